import fc from 'fast-check';
import { PRIORITIES } from '../../../src/domain/order/order-line';
import { ORDER_STATUSES } from '../../../src/domain/order/order-status';
import {
  baselineHistory,
  isBeingWorkedOn,
  type LineHistory,
  newHistory,
  nextHistory,
  touchHistory,
} from '../../../src/domain/rules/line-history';
import { addDays, type CalendarDate } from '../../../src/domain/shared/calendar-date';
import { arbitraryDay } from '../../support/arbitrary-calendar';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const [MON, TUE, WED] = [day('2026-11-16'), day('2026-11-17'), day('2026-11-18')] as const;
const start = newHistory(aLine({ owner: 'Ada', expectedDeliveryDate: day('2026-12-01') }), MON);
const same = { owner: 'Ada', expectedDeliveryDate: day('2026-12-01') };

const watched = fc.record({
  status: fc.constantFrom(...ORDER_STATUSES),
  expectedDeliveryDate: fc.option(arbitraryDay),
  owner: fc.constantFrom('', 'Ada', 'Bob', '王芳'),
  priority: fc.constantFrom(...PRIORITIES),
});

describe('newHistory and baselineHistory', () => {
  it('know that nothing has happened to the line yet', () => {
    const line = aLine({ status: 'shipped', owner: 'Ada', priority: 'urgent' });

    expect(newHistory(line, MON)).toMatchObject({
      firstSeen: MON,
      status: 'shipped',
      statusSince: MON,
      isStatusSeenChanging: false,
      dateMoved: null,
      ownerSince: null,
      prioritySince: null,
    });
    expect(baselineHistory(line, MON)).toEqual({ ...newHistory(line, MON), firstSeen: null });
  });

  it('count an old status from the date that tells when it began', () => {
    const since = (fields: Parameters<typeof aLine>[0]) => baselineHistory(aLine(fields), WED).statusSince;

    expect(since({ status: 'shipped', shippedDate: MON })).toBe(MON);
    expect(since({ status: 'delivered', shippedDate: MON, actualDeliveryDate: TUE })).toBe(TUE);
    expect(since({ status: 'delivered', actualDeliveryDate: day('2026-12-24') })).toBe(WED);
    expect(since({ status: 'confirmed', shippedDate: MON })).toBe(WED);
  });
});

describe('nextHistory', () => {
  it('is the same object where nothing has changed, so that no row is written', () => {
    expect(nextHistory(start, aLine(same), WED)).toBe(start);
    expect(nextHistory(start, aLine({ ...same, owner: ' ada ', productName: 'Desk' }), WED)).toBe(start);
  });

  it('sees everything that one paste changes', () => {
    const line = aLine({
      ...{ status: 'confirmed', expectedDeliveryDate: day('2026-12-05'), owner: 'Bob', priority: 'urgent', quantity: 7 },
    });

    expect(nextHistory(start, line, WED)).toEqual({
      firstSeen: MON,
      status: 'confirmed',
      statusSince: WED,
      isStatusSeenChanging: true,
      statusBefore: { status: 'pending', since: MON, isSeenChanging: false },
      expectedDate: '2026-12-05',
      dateMoved: { on: WED, from: '2026-12-01' },
      owner: 'Bob',
      ownerSince: WED,
      ownerBefore: { owner: 'Ada', since: null },
      priority: 'urgent',
      prioritySince: WED,
      priorityBefore: { priority: 'normal', since: null },
      quantity: { now: 7, changedOn: WED },
      touchedAt: null,
      cameInBulk: false,
    });
  });

  it('forgets a slip that is put right the same day', () => {
    const slip = nextHistory(start, aLine({ status: 'shipped', owner: 'Bob', priority: 'urgent' }), WED);
    const { dateMoved, ...right } = nextHistory(slip, aLine(same), WED);

    expect({ ...right, dateMoved: null }).toEqual(start);
    expect(dateMoved).toEqual({ on: WED, from: '2026-12-01' });
  });

  it('takes a change back on another day for a change', () => {
    const changed = nextHistory(start, aLine({ ...same, status: 'shipped', owner: 'Bob', priority: 'urgent' }), TUE);

    expect(nextHistory(changed, aLine(same), WED)).toMatchObject({
      status: 'pending',
      statusSince: WED,
      isStatusSeenChanging: true,
      ownerSince: WED,
      prioritySince: WED,
    });
  });

  it('remembers over several changes of one day what stood before', () => {
    const steps = ['confirmed', 'processing', 'shipped'] as const;
    const shipped = steps.reduce((history, status) => nextHistory(history, aLine({ ...same, status }), WED), start);

    expect(shipped).toMatchObject({ statusSince: WED, statusBefore: { status: 'pending', since: MON } });
    expect(nextHistory(shipped, aLine(same), WED)).toEqual(start);
  });

  it('knows a date as moved that is emptied first and filled again later', () => {
    const emptied = nextHistory(start, aLine({ owner: 'Ada' }), TUE);
    const filled = nextHistory(emptied, aLine({ ...same, expectedDeliveryDate: day('2026-12-09') }), WED);

    expect(filled).toMatchObject({ expectedDate: '2026-12-09', dateMoved: { on: WED, from: '2026-12-01' } });
  });

  it('does not call a first date moved, nor one that is put right on the day that brought it', () => {
    const [first, right] = [
      aLine({ expectedDeliveryDate: day('2026-12-01') }),
      aLine({ expectedDeliveryDate: day('2026-12-09') }),
    ];
    const dated = nextHistory(newHistory(aLine(), MON), first, WED);

    expect(dated.dateMoved).toEqual({ on: WED, from: null });
    expect(nextHistory(dated, right, WED).dateMoved).toEqual({ on: WED, from: null });
    expect(nextHistory(newHistory(first, WED), right, WED).dateMoved).toEqual({ on: WED, from: null });
    expect(nextHistory(newHistory(first, MON), right, WED).dateMoved).toEqual({ on: WED, from: '2026-12-01' });
  });

  it('always knows the line as it is, and is settled after one step', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(watched, fc.nat(2)), { minLength: 1, maxLength: 10 }), (steps) => {
        let [today, history] = [MON, start];
        for (const [fields, later] of steps) {
          today = addDays(today, later);
          history = nextHistory(history, aLine(fields), today);

          expect(history).toMatchObject({
            status: fields.status,
            expectedDate: fields.expectedDeliveryDate,
            priority: fields.priority,
          });
          expect(history.statusSince <= today && (history.ownerSince ?? '') <= today).toBe(true);
          expect(nextHistory(history, aLine(fields), addDays(today, 5))).toBe(history);
        }
      }),
    );
  });

  it('tells of a day what the change from its morning to its evening tells', () => {
    fc.assert(
      fc.property(watched, watched, fc.array(watched, { maxLength: 6 }), watched, (first, morning, meanwhile, evening) => {
        const before = nextHistory(newHistory(aLine(first), MON), aLine(morning), TUE);
        const winding = [...meanwhile, evening].reduce((history, fields) => nextHistory(history, aLine(fields), WED), before);
        const straight = nextHistory(before, aLine(evening), WED);

        const told = ({ statusBefore, ownerBefore, priorityBefore, dateMoved, ...rest }: LineHistory) => ({
          ...rest,
          // That it moved away and back is kept as well, since a customer may have been told in between.
          hasDateMoved: rest.expectedDate !== null && dateMoved?.on === WED && dateMoved.from !== rest.expectedDate,
        });
        expect(told(winding)).toEqual(told(straight));
      }),
    );
  });
});

