import { ownSheetId } from '../core/document-number';
import { create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, chains, passOn, reads } from '../core/signature';
import { newChart } from './chart';
import { cell } from './range-values';
import { spreadsheetOf } from './spreadsheet-methods';

const metadata = ['text', 'text enum:DeveloperMetadataVisibility', 'text text', 'text text enum:DeveloperMetadataVisibility'];

/** What a sheet is and holds. */
export const sheetContents: Methods = {
  ...passOn('SpreadsheetApp', 'Sheet', {
    getRange: reads('int int', 'int int int', 'int int int int', 'String'),
    getRangeList: reads('String[]'),
    getDataRange: reads(),
    getSheetValues: reads('int int int int'),
    getName: reads(),
    getSheetName: reads(),
    setName: chains('String'),
    getIndex: reads(),
    getLastRow: reads(),
    getLastColumn: reads(),
    getMaxRows: reads(),
    getMaxColumns: reads(),
    getType: reads(),
    getFormUrl: reads(),
    getTabColor: reads(),
    getTabColorObject: reads(),
    setTabColor: chains('String?'),
    setTabColorObject: chains('Color?'),
    isSheetHidden: reads(),
    hideSheet: chains(),
    showSheet: chains(),
    hasHiddenGridlines: reads(),
    setHiddenGridlines: chains('Boolean'),
    isRightToLeft: reads(),
    clear: chains('', 'Object'),
    clearContents: chains(),
    clearFormats: chains(),
    clearNotes: chains(),
    getConditionalFormatRules: reads(),
    setConditionalFormatRules: reads('ConditionalFormatRule[]'),
    clearConditionalFormatRules: reads(),
    getFilter: reads(),
    getNamedRanges: reads(),
    getProtections: reads('enum:ProtectionType'),
    protect: reads(),
    addDeveloperMetadata: chains(...metadata),
    getDeveloperMetadata: reads(),
    createDeveloperMetadataFinder: reads(),
    createTextFinder: reads('String'),
    getCharts: reads(),
    updateChart: reads('EmbeddedChart'),
    removeChart: reads('EmbeddedChart'),
    getImages: reads(),
    getDrawings: reads(),
    getPivotTables: reads(),
    getSlicers: reads(),
    getBandings: reads(),
    getDataSourceTables: reads(),
    copyTo: reads('Spreadsheet'),
  }),
  appendRow(...args) {
    const [cells] = accept('SpreadsheetApp.Sheet.appendRow', ['any[]'], args);
    call('Sheet.appendRow', this, Array.from(cells as unknown[], cell));
    return this;
  },
  newChart() {
    return newChart();
  },
  // From now on the built chart stands for the one on the sheet.
  insertChart(...args) {
    const [chart] = accept('SpreadsheetApp.Sheet.insertChart', ['EmbeddedChart'], args) as [object];
    stateOf<{ id: unknown }>(chart).id = call('Sheet.insertChart', this, chart);
  },
  getSheetId() {
    return ownSheetId(stateOf<{ sheetId: number }>(this).sheetId);
  },
  getParent() {
    return spreadsheetOf(stateOf<{ sheetId: number }>(this).sheetId);
  },
};

/** The rows, columns, groups and the view of a sheet. */
export const sheetLayout: Methods = {
  ...passOn('SpreadsheetApp', 'Sheet', {
    insertRowAfter: chains('int'),
    insertRowBefore: chains('int'),
    insertRows: reads('int', 'int int'),
    insertRowsAfter: chains('int int'),
    insertRowsBefore: chains('int int'),
    insertColumnAfter: chains('int'),
    insertColumnBefore: chains('int'),
    insertColumns: reads('int', 'int int'),
    insertColumnsAfter: chains('int int'),
    insertColumnsBefore: chains('int int'),
    deleteRow: chains('int'),
    deleteRows: reads('int int'),
    deleteColumn: chains('int'),
    deleteColumns: reads('int int'),
    moveRows: reads('Range int'),
    moveColumns: reads('Range int'),
    getFrozenRows: reads(),
    getFrozenColumns: reads(),
    setFrozenRows: reads('int'),
    setFrozenColumns: reads('int'),
    getColumnWidth: reads('int'),
    setColumnWidth: chains('int int'),
    setColumnWidths: chains('int int int'),
    getRowHeight: reads('int'),
    setRowHeight: chains('int int'),
    setRowHeights: chains('int int int'),
    setRowHeightsForced: chains('int int int'),
    autoResizeColumn: chains('int'),
    autoResizeColumns: chains('int int'),
    autoResizeRows: chains('int int'),
    hideColumn: reads('Range'),
    hideColumns: reads('int', 'int int'),
    hideRow: reads('Range'),
    hideRows: reads('int', 'int int'),
    showColumns: reads('int', 'int int'),
    showRows: reads('int', 'int int'),
    unhideColumn: reads('Range'),
    unhideRow: reads('Range'),
    isColumnHiddenByUser: reads('int'),
    isRowHiddenByUser: reads('int'),
    isRowHiddenByFilter: reads('int'),
    getColumnGroup: reads('int int'),
    getColumnGroupDepth: reads('int'),
    getRowGroup: reads('int int'),
    getRowGroupDepth: reads('int'),
    collapseAllColumnGroups: chains(),
    collapseAllRowGroups: chains(),
    expandAllColumnGroups: chains(),
    expandAllRowGroups: chains(),
    getColumnGroupControlPosition: reads(),
    getRowGroupControlPosition: reads(),
    sort: chains('int', 'int Boolean'),
    activate: chains(),
    getActiveCell: reads(),
    getActiveRange: reads(),
    getActiveRangeList: reads(),
    getCurrentCell: reads(),
    setActiveRange: reads('Range'),
    setActiveRangeList: reads('RangeList'),
    setActiveSelection: reads('Range', 'String'),
    setCurrentCell: reads('Range'),
  }),
  getSelection() {
    return create('Selection', null);
  },
};
