import { setExpectedDate } from '../../../src/app/commands/set-expected-date';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

const NEW_DAY = '2026-12-01' as CalendarDate;

describe('setExpectedDate', () => {
  it('changes only lines that have another date', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' }), aLine({ lineId: 'b', expectedDeliveryDate: NEW_DAY })]);

    const result = setExpectedDate(desk, { lineIds: ['a', 'b', 'gone'], date: NEW_DAY });

    expect(result).toEqual({ ok: true, value: { changed: ['a'], unchanged: ['b'], missing: ['gone'] } });
    expect(desk.line('a')?.expectedDeliveryDate).toBe(NEW_DAY);
  });

  it('takes a date away', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a', expectedDeliveryDate: NEW_DAY })]);

    setExpectedDate(desk, { lineIds: ['a'], date: null });

    expect(desk.line('a')?.expectedDeliveryDate).toBeNull();
  });

  it('writes nothing the second time', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' })]);
    setExpectedDate(desk, { lineIds: ['a'], date: NEW_DAY });

    setExpectedDate(desk, { lineIds: ['a'], date: NEW_DAY });

    expect(desk.writes()).toBe(1);
  });

  it('replaces a word that cannot be read, although it counts as no date', () => {
    const desk = anOrderDesk([aLine({ lineId: 'a' })]);
    const listLines: typeof desk.orders.listLines = () => {
      const listed = desk.orders.listLines();
      if (!listed.ok) return listed;
      return { ok: true, value: listed.value.map((placed) => ({ ...placed, unreadable: ['expectedDeliveryDate'] as const })) };
    };

    const result = setExpectedDate({ ...desk, orders: { ...desk.orders, listLines } }, { lineIds: ['a'], date: null });

    expect(result).toMatchObject({ value: { changed: ['a'] } });
  });
});
