import type { CellInput } from '../../host/engine/sheet-engine';
import type { RunRecord } from '../../host/services/run-record';
import type { PreparedAnswers } from '../../host/services/same-thread-waiting';
import type { Wire } from '../../host/services/wire';
import type { ColumnKey } from '../../src/domain/order/columns';
import type { LoadedBundle } from '../support/load-bundle';
import { columnsOf, readBook } from './book-state';
import type { Allowance } from './invariants';
import { ordersId, type Scene } from './scenes';

/** One thing that people do with the add-on, and what it may do to the workbook when it is done once or twice. */
export interface CrashCommand {
  readonly name: string;
  readonly scene: Scene;
  readonly allowed: Allowance;
  readonly answers: PreparedAnswers;
  readonly isEdit: boolean;
  /** Whether it spreads a payment over the lines of an order, as they are sorted. */
  readonly isSpread: boolean;
  run(book: LoadedBundle): RunRecord;
  /** What people do after it was killed: the same again, or for a typed cell, whose edit is done, a check. */
  again(book: LoadedBundle): RunRecord;
}

const OWNER = 'owner@example.com';
const nothing: Allowance = { changes: [], adds: [0], removes: false };
const sayOk: PreparedAnswers = () => ({ button: 'OK', text: '' });
const say =
  (text: string): PreparedAnswers =>
  (request) => ({ button: request.buttons.startsWith('YES') ? 'YES' : 'OK', text });

interface Told {
  readonly scene?: Scene;
  readonly allowed?: Partial<Allowance>;
  readonly answers?: PreparedAnswers;
  readonly isSpread?: boolean;
}

function command(
  name: string,
  run: CrashCommand['run'],
  { scene = 'orders', allowed = {}, answers = sayOk, isSpread = false }: Told,
): CrashCommand {
  return { name, scene, allowed: { ...nothing, ...allowed }, answers, isEdit: false, isSpread, run, again: run };
}

/** A click in the menu with the lines of the first order selected. */
const click = (name: string, told: Told = {}) =>
  command(
    name,
    (book) => {
      book.page.select({ sheetId: ordersId(book), ranges: [{ row: 2, column: 1, rows: 2, columns: 1 }] });
      return book.host.click(OWNER, name, book.page) as RunRecord;
    },
    told,
  );

/** A call of the sidebar. */
const call = (name: string, request: (book: LoadedBundle) => Wire, told: Told = {}) =>
  command(name, (book) => book.host.callFromClient(OWNER, name, [request(book)], book.page) as RunRecord, told);

/** An edit by a person, of which `onEdit` is the run that is watched. */
function edit(name: string, act: (book: LoadedBundle, sheetId: number) => void, allowed: Partial<Allowance>): CrashCommand {
  const run = (book: LoadedBundle) => {
    act(book, ordersId(book));
    return book.last();
  };
  const again = (book: LoadedBundle) => book.host.callFromClient(OWNER, 'runSweep', [null], book.page) as RunRecord;
  return { ...command(name, run, { allowed }), isEdit: true, again };
}

const at = (book: LoadedBundle, key: ColumnKey) => columnsOf(book.engine, ordersId(book)).get(key) ?? 1;

/** The first order's line ids, known from the start so that a second run asks for the same. */
const firstLines = (book: LoadedBundle) =>
  readBook(book).lines.flatMap(({ id, typed }) => (typed.orderNumber === 'SO0' ? [id] : []));

const statusChanges: readonly ColumnKey[] = ['status', 'shippedDate', 'actualDeliveryDate'];

const PASTED: CellInput[][] = [
  ['', 'Pat', '', 'Chair'],
  ['', 'Pat', '', 'Desk'],
  ['', 'Quinn', '', 'Lamp'],
];

