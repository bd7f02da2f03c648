import type { RunRecord } from '../../host/services/run-record';
import type { Wire } from '../../host/services/wire';
import type { LoadedBundle } from './load-bundle';
import { columnOf } from './order-typing';

/** Something that a person does with the add-on, by its menu or by the sidebar. */
export interface Command {
  readonly name: string;
  readonly run: (book: LoadedBundle, person?: string) => RunRecord;
}

/** An order as the sidebar's form sends it. */
export const NEW_ORDER = {
  requestId: 'S-commands-0001',
  form: {
    ...{
      customerName: 'Ada',
      contact: '138',
      paymentMethod: '',
      expectedDeliveryDate: '2026-12-01',
      priority: 'urgent',
      owner: '',
    },
    ...{ email: '', shippingAddress: '', language: '', remarkCustomer: '', remarkSpecial: '', remarkInternal: '' },
    ...{ paymentDueDate: null, channel: '', externalNumber: '' },
    lines: [
      { productName: 'Lamp', quantity: 2, unitPrice: 9.99, sku: '007', specification: '', unit: '' },
      { productName: 'Rug', quantity: 1, unitPrice: 80, sku: '', specification: '', unit: '' },
    ],
  },
};

const OWNER = 'owner@example.com';

/** A click in the menu with the rows of `SO0` selected. */
function click(name: string, functionName = name): Command {
  return {
    name,
    run: (book, person = OWNER) => {
      book.page.select({ sheetId: ordersId(book), ranges: [{ row: 2, column: 1, rows: 2, columns: 1 }] });
      return book.host.click(person, functionName, book.page) as RunRecord;
    },
  };
}

function call(name: string, request: (book: LoadedBundle) => Wire = () => null, functionName = name): Command {
  return {
    name,
    run: (book, person = OWNER) => book.host.callFromClient(person, functionName, [request(book)], book.page) as RunRecord,
  };
}

const ordersId = (book: LoadedBundle) => book.engine.listSheets()[0]?.id ?? 0;

/** The id of the line in row 2. */
function lineId(book: LoadedBundle): string {
  const area = { row: 2, column: columnOf('lineId'), rows: 1, columns: 1 };
  return String(book.engine.readValues(ordersId(book), area)[0]?.[0] ?? '');
}

/** What is read and shown, and changes nothing. */
export const QUESTIONS: readonly Command[] = [
  call('getStart'),
  call('getBoard'),
  call('getDirectory'),
  call('getOrderCopy', () => ({ orderNumber: 'SO0' })),
  call('getOrderMessage', () => ({ orderNumber: 'SO0' })),
  call('getSettings'),
  call('getReminders'),
  call('selectLine', (book) => ({ lineId: lineId(book) })),
  call('getAdoptView'),
  ...['showOrderMessage', 'showSettings', 'showGuide', 'showAbout', 'showSidebar'].map((name) => click(name)),
];

/** What changes the sheets. */
export const CHANGES: readonly Command[] = [
  call('saveOrder', () => NEW_ORDER),
  call('changeStatus', (book) => ({ lineIds: [lineId(book)], status: 'delivered' })),
  call('changeExpectedDate', (book) => ({ lineIds: [lineId(book)], date: '2026-12-24' })),
  call('payOrder', () => ({ orderNumber: 'SO0' })),
  call('saveSettings', () => ({ soonDays: 5, team: [{ name: 'Ada', email: 'ada@example.com', language: 'zh', role: '' }] })),
  call('runSweep'),
  ...['markShipped', 'markDelivered', 'recordSelectedPayment', 'duplicateSelectedOrder', 'startNewOrder'].map((name) =>
    click(name),
  ),
  ...['checkNow', 'makeOrRepair', 'useChinese'].map((name) => click(name)),
  call('sendRemindersNow'),
  click('toggleReminders'),
];
