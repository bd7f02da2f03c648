import { awaitsNumber } from '../../../src/app/reminders/awaited-number';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aDueMessage, aRecipient } from '../../support/a-due-message';
import { aLine } from '../../support/builders';

const today = '2026-11-22' as CalendarDate;
const yesterday = '2026-11-21' as CalendarDate;
const customer = aRecipient('cust@y.com', { kind: 'customer' });

/** Whether word of the first of these lines of one order, shipped today, waits. */
function waits(fields: Partial<OrderLine>, others: readonly Partial<OrderLine>[] = [], day = today, othersDay = today) {
  const lines = [fields, ...others].map((own, index) => {
    const line = aLine({ lineId: `L${index}`, orderNumber: 'A', status: 'shipped', ...own });
    return { row: index + 2, line, unreadable: [], history: newHistory(line, index === 0 ? day : othersDay) };
  });
  const rule = { moment: 'status', status: 'shipped', delivery: 'atOnce', template: 'orderShipped' } as const;
  const [first] = lines;
  if (!first) throw new Error();
  return awaitsNumber(lines, today)(aDueMessage({ ...first, rule, recipient: customer, scheduledDay: day }));
}

describe('awaitsNumber', () => {
  it('lets a customer wait for the number of a parcel until the next day', () => {
    expect([waits({}), waits({ carrier: 'DHL' })]).toEqual([true, true]);
    expect([waits({ trackingNumber: 'Z1' }), waits({ carrier: 'own van' }), waits({}, [], yesterday)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('takes the number of another line that was shipped the same day for the parcel’s', () => {
    expect(waits({}, [{ trackingNumber: 'Z1' }])).toBe(false);
    expect(waits({}, [{ trackingNumber: 'Z1' }], today, yesterday)).toBe(true);
    expect(waits({}, [{ trackingNumber: 'Z1', orderNumber: 'B' }])).toBe(true);
  });

  it('lets nobody wait of whom it is not asked', () => {
    const lines = [{ row: 2, line: aLine({ status: 'shipped' }), unreadable: [] }];
    const rule = { moment: 'status', status: 'shipped' } as const;

    expect(awaitsNumber(lines, today)(aDueMessage({ rule }))).toBe(false);
    expect(awaitsNumber(lines, today)(aDueMessage({ recipient: customer, rule: { moment: 'overdue' } }))).toBe(false);
  });
});
