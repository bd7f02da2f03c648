import type {
  Area,
  Banding,
  CellInput,
  CellStyle,
  Chart,
  ColourRule,
  Metadata,
  NamedRange,
  Protection,
  SheetFilter,
  SheetId,
  Validation,
} from './sheet-engine';

/** One change. A list of them given to `SheetEngine.apply` is one revision: one evaluation, one undo step. */
export type EngineWrite =
  | {
      readonly type: 'setCells';
      readonly sheetId: SheetId;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly (CellInput | undefined)[])[];
    }
  | {
      readonly type: 'setNumberFormats';
      readonly sheetId: SheetId;
      readonly area: Area;
      readonly formats: string | readonly (readonly string[])[];
    }
  | { readonly type: 'setStyle'; readonly sheetId: SheetId; readonly area: Area; readonly style: CellStyle }
  | { readonly type: 'setNotes'; readonly sheetId: SheetId; readonly area: Area; readonly notes: readonly (readonly string[])[] }
  | {
      readonly type: 'setBorder';
      readonly sheetId: SheetId;
      readonly area: Area;
      readonly border: {
        readonly top?: boolean | null;
        readonly left?: boolean | null;
        readonly bottom?: boolean | null;
        readonly right?: boolean | null;
        readonly vertical?: boolean | null;
        readonly horizontal?: boolean | null;
        readonly color?: string | null;
      };
    }
  | {
      readonly type: 'clear';
      readonly sheetId: SheetId;
      readonly area: Area;
      readonly contents?: boolean;
      readonly styles?: boolean;
      readonly notes?: boolean;
      readonly validations?: boolean;
    }
  | { readonly type: 'setValidation'; readonly sheetId: SheetId; readonly area: Area; readonly validation: Validation | null }
  | { readonly type: 'setColourRules'; readonly sheetId: SheetId; readonly rules: readonly ColourRule[] }
  | {
      readonly type: 'insertRows' | 'insertColumns';
      readonly sheetId: SheetId;
      readonly before: number;
      readonly count: number;
      readonly inheritFrom: 'before' | 'after' | 'none';
    }
  | { readonly type: 'deleteRows' | 'deleteColumns'; readonly sheetId: SheetId; readonly first: number; readonly count: number }
  | {
      readonly type: 'moveRows' | 'moveColumns';
      readonly sheetId: SheetId;
      readonly first: number;
      readonly count: number;
      readonly before: number;
    }
  | {
      readonly type: 'sort';
      readonly sheetId: SheetId;
      readonly area: Area;
      readonly by: readonly { readonly column: number; readonly ascending: boolean }[];
    }
  | {
      /**
       * Before cells are moved by a script: what points at cells that lie wholly inside the area (formulas, named ranges,
       * charts) points at their new place from now on. The cells themselves stay.
       */
      readonly type: 'moveReferences';
      readonly sheetId: SheetId;
      readonly area: Area;
      readonly toSheetId: SheetId;
      readonly row: number;
      readonly column: number;
    }
  | { readonly type: 'merge' | 'unmerge'; readonly sheetId: SheetId; readonly area: Area }
  | { readonly type: 'setFrozen'; readonly sheetId: SheetId; readonly rows?: number; readonly columns?: number }
  | {
      readonly type: 'setSizes';
      readonly sheetId: SheetId;
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly count: number;
      readonly pixels: number;
    }
  | {
      readonly type: 'setHidden';
      readonly sheetId: SheetId;
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | {
      readonly type: 'group' | 'ungroup';
      readonly sheetId: SheetId;
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly count: number;
    }
  | {
      readonly type: 'setGroupCollapsed';
      readonly sheetId: SheetId;
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly count: number;
      readonly collapsed: boolean;
    }
  | { readonly type: 'setFilter'; readonly sheetId: SheetId; readonly filter: SheetFilter | null }
  | { readonly type: 'setProtections'; readonly sheetId: SheetId; readonly protections: readonly Protection[] }
  | { readonly type: 'setCharts'; readonly sheetId: SheetId; readonly charts: readonly Chart[] }
  | { readonly type: 'setBandings'; readonly sheetId: SheetId; readonly bandings: readonly Banding[] }
  | { readonly type: 'setMetadata'; readonly metadata: readonly Metadata[] }
  | { readonly type: 'setNamedRanges'; readonly ranges: readonly NamedRange[] }
  | {
      readonly type: 'addSheet';
      readonly sheetId: SheetId;
      readonly name: string;
      readonly index: number;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly type: 'duplicateSheet';
      readonly sheetId: SheetId;
      readonly newSheetId: SheetId;
      readonly name: string;
      readonly index: number;
    }
  | { readonly type: 'deleteSheet'; readonly sheetId: SheetId }
  | {
      readonly type: 'updateSheet';
      readonly sheetId: SheetId;
      readonly name?: string;
      readonly index?: number;
      readonly hidden?: boolean;
      readonly tabColor?: string | null;
    }
  | { readonly type: 'setDocument'; readonly name?: string; readonly locale?: string; readonly timeZone?: string };
