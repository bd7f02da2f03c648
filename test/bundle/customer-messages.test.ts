import ICAL from 'ical.js';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { atOrders, columnOf, type OrderTyping } from '../support/order-typing';
import { killAt, ReminderBook } from '../support/reminder-book';

const MINUTE = 60_000;
/** So long an order has been left alone before its customer is written to. */
const LEFT_ALONE = 16 * MINUTE;
const DAY = 24 * 60 * MINUTE;
const CUSTOMER = 'cust@example.com';

/** The messages to customers among the standard rules. */
const CUSTOMER_RULES = ['R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15'];

interface Shop {
  readonly book: ReminderBook;
  readonly orders: OrderTyping;
}

/** It is Wednesday; an order of the day before is there in row 2; every message to customers is on, and so are reminders. */
function givenMessages(): Shop {
  const book = new ReminderBook({ now: '2026-11-17T09:00:00+08:00' });
  book.addLines([{ 'Order no.': 'OLD', Customer: 'Old', 'E-mail': CUSTOMER, Status: 'Shipped' }]);
  book.bundle.clock.advance(DAY);
  book.client('turnReminders', { on: true, takeOver: false });
  book.client('saveSettings', { shopName: 'Lamps & Co' });
  for (const id of CUSTOMER_RULES) book.client('setRuleOn', { id, on: true });
  return { book, orders: atOrders(book.bundle) };
}

function typeOrder({ orders }: Shop, row: number): void {
  orders.type(row, 'customerName', 'Riverside');
  orders.type(row, 'email', CUSTOMER);
  orders.type(row, 'productName', 'Lamp, "tall"; green');
  orders.type(row, 'expectedDeliveryDate', '2026-11-30');
  orders.type(row, 'remarkCustomer', 'Ring twice');
  orders.type(row, 'remarkInternal', 'SECRET-NOTE');
}

/** Cells from the customer's name to the address, as a block is pasted. */
function recordOf(customerName: string, status: string): (string | undefined)[] {
  const cells = new Map([
    ['customerName', customerName],
    ['status', status],
    ['email', CUSTOMER],
  ]);
  return ORDER_COLUMNS.slice(columnOf('customerName') - 1, columnOf('email')).map(({ key }) => cells.get(key));
}

/** The hourly run, a second one, and somebody who says "send now". @returns what the customer got. */
function mailsOf({ book }: Shop) {
  const { outbox } = book.bundle.waiting;
  const before = outbox.length;
  book.bundle.clock.advance(LEFT_ALONE);
  book.fire();
  book.fire();
  book.client('sendRemindersNow');
  return outbox.slice(before).filter(({ to }) => to.includes(CUSTOMER));
}

/** What the calendar of whoever gets the mail reads. */
function entryOf(mail: ReturnType<typeof mailsOf>[number] | undefined) {
  const [file] = mail?.attachments ?? [];
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file.base64, 'base64').toString('utf8')));
  const event = calendar.getFirstSubcomponent('vevent');
  const of = (name: string) => event?.getFirstPropertyValue(name)?.toString();
  return { method: calendar.getFirstPropertyValue('method'), uid: of('uid'), sequence: of('sequence'), day: of('dtstart') };
}

