import ICAL from 'ical.js';
import type { CellInput } from '../../host/engine/sheet-engine';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { atOrders, columnOf, type OrderTyping } from '../support/order-typing';
import { sheetNamed, valuesAt } from '../support/order-workbook';
import { ReminderBook } from '../support/reminder-book';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CUSTOMER = 'cust@example.com';
/** New order, moved date; the second to the owner as well. */
const RULES = ['R9', 'R13', 'R16'];

interface Shop {
  readonly book: ReminderBook;
  readonly orders: OrderTyping;
}

function givenShop(shopName = 'Lamps & Co'): Shop {
  const book = new ReminderBook({ now: '2026-11-18T09:00:00+08:00' });
  book.client('turnReminders', { on: true, takeOver: false });
  if (shopName) book.client('saveSettings', { shopName });
  for (const id of RULES) book.client('setRuleOn', { id, on: true });
  return { book, orders: atOrders(book.bundle) };
}

function typeLine({ orders }: Shop, row: number, orderNumber: string, product: string): void {
  orders.type(row, 'customerName', 'Riverside');
  orders.type(row, 'orderNumber', orderNumber);
  orders.type(row, 'email', CUSTOMER);
  orders.type(row, 'productName', product);
  orders.type(row, 'quantity', '2');
  orders.type(row, 'expectedDeliveryDate', '2026-11-30');
}

/** What two hourly runs send, by default after the order has been left alone. */
function sentBy({ book }: Shop, wait = 16) {
  const { outbox } = book.bundle.waiting;
  const before = outbox.length;
  book.bundle.clock.advance(wait * MINUTE);
  book.fire();
  book.fire();
  return outbox.slice(before);
}

const toCustomer = (mails: ReturnType<typeof sentBy>) => mails.filter(({ to }) => to.includes(CUSTOMER));

function entryOf(mail: ReturnType<typeof sentBy>[number] | undefined) {
  const [file] = mail?.attachments ?? [];
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.base64, 'base64').toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent');
  const of = (name: string) => String(event?.getFirstPropertyValue(name) ?? '');
  return [String(calendar.getFirstPropertyValue('method')), of('sequence'), of('dtstart'), of('status'), of('uid')];
}

function pasteOrders({ orders }: Shop, count: number): void {
  const cellsOf = (index: number) =>
    ORDER_COLUMNS.slice(columnOf('customerName') - 1, columnOf('email')).map(({ key }): CellInput | undefined => {
      if (key === 'customerName') return `Old ${index}`;
      if (key === 'productName') return 'Lamp';
      return key === 'email' ? CUSTOMER : undefined;
    });
  orders.paste(
    3,
    'customerName',
    Array.from({ length: count }, (_, index) => cellsOf(index)),
  );
}

describe('an order that a customer is told of (bundle)', () => {
  it('is confirmed once, and told as changed once for each change, in one calendar entry', () => {
    const shop = givenShop();
    typeLine(shop, 2, 'A', 'Lamp');
    const [confirmed, ...noMore] = toCustomer(sentBy(shop));
    typeLine(shop, 3, 'A', 'Shade');
    const added = toCustomer(sentBy(shop));
    shop.orders.type(2, 'quantity', '5');
    const more = toCustomer(sentBy(shop));
    shop.orders.type(2, 'quantity', '2');
    const fewer = toCustomer(sentBy(shop));

    expect(noMore).toEqual([]);
    expect(confirmed?.subject).toBe('Your order A: please check the details');
    expect([added, more, fewer].map((mails) => mails.map(({ subject }) => subject))).toEqual(
      Array.from({ length: 3 }, () => ['Your order A has changed: please check the details']),
    );
    expect([added, more, fewer].map(([mail]) => mail?.text.match(/^- .*$/gm))).toEqual([
      ['- Lamp × 2', '- Shade × 2 (added)'],
      ['- Lamp × 5 (was 2)', '- Shade × 2'],
      ['- Lamp × 2 (was 5)', '- Shade × 2'],
    ]);
    const entries = [confirmed, added[0], more[0], fewer[0]].map(entryOf);
    expect(entries.map((entry) => entry?.slice(0, 2))).toEqual(['0', '1', '2', '3'].map((number) => ['REQUEST', number]));
    expect(new Set(entries.map((entry) => entry?.[4])).size).toBe(1);
    expect(toCustomer(sentBy(shop))).toEqual([]);
  });

  it('is not confirmed again where an older version has logged it', () => {
    const shop = givenShop();
    typeLine(shop, 2, 'A', 'Lamp');
    typeLine(shop, 3, 'A', 'Shade');
    sentBy(shop);
    const { engine } = shop.book;
    const log = sheetNamed(engine, 'Mail log');
    const rows = engine.readValues(log.id, { row: 1, column: 1, rows: 3, columns: log.columns });
    const column = (rows[1] ?? []).findIndex((cell) => String(cell).includes('×')) + 1;
    expect(column).toBeGreaterThan(0);
    engine.apply([{ type: 'setCells', sheetId: log.id, row: 2, column, cells: [['2026-11-30 #0 L'], ['']] }]);
    // Of the second line it kept no row at all: the address stood in the first row only.
    engine.apply([
      { type: 'clear', sheetId: log.id, area: { row: 3, column: 1, rows: 1, columns: log.columns }, contents: true },
    ]);

    expect(toCustomer(sentBy(shop))).toEqual([]);
    shop.orders.type(2, 'quantity', '5');
    expect(toCustomer(sentBy(shop))).toEqual([]);
  });

  it('waits while somebody is at work on it, unless a person says “send now”', () => {
    const shop = givenShop();
    typeLine(shop, 2, 'A', 'Lamp');
    expect(toCustomer(sentBy(shop, 9))).toEqual([]);
    shop.orders.type(2, 'remarkCustomer', 'Ring twice');
    expect(toCustomer(sentBy(shop, 9))).toEqual([]);

    shop.book.client('sendRemindersNow', { evenAtRest: false });

    expect(toCustomer(shop.book.bundle.waiting.outbox as ReturnType<typeof sentBy>)).toHaveLength(1);
  });
});

