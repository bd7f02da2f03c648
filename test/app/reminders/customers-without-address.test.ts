import { ordersWithoutAddress } from '../../../src/app/reminders/customers-without-address';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { newHistory } from '../../../src/domain/rules/line-history';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';

const today = '2026-11-22' as CalendarDate;
const settings = { ...DEFAULT_SETTINGS, language: 'en', currency: 'CNY', team: [] } as const;
const shipped = aRule({ moment: 'status', status: 'shipped', audience: [{ kind: 'owner' }, { kind: 'customer' }] });

const place = (...lines: readonly Partial<OrderLine>[]) =>
  lines.map((fields, index) => {
    const line = aLine({ lineId: `L${index}`, orderNumber: `${index}`, status: 'shipped', ...fields });
    return { row: index + 2, line, unreadable: [], history: { ...newHistory(line, today), isStatusSeenChanging: true } };
  });
const ordersOf = (lines: ReturnType<typeof place>, rules = [shipped]) =>
  ordersWithoutAddress(lines, { rules, settings, today, calendar: EVERY_DAY_WORKS });

describe('ordersWithoutAddress', () => {
  it('names each order of which a customer would be told, where no line has a usable address', () => {
    const lines = place({ email: '' }, { email: 'li at y' }, { email: 'li@y.com' }, { contact: 'li@y.com' });

    expect(ordersOf(lines)).toEqual(['0', '1']);
    expect(ordersOf(place({ orderNumber: 'A' }, { orderNumber: 'A' }, { orderNumber: '' }))).toEqual(['A', '']);
    expect(ordersOf(place({ orderNumber: 'A' }, { orderNumber: 'A', email: 'li@y.com' }))).toEqual([]);
  });

  it('leaves out what no rule tells customers, samples, and freight', () => {
    expect(ordersOf(place({}), [aRule({ ...shipped, audience: [{ kind: 'owner' }] })])).toEqual([]);
    expect(ordersOf(place({ status: 'pending' }, { lineId: 'sample-1' }, { productName: 'Freight' }))).toEqual([]);
  });
});
