import { plainEngine } from '../../bench/engine-for';
import { SMALL_BUSINESS } from '../../bench/order-rows';
import { type Cost, Workbook } from '../../bench/workbook';
import type { OrderForm } from '../../src/app/api/order-form';

const FORM = {
  customerName: 'Riverside',
  contact: '',
  paymentMethod: '',
  expectedDeliveryDate: '2026-12-01',
  priority: 'normal',
  owner: '',
  email: '',
  shippingAddress: '',
  language: '',
  remarkCustomer: '',
  remarkSpecial: '',
  remarkInternal: '',
  paymentDueDate: null,
  channel: '',
  externalNumber: '',
  lines: [{ productName: 'Lamp', quantity: 2, unitPrice: 12.5, sku: '', specification: '', unit: '' }],
} satisfies OrderForm;

const PASTED_ROWS = 50;
/** Rows of lines that are open and due; the lines below each are delivered. */
const [DUE_ROW, NEXT_DUE_ROW] = [2, 12];
const DUE = { orderNumber: '20261114-001' };

interface Command {
  readonly name: string;
  /** Whether it always has something to write. Unchecked, a refusal would pass for a cheap success. */
  readonly writes: boolean;
  readonly limit?: number;
  run(book: Workbook, lines: number): Cost;
}

const reads = { writes: false } as const;
const writes = { writes: true } as const;
const onNextDueRow = (name: string, answer?: string) => (book: Workbook) => {
  book.select(NEXT_DUE_ROW);
  return book.click(name, answer);
};

const fillAndCheck = (book: Workbook, lines: number) => {
  book.fill(lines);
  return book.click('checkNow');
};

const COMMANDS: readonly Command[] = [
  { name: 'making the workbook', ...writes, limit: 140, run: (book) => book.click('makeOrRepair') },
  { name: 'naming the team', ...writes, run: (book) => book.call('saveSettings', { team: SMALL_BUSINESS.team }) },
  { name: 'check now, all lines new', ...writes, run: fillAndCheck },
  { name: 'check now, nothing new', ...reads, run: (book) => book.click('checkNow') },
  { name: 'opening the sidebar', ...reads, limit: 8, run: (book) => book.call('getStart') },
  { name: 'the sweep of the sidebar', ...reads, run: (book) => book.call('runSweep') },
  { name: 'the board', ...reads, run: (book) => book.call('getBoard') },
  { name: 'the directory', ...reads, run: (book) => book.call('getDirectory') },
  { name: 'a message', ...reads, run: (book) => book.call('getOrderMessage', DUE) },
  { name: 'a copy of an order', ...reads, run: (book) => book.call('getOrderCopy', DUE) },
  { name: 'selecting a line', ...reads, run: (book) => book.call('selectLine', { lineId: book.lineId(DUE_ROW) }) },
  {
    name: 'a new date from the sidebar',
    ...writes,
    run: (book) => book.call('changeExpectedDate', { lineIds: [book.lineId(DUE_ROW)], date: '2026-11-23' }),
  },
  {
    name: 'shipped from the sidebar',
    ...writes,
    run: (book) => book.call('changeStatus', { lineIds: [book.lineId(DUE_ROW)], status: 'shipped' }),
  },
  { name: 'a payment from the menu', ...writes, run: onNextDueRow('recordSelectedPayment', '1') },
  { name: 'paid from the sidebar', ...writes, run: (book) => book.call('payOrder', DUE) },
  { name: 'a new date from the menu', ...writes, run: onNextDueRow('changeSelectedDate', '2026-11-25') },
  { name: 'a message from the menu', ...reads, run: onNextDueRow('showOrderMessage') },
  { name: 'typing a status', ...writes, limit: 12, run: (book) => book.type(DUE_ROW, 'status', 'Delivered') },
  { name: 'typing a quantity', ...writes, limit: 12, run: (book) => book.type(DUE_ROW, 'quantity', 'two') },
  { name: 'typing the right quantity', ...writes, limit: 12, run: (book) => book.type(DUE_ROW, 'quantity', '2') },
  { name: 'typing a customer', ...writes, limit: 12, run: (book) => book.type(DUE_ROW, 'customerName', 'Chenguang') },
  { name: 'typing an order number', ...writes, limit: 12, run: (book) => book.type(DUE_ROW, 'orderNumber', '20261114-003') },
  { name: 'switching reminders on', ...writes, run: (book) => book.call('turnReminders', { on: true, takeOver: false }) },
  { name: 'the view of the reminders', ...reads, run: (book) => book.call('getReminders') },
  { name: 'a reminder run', ...writes, limit: 18 + 3 * SMALL_BUSINESS.team.length, run: (book) => book.fireTrigger() },
  { name: 'an hourly run without mails', ...reads, run: (book) => book.fireTrigger() },
  { name: 'shipped from the menu', ...writes, run: onNextDueRow('markShipped') },
  { name: 'delivered from the menu', ...writes, run: onNextDueRow('markDelivered') },
  { name: 'saving settings', ...writes, run: (book) => book.call('saveSettings', { soonDays: 4 }) },
  { name: 'reading settings', ...reads, run: (book) => book.call('getSettings') },
  { name: 'a pasted block', ...writes, run: (book) => book.paste(PASTED_ROWS) },
  {
    name: 'starting a line',
    ...writes,
    limit: 12,
    run: (book) => book.type(book.lastRow + 1, 'customerName', 'Riverside'),
  },
  { name: 'saving an order', ...writes, run: (book) => book.call('saveOrder', { form: FORM, requestId: 'S-12345678' }) },
  { name: 'a new order from the menu', ...writes, run: (book) => book.click('startNewOrder') },
  { name: 'duplicating an order', ...writes, run: onNextDueRow('duplicateSelectedOrder') },
  { name: 'making the workbook again', ...reads, limit: 140, run: (book) => book.click('makeOrRepair') },
  { name: 'changing the language', ...writes, run: (book) => book.click('useChinese') },
];

type Costs = ReadonlyMap<string, Cost>;

function costsWith(lines: number): Costs {
  const book = new Workbook(plainEngine());
  return new Map(COMMANDS.map(({ name, run }) => [name, run(book, lines)]));
}

describe('the service calls of a command (bundle)', () => {
  let few: Costs;
  let many: Costs;
  let twice: Costs;

  beforeAll(() => {
    [few, many, twice] = [costsWith(100), costsWith(1_100), costsWith(2_200)];
  }, 180_000);

  it.each([...COMMANDS])('are constant in the number of lines: $name', ({ name, writes }) => {
    expect(callsByMethod(twice, name)).toEqual(callsByMethod(many, name));
    // Of few rows a wide block is read by one call; of many only the columns that are needed, by a call for each run.
    expect(calls(few, name)).toBeLessThanOrEqual(calls(many, name));
    if (writes) expect(Object.keys(callsByMethod(many, name)).filter(isWrite)).not.toEqual([]);
  });

  it.each(COMMANDS.flatMap(({ name, limit }) => (limit === undefined ? [] : [{ name, limit }])))(
    'are at most $limit: $name',
    ({ name, limit }) => {
      for (const costs of [few, many, twice]) expect(calls(costs, name)).toBeLessThanOrEqual(limit);
    },
  );
});

function calls(costs: Costs, name: string): number {
  return costs.get(name)?.calls ?? Number.NaN;
}

function callsByMethod(costs: Costs, name: string): Cost['callsByMethod'] {
  return costs.get(name)?.callsByMethod ?? {};
}

function isWrite(method: string): boolean {
  return /\.(set|insert|sendEmail|create)/.test(method);
}
