import { daysLateOf, findOrderMessages, orderKeyOf, type SeenLine } from '../../../src/app/reminders/find-order-messages';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRecipient } from '../../support/a-due-message';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';

const TODAY = '2026-11-22' as CalendarDate;
const rule = aRule({
  ...{ moment: 'ordered', audience: [{ kind: 'customer' }], delivery: 'atOnce', template: 'orderConfirmation' },
});
const basis = {
  ...{ today: TODAY, calendar: EVERY_DAY_WORKS, toldOrders: new Map(), heard: new Map() },
  audience: { team: [], fallback: aRecipient('boss@x.com'), readLanguage: () => null },
};

function seen(lines: readonly Partial<OrderLine>[], cameInBulk = false): readonly SeenLine[] {
  return lines.map((fields, index) => {
    const line = aLine({ lineId: `L${index + 1}`, orderNumber: 'A', ...fields });
    const figures = { lineTotal: 10, balanceDue: 10, dueState: null, paymentStatus: null };
    return { row: index + 2, line, figures, history: { ...newHistory(line, TODAY), cameInBulk } };
  });
}

const found = (lines: readonly SeenLine[]) => {
  const { due, held } = findOrderMessages(lines, [rule], basis);
  return { due: due.map(({ key }) => key), held: held.map(({ key }) => key) };
};
const key = (lineId: string, email = 'cust@y.com') => `${lineId}·ordered:orderConfirmation·2026-11-22·${email}`;

describe('findOrderMessages', () => {
  it('tells of an order as a whole, also of lines in which nobody has repeated the address', () => {
    expect(found(seen([{ email: 'cust@y.com' }, { email: '' }]))).toEqual({ due: [key('L1'), key('L2')], held: [] });
  });

  it('tells each of two customers of their own lines only', () => {
    const lines = seen([
      { email: 'cust@y.com', customerName: 'Ada' },
      { email: 'other@y.com', customerName: 'Bo' },
      { email: '', customerName: 'Bo' },
      { email: '', customerName: '' },
    ]);

    expect(found(lines).due).toEqual([key('L1'), key('L2', 'other@y.com'), key('L3', 'other@y.com')]);
  });

  it('waits until each line has a product and an id, and leaves out what is cancelled', () => {
    expect(found(seen([{ email: 'cust@y.com' }, { productName: ' ' }])).due).toEqual([]);
    expect(found(seen([{ email: 'cust@y.com' }, { lineId: '' }])).due).toEqual([]);
    expect(found(seen([{ email: 'cust@y.com' }, { productName: '', status: 'cancelled' }])).due).toEqual([key('L1')]);
  });

  it('holds back what came with many other orders', () => {
    expect(found(seen([{ email: 'cust@y.com' }], true))).toEqual({ due: [], held: [key('L1')] });
  });

  it('takes each line without an order number for an order of its own', () => {
    const { due } = findOrderMessages(
      seen([
        { email: 'c@y.com', orderNumber: '' },
        { email: 'c@y.com', orderNumber: '' },
      ]),
      [rule],
      basis,
    );

    expect(due.map(({ order }) => order?.size)).toEqual([1, 1]);
    expect(orderKeyOf({ orderNumber: '', lineId: 'L1' })).not.toBe(orderKeyOf({ orderNumber: 'L1', lineId: '' }));
  });

  it('finds nothing where no rule tells customers of orders', () => {
    expect(findOrderMessages(seen([{ email: 'cust@y.com' }]), [], basis)).toEqual({ due: [], held: [] });
  });
});

describe('daysLateOf', () => {
  it('counts from the expected date, and is nothing without one', () => {
    expect(daysLateOf(aLine({ expectedDeliveryDate: '2026-11-20' as CalendarDate }), TODAY)).toBe(2);
    expect(daysLateOf(aLine(), TODAY)).toBeNull();
  });
});