/** An order as the sidebar's form sends it, with the id that a second try of the same form carries too. */
const newOrder = () => ({
  requestId: 'S-crash-00001',
  form: {
    ...{ customerName: 'Ada', contact: '138', paymentMethod: '', expectedDeliveryDate: '2026-12-01', priority: 'urgent' },
    ...{ owner: '', email: '', shippingAddress: '', language: '', remarkCustomer: '', remarkSpecial: '', remarkInternal: '' },
    ...{ paymentDueDate: null, channel: '', externalNumber: '' },
    lines: [
      { productName: 'Lamp', quantity: 2, unitPrice: 9.99, sku: '007', specification: '', unit: '' },
      { productName: 'Rug', quantity: 1, unitPrice: 80, sku: '', specification: '', unit: '' },
    ],
  },
});

/** Every command that changes anything. */
export const CRASH_COMMANDS: readonly CrashCommand[] = [
  click('fillSamples', { scene: 'made', allowed: { adds: Array.from({ length: 100 }, (_, n) => n) } }),
  click('removeSamples', { scene: 'samples', allowed: { removes: true } }),
  click('startNewOrder', { allowed: { adds: [1, 2] } }),
  call('saveOrder', newOrder, { allowed: { adds: [2] } }),
  click('duplicateSelectedOrder', { allowed: { adds: [2, 4] } }),
  call('changeStatus', (book) => ({ lineIds: firstLines(book), status: 'shipped' }), { allowed: { changes: statusChanges } }),
  click('markDelivered', { allowed: { changes: statusChanges } }),
  call('payOrder', () => ({ orderNumber: 'SO0' }), { allowed: { changes: ['amountPaid'] } }),
  click('recordSelectedPayment', { allowed: { changes: ['amountPaid'] }, answers: say('3'), isSpread: true }),
  call('changeExpectedDate', (book) => ({ lineIds: firstLines(book), date: '2026-12-24' }), {
    allowed: { changes: ['expectedDeliveryDate'] },
  }),
  click('changeSelectedDate', { allowed: { changes: ['expectedDeliveryDate'] }, answers: say('2026-12-24') }),
  edit('type a status', (book, sheetId) => void book.engine.type(OWNER, sheetId, 3, at(book, 'status'), 'Delivered'), {
    changes: statusChanges,
  }),
  edit('type a customer', (book, sheetId) => void book.engine.type(OWNER, sheetId, 10, at(book, 'customerName'), 'New'), {
    adds: [1],
  }),
  // Columns as the scene has them: the third is the user's own.
  edit(
    'paste rows',
    (book, sheetId) =>
      book.engine.paste(
        OWNER,
        sheetId,
        10,
        1,
        PASTED.map(([a, b, c, d]) => [a, b, c, undefined, d]),
      ),
    {
      adds: [3],
    },
  ),
  click('checkNow', { scene: 'pasted' }),
  call('runSweep', () => null, { scene: 'pasted' }),
  click('adoptTable', { scene: 'table', allowed: { adds: [0, 3, 6] }, answers: say('') }),
  click('useChinese', { allowed: { changes: ['status', 'priority', 'language', 'paymentMethod'] } }),
  call('saveSettings', () => ({ soonDays: 5, reminderHour: 7, currency: 'EUR' })),
  call('turnReminders', () => ({ on: true, takeOver: false })),
  click('toggleReminders', { answers: say('') }),
  command(
    'turn reminders off',
    (book) => book.host.callFromClient(OWNER, 'turnReminders', [{ on: false, takeOver: false }], book.page) as RunRecord,
    { scene: 'reminders' },
  ),
  call('sendRemindersNow', () => null, { scene: 'reminders' }),
  click('sendRemindersFromMenu', { scene: 'reminders', answers: say('') }),
  command('hourly trigger', fireFirst, { scene: 'reminders' }),
  // Last, since they make the most calls.
  command('make from nothing', (book) => book.host.click(OWNER, 'makeOrRepair', book.page) as RunRecord, { scene: 'empty' }),
  click('makeOrRepair', { scene: 'damaged' }),
];

function fireFirst(book: LoadedBundle): RunRecord {
  const [trigger] = book.host.triggers();
  if (!trigger) throw new Error('Reminders are off');
  return book.host.fireTrigger(trigger.id) as RunRecord;
}
