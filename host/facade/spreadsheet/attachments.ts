import { enumMember } from '../core/enums';
import { create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, chains, passOn, reads } from '../core/signature';

/** Named ranges (F185). */
export const namedRange: Methods = {
  ...passOn('SpreadsheetApp', 'NamedRange', {
    getName: reads(),
    getRange: reads(),
    remove: reads(),
    setRange: chains('Range'),
  }),
  // The object goes on standing for the range under its new name.
  setName(...args) {
    const [name] = accept('SpreadsheetApp.NamedRange.setName', ['String'], args);
    call('NamedRange.setName', this, name);
    stateOf<{ name: unknown }>(this).name = name;
    return this;
  },
};

/** Protections of a range or a sheet (F183). */
export const protection: Methods = passOn('SpreadsheetApp', 'Protection', {
  addEditor: chains('text', 'User'),
  addEditors: chains('text[]'),
  removeEditor: chains('text', 'User'),
  removeEditors: chains('text[]', 'User[]'),
  getEditors: reads(),
  canDomainEdit: reads(),
  setDomainEdit: chains('Boolean'),
  canEdit: reads(),
  getDescription: reads(),
  setDescription: chains('String'),
  getProtectionType: reads(),
  getRange: reads(),
  setRange: chains('Range'),
  getRangeName: reads(),
  getUnprotectedRanges: reads(),
  setUnprotectedRanges: chains('Range[]'),
  isWarningOnly: reads(),
  setWarningOnly: chains('Boolean'),
  remove: reads(),
});

interface MetadataState {
  readonly id: number;
}

/** Developer metadata (F184). */
export const developerMetadata: Methods = {
  ...passOn('SpreadsheetApp', 'DeveloperMetadata', {
    getKey: reads(),
    getValue: reads(),
    getVisibility: reads(),
    getLocation: reads(),
    setKey: chains('text'),
    setValue: chains('text?'),
    setVisibility: chains('enum:DeveloperMetadataVisibility'),
    moveToColumn: chains('Range'),
    moveToRow: chains('Range'),
    moveToSheet: chains('Sheet'),
    moveToSpreadsheet: chains(),
    remove: reads(),
  }),
  getId() {
    return stateOf<MetadataState>(this).id;
  },
};

interface LocationState {
  readonly type: string;
  readonly sheetId: number | null;
  readonly range: object | null;
  /** Of another spreadsheet than the open one. */
  readonly $document?: number;
}

/** Where metadata is attached. */
export const developerMetadataLocation: Methods = {
  getLocationType() {
    return enumMember('DeveloperMetadataLocationType', stateOf<LocationState>(this).type);
  },
  getSpreadsheet() {
    const { type, $document } = stateOf<LocationState>(this);
    return type === 'SPREADSHEET' ? create('Spreadsheet', $document === undefined ? null : { $document }) : null;
  },
  getSheet() {
    const { type, sheetId } = stateOf<LocationState>(this);
    return type === 'SHEET' && sheetId !== null ? create('Sheet', { sheetId }) : null;
  },
  getRow() {
    const { type, range } = stateOf<LocationState>(this);
    return type === 'ROW' ? range : null;
  },
  getColumn() {
    const { type, range } = stateOf<LocationState>(this);
    return type === 'COLUMN' ? range : null;
  },
};

/** Row and column groups. */
export const group: Methods = passOn('SpreadsheetApp', 'Group', {
  collapse: chains(),
  expand: chains(),
  remove: reads(),
  isCollapsed: reads(),
  getRange: reads(),
  getDepth: reads(),
  getControlIndex: reads(),
});

/** What the person of the page has selected (F192). */
export const selection: Methods = passOn('SpreadsheetApp', 'Selection', {
  getActiveRange: reads(),
  getActiveRangeList: reads(),
  getActiveSheet: reads(),
  getCurrentCell: reads(),
});