describe('a date that is emptied (bundle)', () => {
  it('leaves the calendar of the customer, and comes back into it with the next one; the owner hears of both', () => {
    const shop = givenShop();
    typeLine(shop, 2, 'A', 'Lamp');
    const [confirmed] = toCustomer(sentBy(shop));
    // What is put right on the first day is no news to colleagues.
    shop.book.bundle.clock.advance(DAY);
    shop.orders.clear(2, ['expectedDeliveryDate', 'expectedDeliveryDate']);
    const open = sentBy(shop);
    shop.orders.type(2, 'expectedDeliveryDate', '2026-12-04');
    const dated = sentBy(shop);
    shop.orders.type(2, 'expectedDeliveryDate', '2026-11-30');
    const back = sentBy(shop);

    const uid = entryOf(confirmed)?.[4];
    expect([open, dated, back].map((mails) => toCustomer(mails).map(entryOf))).toEqual([
      [['CANCEL', '1', '2026-11-30', 'CANCELLED', uid]],
      [['REQUEST', '2', '2026-12-04', 'CONFIRMED', uid]],
      [['REQUEST', '3', '2026-11-30', 'CONFIRMED', uid]],
    ]);
    expect(toCustomer(open)[0]?.subject).toBe('Your order A: delivery date to be confirmed');
    expect(toCustomer(open)[0]?.text).toContain('Now: not yet known');
    const toOwner = [open, dated, back].map((mails) => mails.filter(({ to }) => !to.includes(CUSTOMER)).map(({ text }) => text));
    expect(
      toOwner.map(([text]) => /No delivery date any more|No delivery date before|Previously expected \S+/.exec(text ?? '')?.[0]),
    ).toEqual(['No delivery date any more', 'No delivery date before', 'Previously expected 2026-12-04']);
  });
});

describe('orders that are pasted together (bundle)', () => {
  it('mail no customer before a person says so, and never where that is said', () => {
    const shop = givenShop();
    pasteOrders(shop, 7);
    expect(toCustomer(sentBy(shop))).toEqual([]);
    shop.book.client('sendRemindersNow', { evenAtRest: false });
    expect(shop.book.client('getReminders')).toMatchObject({ held: 7 });

    const dropped = shop.book.client('decideHeld', { send: false });

    expect(dropped).toMatchObject({ sent: 0, reminders: { held: 0 } });
    expect(toCustomer(sentBy(shop))).toEqual([]);
  });

  it('are confirmed where a person says so', () => {
    const shop = givenShop();
    pasteOrders(shop, 7);
    shop.book.bundle.clock.advance(16 * MINUTE);

    expect(shop.book.client('decideHeld', { send: true })).toMatchObject({ sent: 7, reminders: { held: 0 } });
    expect(toCustomer(sentBy(shop))).toEqual([]);
  });

  it('are confirmed by themselves where they are few', () => {
    const shop = givenShop();
    pasteOrders(shop, 3);

    expect(toCustomer(sentBy(shop))).toHaveLength(3);
  });
});

describe('a message to customers without the name of the shop (bundle)', () => {
  it('does not go out, and its rule says why until there is one', () => {
    const shop = givenShop('');
    typeLine(shop, 2, 'A', 'Lamp');

    expect(toCustomer(sentBy(shop))).toEqual([]);
    const said = () => JSON.stringify(valuesAt(shop.book.engine, 'Rules!A1:T20'));
    expect(said()).toContain('Shop name');
    expect(shop.book.client('getRules')).toMatchObject({
      rules: expect.arrayContaining([expect.objectContaining({ id: 'R9', faults: ['shopNameMissing'] })]),
    });

    shop.book.client('saveSettings', { shopName: 'Lamps & Co' });
    shop.book.client('runSweep');

    expect(said()).not.toContain('Shop name');
    expect(toCustomer(sentBy(shop)).map(({ from }) => from?.name)).toEqual(['Lamps & Co']);
  });
});
