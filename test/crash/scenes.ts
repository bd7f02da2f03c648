import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { createPlainEngine } from '../../host/engine/plain/engine';
import type { CellInput } from '../../host/engine/sheet-engine';
import type { HostOptions } from '../../host/services/host-options';
import type { PreparedAnswers } from '../../host/services/same-thread-waiting';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { type LoadedBundle, loadBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { columnOf } from '../support/order-typing';
import { type OpenCopy, workbookCopies } from '../support/workbook-copies';

/** What the workbook is like before a command. */
export type Scene = 'empty' | 'made' | 'samples' | 'orders' | 'pasted' | 'damaged' | 'reminders' | 'table';

/** Which engine the cases run on: arrays only, or one that evaluates formulas and is ten times slower. */
export type EngineKind = 'plain' | 'spreadsheet';

const OWNER = 'owner@example.com';
const LINES = 8;
const ROWS = 60;

const prepare: Readonly<Record<Exclude<Scene, 'empty'>, (book: LoadedBundle) => void>> = {
  made: trimRows,
  samples: (book) => {
    trimRows(book);
    book.call('fillSamples');
  },
  orders: withTeamAndOrders,
  // Lines that nothing has seen yet: they have no ids.
  pasted: (book) => {
    withTeamAndOrders(book);
    clearIds(book);
  },
  damaged: (book) => {
    withTeamAndOrders(book);
    const { engine } = book;
    const dashboard = engine.listSheets()[1]?.id ?? -1;
    const formulas = { row: 4, column: columnOf('lineTotal') + 1, rows: 2, columns: 1 };
    engine.apply([
      { type: 'deleteSheet', sheetId: dashboard },
      { type: 'clear', sheetId: ordersId(book), area: formulas, contents: true },
      { type: 'setColourRules', sheetId: ordersId(book), rules: [] },
    ]);
  },
  reminders: (book) => {
    withTeamAndOrders(book);
    book.host.callFromClient(OWNER, 'turnReminders', [{ on: true, takeOver: false }], book.page);
  },
  table: (book) => {
    withTeamAndOrders(book);
    book.engine.apply([
      { type: 'addSheet', sheetId: 77, name: 'Old orders', index: 5, rows: 50, columns: 12 },
      { type: 'setCells', sheetId: 77, row: 1, column: 1, cells: OLD_TABLE },
    ]);
  },
};

const OLD_TABLE: CellInput[][] = [
  ['Order no.', 'Customer', 'Phone', 'Product', 'Quantity', 'Unit price', 'Status', 'Mood'],
  ['001', 'Old Ada', '138', 'Laptop', 1, 7999, 'Delivered', 'fine'],
  ['002', 'Old Bo', null, 'Advice', 2, 250, 'Pending', null],
  ['003', 'Old Cy', null, 'Rug', 1, 80, 'Pending', null],
];

/** A thousand prepared rows would make every case many times slower, and no different. */
function trimRows({ engine }: LoadedBundle): void {
  const sheet = engine.listSheets()[0];
  if (sheet) engine.apply([{ type: 'deleteRows', sheetId: sheet.id, first: ROWS + 1, count: sheet.rows - ROWS }]);
}

function withTeamAndOrders(book: LoadedBundle): void {
  trimRows(book);
  withOrderLines(LINES)(book);
  trimRows(book);
  const { engine } = book;
  const sheetId = ordersId(book);
  const own = ORDER_COLUMNS.length + 1;
  // A column between ours and one behind them, both the user's own.
  engine.apply([
    { type: 'insertColumns', sheetId, before: own, count: 1, inheritFrom: 'none' },
    { type: 'setCells', sheetId, row: 1, column: own, cells: [['Mood'], ...indexes().map((n) => [`mood ${n}`])] },
    { type: 'insertColumns', sheetId, before: 4, count: 1, inheritFrom: 'none' },
    { type: 'setCells', sheetId, row: 1, column: 4, cells: [['Shelf'], ...indexes().map((n) => [`shelf ${n}`])] },
    // Each order has its owner, so that several people get mails.
    ...indexes().map((n) => ({
      ...({ type: 'setCells', sheetId, row: n + 1, column: columnOf('owner') + 1 } as const),
      cells: [[n <= 2 ? 'Ada' : n <= 4 ? '王芳' : '']],
    })),
  ]);
  const team = [
    { name: 'Ada', email: 'ada@example.com', language: 'en', role: '' },
    { name: '王芳', email: 'wang@example.com', language: 'zh', role: '' },
  ];
  book.host.callFromClient(OWNER, 'saveSettings', [{ team }], book.page);
}

const indexes = () => Array.from({ length: LINES }, (_, index) => index + 1);

function clearIds(book: LoadedBundle): void {
  const area = { row: 2, column: columnOf('lineId') + 1, rows: LINES, columns: 1 };
  book.engine.apply([{ type: 'clear', sheetId: ordersId(book), area, contents: true }]);
}

/** The order sheet, by its mark. */
export function ordersId({ engine }: Pick<LoadedBundle, 'engine'>): number {
  const mark = engine.readMetadata().find(({ key, value }) => key === 'ordersheet.sheet' && value === 'orders');
  if (mark?.sheetId === undefined || mark.sheetId === null) throw new Error('There is no order sheet');
  return mark.sheetId;
}

/** A spreadsheet that nobody has made anything of yet. */
function openEmpty(kind: EngineKind, answers?: PreparedAnswers, options?: Partial<HostOptions>): LoadedBundle {
  const document = { locale: 'en_US', timeZone: 'Asia/Shanghai' };
  const engine = kind === 'plain' ? createPlainEngine(document) : createSpreadsheetEngine(document);
  return loadBundle({ engine, ...(answers ? { answers } : {}), options: { deployment: 'bound', ...options } });
}

const copies = new Map<string, OpenCopy>();

/** Opens a workbook as the scene has it; each is made once. */
export function openScene(scene: Scene, engine: EngineKind, ...args: Parameters<OpenCopy>): LoadedBundle {
  if (scene === 'empty') return openEmpty(engine, ...args);
  const name = `${scene} ${engine}`;
  const open = copies.get(name) ?? workbookCopies({ engine, prepare: prepare[scene] });
  copies.set(name, open);
  return open(args[0], { deployment: 'bound', ...args[1] });
}
