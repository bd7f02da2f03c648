import type { PlacedLine } from '../../../src/app/ports';
import { readComposeContext } from '../../../src/app/reminders/compose-context';
import { composeOrderMail } from '../../../src/app/reminders/compose-order-mail';
import type { OrderMail } from '../../../src/domain/reminder/planned-mail';
import type { Told } from '../../../src/domain/reminder/told';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { aLine } from '../../support/builders';
import { ReminderWorld } from '../../support/reminder-world';
import { aTold } from '../../support/told';

const day = (text: string) => text as CalendarDate;
const customer = aRecipient('cust@y.com', { kind: 'customer', name: 'Riverside' });

function compose(template: OrderMail['template'], told: ReadonlyMap<string, Told> = new Map()) {
  const world = new ReminderWorld();
  const line = aLine({
    lineId: 'L1',
    email: 'cust@y.com',
    orderNumber: 'A',
    productName: 'Lamp',
    expectedDeliveryDate: day('2026-12-04'),
  });
  const other = aLine({ lineId: 'L2', orderNumber: 'A', productName: 'Shade', expectedDeliveryDate: day('2026-12-04') });
  const lines: PlacedLine[] = [line, other].map((entry, index) => ({ row: index + 2, line: entry, unreadable: [] }));
  const history = { ...newHistory(line, day('2026-11-01')), dateMoved: { on: day('2026-11-22'), from: day('2026-11-28') } };
  const messages = [aDueMessage({ row: 2, line, recipient: customer, history, rule: { delivery: 'atOnce', template } })];
  const context = readComposeContext(
    world.portsOf(),
    { settings: world.settings, due: [], lines, today: world.today() },
    'b@x.com',
  );
  if (!context.ok) throw new Error(context.error.code);
  return composeOrderMail({ kind: 'order', recipient: customer, template, orderNumber: 'A', messages }, told, context.value);
}

describe('composeOrderMail', () => {
  it('names the date before: the one that the customer was told, else the one of the sheet', () => {
    const told = new Map([['L1', aTold('2026-11-24')]]);

    expect(compose('deliveryDelayed').text).toMatch(/Nov(ember)? 28|28 Nov|2026-11-28/);
    expect(compose('deliveryDelayed', told).text).toMatch(/Nov(ember)? 24|24 Nov|2026-11-24/);
  });

  it('goes on with the calendar entry that any line of the order was told with', () => {
    const told = new Map([['L2', aTold('2026-11-24', { lineId: 'L2', sequence: 3 })]]);

    expect(compose('deliveryDelayed').calendar).toEqual({ lineId: 'L1', sequence: 0 });
    expect(compose('deliveryDelayed', told).calendar).toEqual({ lineId: 'L2', sequence: 4 });
  });
});

describe('composeOrderMail of an order with lines of two customers', () => {
  it('shows neither the other one’s lines nor amounts', () => {
    const world = new ReminderWorld();
    const own = aLine({ lineId: 'L1', orderNumber: 'A', email: 'cust@y.com', productName: 'Lamp', unitPrice: 20 });
    const others = aLine({ lineId: 'L2', orderNumber: 'A', email: 'other@y.com', customerName: 'Bo', productName: 'Shade' });
    const lines: PlacedLine[] = [own, others].map((line, index) => ({ row: index + 2, line, unreadable: [] }));
    const context = readComposeContext(
      world.portsOf(),
      { settings: world.settings, due: [], lines, today: world.today() },
      'b@x.com',
    );
    if (!context.ok) throw new Error(context.error.code);

    const texts = (['orderConfirmation', 'orderDelivered', 'orderCancelled', 'paymentReminder'] as const).map((template) => {
      const messages = [aDueMessage({ row: 2, line: own, recipient: customer, rule: { delivery: 'atOnce', template } })];
      const mail = { kind: 'order' as const, recipient: customer, template, orderNumber: 'A', messages };
      return composeOrderMail(mail, new Map(), context.value).text;
    });

    expect(texts.filter((text) => text.includes('Shade'))).toEqual([]);
    expect(texts[0]).toContain('Total: CN¥20.00');
  });
});
