import type { SheetEngine } from '../../host/engine/sheet-engine';
import type { LoadedBundle } from '../support/load-bundle';
import { columnsOf } from './book-state';
import { ordersId } from './scenes';

/** Who is at the order sheet at the same time. */
const COLLEAGUE = 'bo@example.com';

/** What a colleague does, once, to lines that no command is about. */
export const COLLEAGUES: Readonly<Record<string, (book: LoadedBundle) => void>> = {
  edit: (book) => {
    const row = rowOf(book, 'SO3');
    const { engine, sheetId, column } = at(book, 'remarkInternal');
    if (row !== null) engine.type(COLLEAGUE, sheetId, row, column, 'called twice');
  },
  'insert-row': (book) => {
    const sheetId = ordersId(book);
    book.engine.restructure(COLLEAGUE, { type: 'insertRows', sheetId, before: 2, count: 1, inheritFrom: 'after' });
  },
  'delete-row': (book) => {
    const row = rowOf(book, 'SO2');
    if (row !== null) book.engine.restructure(COLLEAGUE, { type: 'deleteRows', sheetId: ordersId(book), first: row, count: 1 });
  },
  sort: (book) => {
    const { engine, sheetId, column } = at(book, 'productName');
    const last = engine.lastCell(sheetId);
    const area = { row: 2, column: 1, rows: Math.max(1, lastLine(engine, sheetId, column) - 1), columns: last.column };
    engine.restructure(COLLEAGUE, { type: 'sort', sheetId, area, by: [{ column, ascending: false }] });
  },
  'move-column': (book) => {
    const { engine, sheetId, column } = at(book, 'status');
    engine.restructure(COLLEAGUE, { type: 'moveColumns', sheetId, first: column, count: 1, before: column > 3 ? 3 : column + 2 });
  },
  'delete-dashboard': deleteSheet('dashboard'),
  'delete-settings': deleteSheet('settings'),
  'delete-log': deleteSheet('mailLog'),
  'delete-orders': deleteSheet('orders'),
};

/** @returns what deletes the sheet with the mark. */
function deleteSheet(role: string): (book: LoadedBundle) => void {
  return ({ engine }) => {
    const mark = engine.readMetadata().find(({ key, value }) => key === 'ordersheet.sheet' && value === role);
    const sheet = engine.listSheets().find(({ id }) => id === mark?.sheetId);
    if (sheet) engine.restructure(COLLEAGUE, { type: 'deleteSheet', sheetId: sheet.id });
  };
}

function at(book: LoadedBundle, key: 'remarkInternal' | 'productName' | 'status' | 'orderNumber') {
  const sheetId = ordersId(book);
  return { engine: book.engine, sheetId, column: columnsOf(book.engine, sheetId).get(key) ?? 1 };
}

function rowOf(book: LoadedBundle, orderNumber: string): number | null {
  const { engine, sheetId, column } = at(book, 'orderNumber');
  const cells = engine.readValues(sheetId, { row: 1, column, rows: engine.lastCell(sheetId).row, columns: 1 });
  const index = cells.findIndex(([value]) => value === orderNumber);
  return index < 0 ? null : index + 1;
}

function lastLine(engine: SheetEngine, sheetId: number, column: number): number {
  const cells = engine.readValues(sheetId, { row: 1, column, rows: engine.lastCell(sheetId).row, columns: 1 });
  return cells.reduce((last, [value], index) => (value === null || value === '' ? last : index + 1), 1);
}
