import { ownSheetId } from '../core/document-number';
import { create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, chains, passOn, reads } from '../core/signature';
import { columnLetters } from './column-letters';
import type { RangeState } from './range-state';

/** Where a range is: answered here, without a call, since a range is only its position. */
export const rangePosition: Methods = {
  ...passOn('SpreadsheetApp', 'Range', {
    getDataRegion: reads('', 'enum:Dimension'),
    getNextDataCell: reads('enum:Direction'),
    activate: chains(),
    activateAsCurrentCell: chains(),
    canEdit: reads(),
  }),
  getRow: position((range) => range.row),
  getRowIndex: position((range) => range.row),
  getColumn: position((range) => range.column),
  getColumnIndex: position((range) => range.column),
  getLastRow: position((range) => range.row + range.rows - 1),
  getLastColumn: position((range) => range.column + range.columns - 1),
  getNumRows: position((range) => range.rows),
  getHeight: position((range) => range.rows),
  getNumColumns: position((range) => range.columns),
  getWidth: position((range) => range.columns),
  getGridId: position((range) => ownSheetId(range.sheetId)),
  getSheet: position((range) => create('Sheet', { sheetId: range.sheetId })),
  getA1Notation: position(a1),
  isStartRowBounded: position((range) => bounds(range).rows),
  isEndRowBounded: position((range) => bounds(range).rows),
  isStartColumnBounded: position((range) => bounds(range).columns),
  isEndColumnBounded: position((range) => bounds(range).columns),
  getCell(...args) {
    const [row, column] = accept('SpreadsheetApp.Range.getCell', ['int int'], args) as [number, number];
    const range = stateOf<RangeState>(this);
    return call('Range.getCell', range, row, column);
  },
  offset(...args) {
    const [rows, columns, height, width] = accept(
      'SpreadsheetApp.Range.offset',
      ['int int', 'int int int', 'int int int int'],
      args,
    );
    const range = stateOf<RangeState>(this);
    const { sheetId } = range;
    const row = range.row + Number(rows);
    const column = range.column + Number(columns);
    return call('Sheet.getRange', { sheetId }, row, column, height ?? range.rows, width ?? range.columns);
  },
};

function position(read: (range: RangeState) => unknown): (this: object, ...args: unknown[]) => unknown {
  return function (this: object) {
    return read(stateOf<RangeState>(this));
  };
}

// Ranges such as A:A keep a mark, because nothing else tells them from A1:A1000 (F131).
function bounds(range: RangeState & { readonly open?: 'rows' | 'columns' }): { rows: boolean; columns: boolean } {
  return { rows: range.open !== 'rows', columns: range.open !== 'columns' };
}

function a1(range: RangeState & { readonly open?: 'rows' | 'columns' }): string {
  const first = columnLetters(range.column);
  const last = columnLetters(range.column + range.columns - 1);
  const bottom = range.row + range.rows - 1;
  if (range.open === 'rows' && range.row === 1) return `${first}:${last}`;
  if (range.open === 'rows') return `${first}${range.row}:${last}`;
  if (range.open === 'columns' && range.column === 1) return `${range.row}:${bottom}`;
  const start = `${first}${range.row}`;
  const end = `${last}${bottom}`;
  return start === end ? start : `${start}:${end}`;
}