describe('nextHistory of a quantity', () => {
  it('notes the day of a change, and leaves lines alone that were there before quantities were watched', () => {
    expect(nextHistory(start, aLine({ ...same, quantity: 3 }), WED).quantity).toEqual({ now: 3, changedOn: WED });
    const old = { ...start, quantity: null };
    expect(nextHistory(old, aLine({ ...same, quantity: 3 }), WED)).toBe(old);
  });
});

describe('touchHistory', () => {
  const NOW = Date.UTC(2026, 10, 16, 8);
  const minute = NOW / 60_000;
  const typed = { now: NOW, today: MON, isEdit: true };
  const touched = touchHistory(null, start, typed);

  it('notes when somebody worked on a new line, at most every five minutes', () => {
    expect(touched.touchedAt).toBe(minute);
    expect(touchHistory(touched, touched, { ...typed, now: NOW + 4 * 60_000 })).toBe(touched);
    expect(touchHistory(touched, touched, { ...typed, now: NOW + 5 * 60_000 }).touchedAt).toBe(minute + 5);
  });

  it('notes nothing where a sweep passes by, or another cell of an older line is typed into', () => {
    expect(touchHistory(touched, touched, { ...typed, now: NOW + 3_600_000, isEdit: false })).toBe(touched);
    expect(touchHistory(touched, touched, { ...typed, now: NOW + 3_600_000, today: TUE })).toBe(touched);
  });

  it('notes every change of what is watched, whoever finds it', () => {
    const moved = nextHistory(touched, aLine({ owner: 'Ada' }), TUE);

    expect(touchHistory(touched, moved, { now: NOW + 60_000, today: TUE, isEdit: false }).touchedAt).toBe(minute + 1);
  });
});

describe('isBeingWorkedOn', () => {
  it('is so for a quarter of an hour', () => {
    const at = Date.UTC(2026, 10, 16, 8);
    const touchedAt = at / 60_000;

    expect(isBeingWorkedOn({ touchedAt }, at + 14 * 60_000)).toBe(true);
    expect(isBeingWorkedOn({ touchedAt }, at + 15 * 60_000)).toBe(false);
    expect(isBeingWorkedOn({ touchedAt: null }, at)).toBe(false);
  });

  it('is not for ever where a clock was wrong', () => {
    expect(isBeingWorkedOn({ touchedAt: Date.UTC(2027, 0, 1) / 60_000 }, Date.UTC(2026, 10, 16))).toBe(false);
  });
});
