import type { CellInput, SheetEngine, SheetId } from '../../host/engine/sheet-engine';
import type { RunRecord } from '../../host/services/run-record';
import { type ColumnKey, ORDER_COLUMNS } from '../../src/domain/order/columns';
import type { LoadedBundle } from './load-bundle';
import { sheetNamed } from './order-workbook';

/** Somebody at the order sheet of a workbook: types, pastes and looks, with columns by key as they stand at first. */
export interface OrderTyping {
  type(row: number, key: ColumnKey, text: string): RunRecord;
  clear(row: number, keys: readonly [ColumnKey, ColumnKey], rows?: number): RunRecord;
  paste(row: number, key: ColumnKey, cells: readonly (readonly (CellInput | undefined)[])[]): RunRecord;
  /** Copies a whole row with formulas and notes, as the clipboard does. */
  copyRow(from: number, to: number): RunRecord;
  values(row: number): Partial<Record<ColumnKey, unknown>>;
  value(row: number, key: ColumnKey): unknown;
  formula(row: number, key: ColumnKey): string | null;
  note(row: number, key: ColumnKey): string;
  select(row: number, rows?: number): void;
}

export const columnOf = (key: ColumnKey) => ORDER_COLUMNS.findIndex((column) => column.key === key) + 1;

const TYPIST = 'owner@example.com';

export function atOrders(book: LoadedBundle, name = 'Orders'): OrderTyping {
  const { engine } = book;
  const { id } = sheetNamed(engine, name);
  const width = ORDER_COLUMNS.length;
  const wholeRow = (row: number) => ({ row, column: 1, rows: 1, columns: width });
  const cell = (row: number, key: ColumnKey) => ({ row, column: columnOf(key), rows: 1, columns: 1 });
  const value = (row: number, key: ColumnKey) => engine.readValues(id, cell(row, key))[0]?.[0] ?? null;
  return {
    type: (row, key, text) => {
      engine.type(TYPIST, id, row, columnOf(key), text);
      return book.last();
    },
    clear: (row, [first, last], rows = 1) => {
      const column = columnOf(first);
      engine.clearByPerson(TYPIST, id, { row, column, rows, columns: columnOf(last) - column + 1 });
      return book.last();
    },
    paste: (row, key, cells) => {
      engine.paste(TYPIST, id, row, columnOf(key), cells);
      return book.last();
    },
    copyRow: (from, to) => {
      copyNotes(engine, id, from, to);
      engine.paste(TYPIST, id, to, 1, [rowToPaste(engine, id, from, to)]);
      return book.last();
    },
    values: (row) => {
      const cells = engine.readValues(id, wholeRow(row))[0] ?? [];
      return Object.fromEntries(ORDER_COLUMNS.map(({ key }, index) => [key, cells[index] ?? null]));
    },
    value,
    formula: (row, key) => engine.readFormulas(id, cell(row, key))[0]?.[0] ?? null,
    note: (row, key) => engine.readNotes(id, cell(row, key))[0]?.[0] ?? '',
    select: (row, rows = 1) => book.page.select({ sheetId: id, ranges: [{ row, column: 1, rows, columns: 1 }] }),
  };
}

function rowToPaste(engine: SheetEngine, id: SheetId, from: number, to: number): CellInput[] {
  const area = { row: from, column: 1, rows: 1, columns: ORDER_COLUMNS.length };
  const values = engine.readValues(id, area)[0] ?? [];
  const formulas = engine.readFormulas(id, area)[0] ?? [];
  return values.map((value, index): CellInput => {
    const formula = formulas[index];
    if (formula) return { formula: formula.replace(new RegExp(`(\\b\\$?[A-Z]{1,2})${from}\\b`, 'g'), `$1${to}`) };
    return typeof value === 'object' ? null : value;
  });
}

function copyNotes(engine: SheetEngine, id: SheetId, from: number, to: number): void {
  const area = { row: from, column: 1, rows: 1, columns: ORDER_COLUMNS.length };
  engine.apply([{ type: 'setNotes', sheetId: id, area: { ...area, row: to }, notes: engine.readNotes(id, area) }]);
}
