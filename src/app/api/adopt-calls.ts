import type { SourceField } from '../../domain/order/adoptable-columns';
import type { Language } from '../../domain/order/settings';
import type { FoundTable } from '../adopt/found-table';

/** What the dialog of “use my existing table” opens with. */
export interface AdoptView {
  /** The user's. */
  readonly language: Language;
  /** At least one; the one on the sheet in front first. */
  readonly tables: readonly (FoundTable & {
    /** Null where it was not copied yet. */
    readonly copiedBefore: { readonly rows: number; readonly day: string } | null;
  })[];
}

/** The calls of the dialog of “use my existing table”. */
export interface AdoptCalls {
  getAdoptView(): AdoptView;
  /** @returns what was done, in the user's language. */
  copyTable(request: {
    readonly sheetId: number;
    readonly headingRow: number;
    readonly mapping: readonly { readonly column: number; readonly field: SourceField }[];
    readonly isAgain: boolean;
  }): { readonly text: string };
}
