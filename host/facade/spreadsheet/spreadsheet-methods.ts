import { spreadsheetState } from '../core/document-number';
import { exception } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { call, callRaw } from '../core/rpc';
import { accept, chains, passOn, reads } from '../core/signature';

const metadata = ['text', 'text enum:DeveloperMetadataVisibility', 'text text', 'text text enum:DeveloperMetadataVisibility'];

/** A spreadsheet as an object of the script, by the id of one of its sheets. */
export function spreadsheetOf(sheetId: number): object {
  return create('Spreadsheet', spreadsheetState(sheetId));
}

/** The spreadsheet and its sheets. */
export const spreadsheetContents: Methods = {
  ...passOn('SpreadsheetApp', 'Spreadsheet', {
    getId: reads(),
    getUrl: reads(),
    getName: reads(),
    rename: reads('String'),
    copy: reads('String'),
    getOwner: reads(),
    getEditors: reads(),
    getViewers: reads(),
    getFormUrl: reads(),
    getSpreadsheetLocale: reads(),
    setSpreadsheetLocale: reads('String'),
    getSpreadsheetTimeZone: reads(),
    setSpreadsheetTimeZone: reads('String'),
    getSheets: reads(),
    getSheetByName: reads('String'),
    getSheetById: reads('int'),
    getNumSheets: reads(),
    insertSheet: reads('', 'text', 'int', 'Object', 'text int', 'int Object', 'text Object', 'text int Object'),
    deleteSheet: reads('Sheet'),
    deleteActiveSheet: reads(),
    duplicateActiveSheet: reads(),
    moveActiveSheet: reads('int'),
    renameActiveSheet: reads('String'),
    getRange: reads('String'),
    getRangeByName: reads('String'),
    getRangeList: reads('String[]'),
    getNamedRanges: reads(),
    setNamedRange: reads('String Range'),
    removeNamedRange: reads('String'),
    getProtections: reads('enum:ProtectionType'),
    addDeveloperMetadata: chains(...metadata),
    getDeveloperMetadata: reads(),
    createDeveloperMetadataFinder: reads(),
    createTextFinder: reads('String'),
    getRecalculationInterval: reads(),
    getImages: reads(),
    getBandings: reads(),
    toast: reads('String', 'String String?', 'String String? number?'),
    getActiveSheet: reads(),
    setActiveSheet: reads('Sheet', 'Sheet Boolean'),
    getActiveRange: reads(),
    getActiveRangeList: reads(),
    getActiveCell: reads(),
    getCurrentCell: reads(),
    setActiveRange: reads('Range'),
    setActiveRangeList: reads('RangeList'),
    setActiveSelection: reads('Range', 'String'),
    setCurrentCell: reads('Range'),
  }),
  getSelection() {
    return create('Selection', stateOf(this));
  },
};

interface MenuEntry {
  readonly name: string;
  readonly functionName: string;
}

/** The menus of before there was a Ui; an entry that is null is a line. */
function addMenu(...args: unknown[]): void {
  const [caption, entries] = accept('SpreadsheetApp.Spreadsheet.addMenu', ['String any[]'], args);
  callRaw('SpreadsheetApp.getUi', []);
  const isEntry = (entry: MenuEntry | null) => entry === null || (Boolean(entry?.name) && Boolean(entry.functionName));
  if ((entries as unknown[]).length === 0 || !(entries as (MenuEntry | null)[]).every(isEntry)) {
    throw exception('Invalid argument: subMenus');
  }
  const items = (entries as (MenuEntry | null)[]).map((entry) =>
    entry ? { kind: 'item', caption: entry.name, functionName: entry.functionName } : { kind: 'separator' },
  );
  callRaw('Menu.addToUi', [{ caption, items }]);
}

/** Those menus: one of the same name takes the place of the older one (F056). */
export const spreadsheetMenus: Methods = { addMenu, updateMenu: addMenu };

/** Methods of a Spreadsheet that act on its active sheet. */
const onActiveSheet = [
  ['appendRow', 'autoResizeColumn', 'deleteColumn', 'deleteColumns', 'deleteRow', 'deleteRows', 'getColumnWidth', 'getDataRange'],
  ['getFrozenColumns', 'getFrozenRows', 'getLastColumn', 'getLastRow', 'getRowHeight', 'getSheetId', 'getSheetName'],
  ['getSheetValues', 'hideColumn', 'hideRow', 'insertColumnAfter', 'insertColumnBefore', 'insertColumnsAfter'],
  ['insertColumnsBefore', 'insertRowAfter', 'insertRowBefore', 'insertRowsAfter', 'insertRowsBefore', 'isColumnHiddenByUser'],
  ['isRowHiddenByFilter', 'isRowHiddenByUser', 'setColumnWidth', 'setFrozenColumns', 'setFrozenRows', 'setRowHeight', 'sort'],
  ['unhideColumn', 'unhideRow'],
].flat();

/** Those methods, each handed to the active sheet. */
export const spreadsheetActiveSheet: Methods = Object.fromEntries(
  onActiveSheet.map((name) => [
    name,
    function (this: object, ...args: unknown[]) {
      const sheet = call('Spreadsheet.getActiveSheet', this) as Record<string, (...given: unknown[]) => unknown>;
      return sheet[name]?.(...args);
    },
  ]),
);