describe('messages to customers (bundle)', () => {
  it('go through the life of an order once each, with one entry in the calendar whose number rises', () => {
    const shop = givenMessages();
    const { orders } = shop;
    typeOrder(shop, 3);
    const [received, ...noMore] = mailsOf(shop);
    orders.type(3, 'status', 'Confirmed');
    const [confirmed] = mailsOf(shop);
    const moved = ['2026-12-02', '2026-12-03', '2026-12-02', '2026-12-03'].map((date) => {
      orders.type(3, 'expectedDeliveryDate', date);
      return mailsOf(shop);
    });
    orders.type(3, 'carrier', 'DHL');
    orders.type(3, 'trackingNumber', '00340434161094042557');
    orders.type(3, 'status', 'Shipped');
    const [shipped] = mailsOf(shop);
    orders.type(3, 'status', 'Cancelled');
    const [cancelled] = mailsOf(shop);

    expect(noMore).toEqual([]);
    expect(received?.text).toContain('Ring twice');
    expect(moved.map((mails) => mails.length)).toEqual([1, 1, 1, 1]);
    expect(moved.map(([mail]) => /Previously: .*?(\d+ \w+) 2026/.exec(mail?.text ?? '')?.[1])).toEqual([
      ...['30 November', '2 December', '3 December', '2 December'],
    ]);
    expect(shipped?.text).toMatch(/https:\/\/\S*00340434161094042557/);
    const entries = [received, confirmed, ...moved.map(([mail]) => mail), cancelled].map(entryOf);
    expect(new Set(entries.map((entry) => entry?.uid)).size).toBe(1);
    expect(entries.map((entry) => [entry?.method, Number(entry?.sequence), entry?.day])).toEqual([
      ['REQUEST', 0, '2026-11-30'],
      ['REQUEST', 1, '2026-11-30'],
      ['REQUEST', 2, '2026-12-02'],
      ['REQUEST', 3, '2026-12-03'],
      ['REQUEST', 4, '2026-12-02'],
      ['REQUEST', 5, '2026-12-03'],
      ['CANCEL', 6, '2026-12-03'],
    ]);
    expect(JSON.stringify(shop.book.bundle.waiting.outbox)).not.toContain('SECRET-NOTE');
  });

  it('say nothing of orders that were there before, nor of records that are entered as done', () => {
    const shop = givenMessages();
    expect(mailsOf(shop)).toEqual([]);

    shop.orders.paste(3, 'customerName', [recordOf('Late', 'Completed'), recordOf('Before', 'Delivered')]);

    expect(mailsOf(shop)).toEqual([]);
  });

  it('say nothing of what was done earlier on the day on which their rule is switched on', () => {
    const book = new ReminderBook({ now: '2026-11-18T09:00:00+08:00' });
    book.client('turnReminders', { on: true, takeOver: false });
    book.client('saveSettings', { shopName: 'Lamps & Co' });
    const shop = { book, orders: atOrders(book.bundle) };
    typeOrder(shop, 2);
    shop.orders.type(2, 'status', 'Confirmed');
    book.bundle.clock.advance(60 * MINUTE);
    for (const id of CUSTOMER_RULES) book.client('setRuleOn', { id, on: true });

    expect(mailsOf(shop)).toEqual([]);

    shop.orders.type(2, 'status', 'Shipped');
    typeOrder(shop, 3);
    book.bundle.clock.advance(DAY);
    expect(mailsOf(shop).map(({ subject }) => subject.replace(/\d{8}-\d{3}/, '…'))).toEqual([
      ...['Your order …: please check the details', 'Your order … is on its way'],
    ]);
  });

  it('leave from the elected sender’s account only, however often a colleague sends', () => {
    const shop = givenMessages();
    const { book } = shop;
    typeOrder(shop, 3);
    shop.orders.type(3, 'owner', 'Ada');
    shop.orders.type(3, 'expectedDeliveryDate', '2026-11-18');
    book.bundle.clock.advance(LEFT_ALONE);
    const asColleague = (name: string) =>
      book.bundle.host.callFromClient(
        'bo@example.com',
        name,
        name === 'sendRemindersNow' ? [{ evenAtRest: false }] : [],
        book.bundle.page,
      );
    const mailsTo = (address: string) => book.bundle.waiting.outbox.filter(({ to }) => to.includes(address)).length;

    const seen = JSON.stringify(asColleague('getReminders'));
    asColleague('sendRemindersNow');
    asColleague('sendRemindersNow');

    expect(seen).toContain('"ofSender":1');
    expect([mailsTo('ada@example.com'), mailsTo(CUSTOMER)]).toEqual([1, 0]);
    book.fire();
    expect([mailsTo('ada@example.com'), mailsTo(CUSTOMER)]).toEqual([1, 1]);
  });

  it('are shown as uncertain where a run was cut off at one, and sent again only by whom says so', () => {
    const shop = givenMessages();
    const { book } = shop;
    typeOrder(shop, 3);
    book.bundle.clock.advance(LEFT_ALONE);
    book.during(killAt('MailApp.sendEmail'), () => book.fire());
    book.bundle.clock.advance(11 * MINUTE);
    expect(mailsOf(shop)).toEqual([]);

    const { uncertain } = book.client('getReminders') as { uncertain: readonly { mailId: string; recipient: string }[] };
    expect(uncertain.map(({ recipient }) => recipient)).toEqual([CUSTOMER]);
    book.client('settleMail', { mailId: uncertain[0]?.mailId ?? '', wentOut: false });

    expect(mailsOf(shop).map(entryOf)).toEqual([expect.objectContaining({ method: 'REQUEST', sequence: '0' })]);
  });
});
