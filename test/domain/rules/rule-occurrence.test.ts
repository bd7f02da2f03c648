import fc from 'fast-check';
import { addWorkingDays, EVERY_DAY_WORKS, type WorkCalendar } from '../../../src/domain/calendar/work-calendar';
import { baselineHistory, newHistory, nextHistory } from '../../../src/domain/rules/line-history';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import type { RuleLine } from '../../../src/domain/rules/rule-line';
import { heldBeforeSwitch, ruleOccurrence } from '../../../src/domain/rules/rule-occurrence';
import { isMailDay } from '../../../src/domain/rules/rule-schedule';
import { addDays, type CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRule, aRuleLine } from '../../support/a-rule';
import { arbitraryCalendar, arbitraryDay } from '../../support/arbitrary-calendar';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const WEEKENDS_OFF: WorkCalendar = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 6]) };
/** China's National Day: off from Thursday the 1st to Wednesday the 7th, Saturday the 10th is worked. */
const OCTOBER: WorkCalendar = {
  ...WEEKENDS_OFF,
  daysOff: new Set(['01', '02', '05', '06', '07'].map((date) => day(`2026-10-${date}`))),
  workingDays: new Set([day('2026-10-10')]),
};

const dayOf = (rule: Partial<MessageRule>, seen: RuleLine, today: string, calendar = EVERY_DAY_WORKS) =>
  ruleOccurrence(aRule(rule), seen, { today: day(today), calendar })?.scheduledDay ?? null;

/** Of somebody who was told that date. */
const known = (date: string | null) => ({ date: date === null ? null : day(date), isAwaited: date === null, sequence: null });

describe('ruleOccurrence around the delivery day', () => {
  const friday = aRuleLine({ line: { expectedDeliveryDate: day('2026-11-20') } });
  const sunday = aRuleLine({ line: { expectedDeliveryDate: day('2026-11-22') } });

  it.each<[Partial<MessageRule>, string, string | null]>([
    [{ moment: 'before', days: 3 }, '2026-11-16', null],
    [{ moment: 'before', days: 3 }, '2026-11-17', '2026-11-17'],
    [{ moment: 'before', days: 3 }, '2026-11-19', '2026-11-17'],
    [{ moment: 'before', days: 3 }, '2026-11-30', '2026-11-17'],
    [{ moment: 'onTheDay' }, '2026-11-19', null],
    [{ moment: 'onTheDay' }, '2026-11-20', '2026-11-20'],
    [{ moment: 'onTheDay' }, '2026-11-23', '2026-11-20'],
    [{ moment: 'overdue', days: 2 }, '2026-11-21', null],
    [{ moment: 'overdue', days: 2 }, '2026-11-22', '2026-11-22'],
    [{ moment: 'overdue', days: 2 }, '2026-11-23', '2026-11-22'],
    [{ moment: 'overdue', days: 2 }, '2027-01-01', '2027-01-01'],
    [{ moment: 'after', days: 2 }, '2026-11-21', null],
    [{ moment: 'after', days: 2 }, '2026-11-30', '2026-11-22'],
  ])('%j is meant, on %s, for %p', (rule, today, scheduled) => {
    expect(dayOf(rule, friday, today)).toBe(scheduled);
  });

  it.each<[Partial<MessageRule>, string, string | null]>([
    // What falls on the weekend ahead is said on Friday …
    [{ moment: 'onTheDay' }, '2026-11-19', null],
    [{ moment: 'onTheDay' }, '2026-11-20', '2026-11-22'],
    [{ moment: 'before', days: 1 }, '2026-11-20', '2026-11-21'],
    [{ moment: 'before', days: 1, dayKind: 'working' }, '2026-11-20', '2026-11-20'],
    [{ moment: 'before', days: 2, dayKind: 'working' }, '2026-11-19', '2026-11-19'],
    // … and what comes after the day is said after.
    [{ moment: 'overdue', days: 1, dayKind: 'working' }, '2026-11-23', '2026-11-23'],
    [{ moment: 'overdue', days: 2, dayKind: 'working' }, '2026-11-23', null],
    [{ moment: 'overdue', days: 2, dayKind: 'working' }, '2026-11-25', '2026-11-24'],
    [{ moment: 'after', days: 6 }, '2026-11-27', null],
    [{ moment: 'after', days: 6 }, '2026-11-30', '2026-11-28'],
  ])('with weekends off %j of a Sunday is meant, on %s, for %p', (rule, today, scheduled) => {
    expect(dayOf(rule, sunday, today, WEEKENDS_OFF)).toBe(scheduled);
  });

  it('says before a long holiday what falls into it, and knows a worked Saturday', () => {
    const inHoliday = aRuleLine({ line: { expectedDeliveryDate: day('2026-10-06') } });
    const saturday = aRuleLine({ line: { expectedDeliveryDate: day('2026-10-10') } });

    expect(dayOf({ moment: 'onTheDay' }, inHoliday, '2026-09-29', OCTOBER)).toBeNull();
    expect(dayOf({ moment: 'onTheDay' }, inHoliday, '2026-09-30', OCTOBER)).toBe('2026-10-06');
    expect(dayOf({ moment: 'onTheDay' }, saturday, '2026-10-09', OCTOBER)).toBeNull();
    expect(dayOf({ moment: 'before', days: 3, dayKind: 'working' }, saturday, '2026-09-30', OCTOBER)).toBe('2026-09-30');
  });

  it('keeps to the day where no working day comes before it', () => {
    const never: WorkCalendar = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 1, 2, 3, 4, 5, 6]) };

    expect(dayOf({ moment: 'onTheDay' }, friday, '2026-11-19', never)).toBeNull();
    expect(dayOf({ moment: 'onTheDay' }, friday, '2026-11-20', never)).toBe('2026-11-20');
    expect(dayOf({ moment: 'before', days: 1, dayKind: 'working' }, friday, '2026-11-20', never)).toBeNull();
  });

  it.each(['before', 'onTheDay', 'overdue', 'after'] as const)('%s has none for what is done or has no date', (moment) => {
    const expectedDeliveryDate = day('2026-11-20');
    const rule = { moment, days: 1 };

    for (const status of ['delivered', 'completed', 'cancelled'] as const)
      expect(dayOf(rule, aRuleLine({ line: { expectedDeliveryDate, status } }), '2026-11-30')).toBeNull();
    expect(
      dayOf(rule, aRuleLine({ line: { expectedDeliveryDate, actualDeliveryDate: day('2026-11-21') } }), '2026-11-30'),
    ).toBeNull();
    expect(dayOf(rule, aRuleLine(), '2026-11-30')).toBeNull();
    expect(dayOf(rule, aRuleLine({ line: { expectedDeliveryDate, status: 'onHold' } }), '2026-11-30')).not.toBeNull();
  });

  it('crosses the end of February and of the year by the calendar', () => {
    const leap = aRuleLine({ line: { expectedDeliveryDate: day('2028-03-01') } });
    const newYear = aRuleLine({ line: { expectedDeliveryDate: day('2027-01-01') } });

    expect(dayOf({ moment: 'before', days: 1 }, leap, '2028-02-29')).toBe('2028-02-29');
    expect(dayOf({ moment: 'before', days: 3 }, newYear, '2026-12-30')).toBe('2026-12-29');
    expect(dayOf({ moment: 'overdue', days: 1 }, newYear, '2027-01-02')).toBe('2027-01-02');
  });

  const rules = fc.record({
    moment: fc.constantFrom('before', 'onTheDay', 'overdue', 'after', 'unchanged', 'unpaid'),
    days: fc.integer({ min: 1, max: 9 }),
    dayKind: fc.constantFrom('calendar', 'working'),
  });

  it('never goes back from day to day, and lies ahead only over days off', () => {
    fc.assert(
      fc.property(rules, arbitraryDay, arbitraryCalendar, (fields, date, calendar) => {
        const rule = aRule(fields);
        const seen = aRuleLine({
          line: { expectedDeliveryDate: date, paymentDueDate: date },
          figures: { lineTotal: 10, balanceDue: 10 },
          history: newHistory(aLine(), date),
        });
        const days = Array.from({ length: 60 }, (_, index) => addDays(date, index - 20));
        const scheduled = days.map((today) => ruleOccurrence(rule, seen, { today, calendar })?.scheduledDay ?? '');

        expect([...scheduled].sort()).toEqual(scheduled);
        scheduled.forEach((at, index) => {
          const today = days[index] ?? date;
          for (let ahead = addDays(today, 1); ahead <= at; ahead = addDays(ahead, 1))
            expect(isMailDay(ahead, calendar)).toBe(false);
        });
      }),
    );
  });

  it('repeats on every n-th working day after the date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        arbitraryDay,
        arbitraryDay,
        arbitraryCalendar,
        (days, date, today, calendar) => {
          let latest: CalendarDate | null = null;
          let step = addWorkingDays(date, days, calendar);
          while (step !== null && step <= today) [latest, step] = [step, addWorkingDays(step, days, calendar)];
          const seen = aRuleLine({ line: { expectedDeliveryDate: date } });

          expect(dayOf({ moment: 'overdue', days, dayKind: 'working' }, seen, today, calendar)).toBe(latest);
        },
      ),
    );
  });

  it('names a repeated day once in n days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), arbitraryDay, arbitraryDay, (days, date, today) => {
        const seen = aRuleLine({ line: { expectedDeliveryDate: date } });
        const scheduled = (on: CalendarDate) => dayOf({ moment: 'overdue', days }, seen, on);

        const isStepDay = scheduled(today) === today;
        expect(scheduled(addDays(today, days)) === addDays(today, days)).toBe(
          isStepDay || addDays(date, days) === addDays(today, days),
        );
      }),
    );
  });
});

describe('ruleOccurrence of what happens to a line', () => {
  const SEEN = day('2026-11-10');
  const MOVED = day('2026-11-12');
  const before = { expectedDeliveryDate: day('2026-11-20'), orderDate: SEEN };
  const after = { status: 'shipped', expectedDeliveryDate: day('2026-11-25'), owner: 'Ada', priority: 'urgent' } as const;
  const changed = aRuleLine({
    line: { ...before, ...after },
    history: nextHistory(newHistory(aLine(before), SEEN), aLine(after), MOVED),
  });

  it.each<[Partial<MessageRule>, string]>([
    [{ moment: 'ordered' }, '2026-11-10'],
    [{ moment: 'status', status: 'shipped' }, '2026-11-12'],
    [{ moment: 'dateMoved' }, '2026-11-12'],
    [{ moment: 'urgent' }, '2026-11-12'],
    [{ moment: 'assigned' }, '2026-11-12'],
  ])('%j is meant for %s, from that day until it is no news any more', (rule, scheduled) => {
    expect(dayOf(rule, changed, addDays(day(scheduled), -1))).toBeNull();
    expect(dayOf(rule, changed, scheduled)).toBe(scheduled);
    expect(dayOf(rule, changed, '2026-11-20')).toBe(scheduled);
    expect(dayOf(rule, changed, addDays(day(scheduled), 14))).toBe(scheduled);
    expect(dayOf(rule, changed, addDays(day(scheduled), 15))).toBeNull();
  });

  it.each<[Partial<MessageRule>]>([
    [{ moment: 'ordered' }],
    [{ moment: 'status', status: 'shipped' }],
    [{ moment: 'dateMoved' }],
    [{ moment: 'urgent' }],
    [{ moment: 'assigned' }],
    [{ moment: 'unchanged', days: 1 }],
  ])('%j says nothing of a line that was there before, nor of one without a history', (rule) => {
    const line = { ...before, ...after };

    expect(dayOf(rule, aRuleLine({ line, history: baselineHistory(aLine(line), SEEN) }), SEEN)).toBeNull();
    expect(dayOf(rule, aRuleLine({ line }), SEEN)).toBeNull();
  });

  it.each<[Partial<MessageRule>]>([
    [{ moment: 'ordered' }],
    [{ moment: 'status', status: 'shipped' }],
    [{ moment: 'dateMoved' }],
    [{ moment: 'urgent' }],
    [{ moment: 'assigned' }],
  ])('%j says nothing of what happened before the rule was switched on', (rule) => {
    expect(dayOf({ ...rule, activeSince: day('2026-11-13') }, changed, '2026-11-13')).toBeNull();
  });

  it.each<[Partial<MessageRule>]>([
    [{ moment: 'status', status: 'shipped' }],
    [{ moment: 'dateMoved' }],
    [{ moment: 'urgent' }],
    [{ moment: 'assigned' }],
  ])('%j says of the day on which it was switched on what happened from that minute on', (rule) => {
    const touchedAt = 29_000_000;
    const seen = { ...changed, history: changed.history && { ...changed.history, touchedAt } };
    const dayIf = (activeFrom: number, known: RuleLine = seen) =>
      dayOf({ ...rule, activeSince: day('2026-11-12'), activeFrom }, known, '2026-11-13');

    expect([dayIf(touchedAt + 1), dayIf(touchedAt), dayIf(touchedAt + 1, changed)]).toEqual([null, '2026-11-12', '2026-11-12']);
  });

  it('does not announce old orders that are entered or imported late', () => {
    const entered = (orderDate: string | null) =>
      aRuleLine({ line: { orderDate: orderDate === null ? null : day(orderDate) }, history: newHistory(aLine(), SEEN) });

    expect(dayOf({ moment: 'ordered' }, entered('2026-11-07'), '2026-11-10')).toBe('2026-11-10');
    expect(dayOf({ moment: 'ordered' }, entered('2026-11-06'), '2026-11-10')).toBeNull();
    expect(dayOf({ moment: 'ordered' }, entered(null), '2026-11-10')).toBe('2026-11-10');
  });

  it('confirms no order that is cancelled or done', () => {
    const cancelled = aRuleLine({ line: { status: 'cancelled' }, history: newHistory(aLine(), SEEN) });

    expect(dayOf({ moment: 'ordered' }, cancelled, '2026-11-10')).toBeNull();
    for (const done of [{ status: 'completed' }, { actualDeliveryDate: day('2026-11-10') }] as const) {
      const line = aLine({ orderDate: SEEN, ...done });
      expect(dayOf({ moment: 'ordered' }, aRuleLine({ line, history: newHistory(line, SEEN) }), '2026-11-10')).toBeNull();
    }
  });

  it('tells a status only while the line has it, and not where the line came with it', () => {
    const wentOn = { ...changed, line: aLine({ status: 'delivered' }) };
    const came = aRuleLine({ line: { status: 'shipped' }, history: newHistory(aLine({ status: 'shipped' }), SEEN) });

    expect(dayOf({ moment: 'status', status: 'shipped' }, wentOn, '2026-11-12')).toBeNull();
    expect(dayOf({ moment: 'status', status: 'shipped' }, came, '2026-11-12')).toBeNull();
  });

  it('tells of urgent and assigned lines that come as such', () => {
    const line = { priority: 'urgent', owner: 'Ada' } as const;
    const came = aRuleLine({ line, history: newHistory(aLine(line), SEEN) });

    expect(dayOf({ moment: 'urgent' }, came, '2026-11-12')).toBe('2026-11-10');
    expect(dayOf({ moment: 'assigned' }, came, '2026-11-12')).toBe('2026-11-10');
    expect(dayOf({ moment: 'assigned' }, { ...came, line: aLine({ priority: 'urgent' }) }, '2026-11-12')).toBeNull();
    expect(dayOf({ moment: 'urgent' }, { ...came, line: aLine({ ...line, status: 'delivered' }) }, '2026-11-12')).toBeNull();
  });

  it('tells a customer of a date only where it is another one than was told', () => {
    const customer: Partial<MessageRule> = { moment: 'dateMoved', audience: [{ kind: 'customer' }] };
    const told = (date: string) => ({ ...changed, known: known(date) });
    const movedBack = aRuleLine({
      line: before,
      history: nextHistory(nextHistory(newHistory(aLine(before), SEEN), aLine(after), MOVED), aLine(before), MOVED),
    });

    expect(dayOf(customer, told('2026-11-20'), '2026-11-12')).toBe('2026-11-12');
    expect(dayOf(customer, told('2026-11-25'), '2026-11-12')).toBeNull();
    expect(dayOf({ moment: 'dateMoved' }, changed, '2026-11-12')).toBe('2026-11-12');
    expect(dayOf(customer, movedBack, '2026-11-12')).toBeNull();
    expect(dayOf(customer, { ...movedBack, known: known('2026-11-25') }, '2026-11-12')).toBe('2026-11-12');
  });

  it('does not call the date of the first day moved, unless the customer was told another one', () => {
    const line = { expectedDeliveryDate: day('2026-11-25') };
    const entered = newHistory(aLine({ expectedDeliveryDate: day('2026-11-20') }), SEEN);
    const seen = aRuleLine({ line, history: nextHistory(entered, aLine(line), SEEN) });
    const customer: Partial<MessageRule> = { moment: 'dateMoved', audience: [{ kind: 'customer' }] };

    expect(dayOf(customer, seen, '2026-11-10')).toBeNull();
    expect(dayOf(customer, { ...seen, known: known('2026-11-20') }, '2026-11-10')).toBe('2026-11-10');
  });

  it('tells colleagues that a date is open again, and those customers who were told it', () => {
    const customer: Partial<MessageRule> = { moment: 'dateMoved', audience: [{ kind: 'customer' }] };
    const line = aLine();
    const emptied = aRuleLine({ line: {}, history: nextHistory(newHistory(aLine(before), SEEN), line, MOVED) });

    expect(dayOf({ moment: 'dateMoved' }, emptied, '2026-11-12')).toBe('2026-11-12');
    expect(dayOf(customer, emptied, '2026-11-12')).toBeNull();
    expect(dayOf(customer, { ...emptied, known: known('2026-11-20') }, '2026-11-12')).toBe('2026-11-12');
    expect(dayOf(customer, { ...emptied, known: known(null) }, '2026-11-12')).toBeNull();
  });

  it('tells the date that comes after an open one, also the one that stood there before, and no first date', () => {
    const customer: Partial<MessageRule> = { moment: 'dateMoved', audience: [{ kind: 'customer' }] };
    const first = aRuleLine({
      line: before,
      history: nextHistory(newHistory(aLine(), SEEN), aLine(before), MOVED),
    });

    expect(dayOf(customer, { ...changed, known: known(null) }, '2026-11-12')).toBe('2026-11-12');
    expect(dayOf(customer, { ...first, known: known(null) }, '2026-11-12')).toBe('2026-11-12');
    expect(dayOf(customer, { ...first, known: { ...known(null), isAwaited: false } }, '2026-11-12')).toBeNull();
    expect(dayOf(customer, first, '2026-11-12')).toBeNull();
  });

  it('has no new date to tell where the line is done', () => {
    expect(
      dayOf({ moment: 'dateMoved' }, { ...changed, line: aLine({ ...after, status: 'delivered' }) }, '2026-11-12'),
    ).toBeNull();
  });

  it('repeats that nothing has changed, or that money is owed', () => {
    const stale = aRuleLine({ history: newHistory(aLine(), SEEN) });
    const owed = aRuleLine({
      line: { paymentDueDate: SEEN, status: 'delivered' },
      figures: { lineTotal: 10, balanceDue: 4 },
    });

    for (const [moment, seen] of [
      ['unchanged', stale],
      ['unpaid', owed],
    ] as const) {
      expect(dayOf({ moment, days: 7 }, seen, '2026-11-16')).toBeNull();
      expect(dayOf({ moment, days: 7 }, seen, '2026-11-17')).toBe('2026-11-17');
      expect(dayOf({ moment, days: 7 }, seen, '2026-11-30')).toBe('2026-11-24');
    }
    expect(
      dayOf({ moment: 'unpaid', days: 7 }, { ...owed, figures: { lineTotal: 10, balanceDue: null } }, '2026-11-30'),
    ).toBeNull();
  });

  it('starts mails of their own with the next step after the rule was switched on, digests at once', () => {
    const owed = aRuleLine({ line: { paymentDueDate: SEEN }, figures: { lineTotal: 10, balanceDue: 10 } });
    const rule = { moment: 'unpaid', days: 7, activeSince: day('2026-11-20') } as const;
    const atOnce = { ...rule, delivery: 'atOnce', template: 'paymentReminder' } as const;

    expect(dayOf(rule, owed, '2026-11-20')).toBe('2026-11-17');
    expect(dayOf(atOnce, owed, '2026-11-20')).toBeNull();
    expect(dayOf(atOnce, owed, '2026-11-24')).toBe('2026-11-24');
  });

  it('minds the filter', () => {
    const rule = { moment: 'status', status: 'shipped', filter: { ...aRule().filter, owner: 'Bob' } } as const;

    expect(dayOf(rule, changed, '2026-11-12')).toBeNull();
  });
});

describe('ruleOccurrence of steps that lie before the line came', () => {
  const line = { paymentDueDate: day('2026-11-01') };
  const came = aRuleLine({
    ...{ line, figures: { lineTotal: 10, balanceDue: 10 } },
    history: newHistory(aLine(line), day('2026-11-10')),
  });
  const unpaid: Partial<MessageRule> = { moment: 'unpaid', days: 7, delivery: 'atOnce', activeSince: day('2026-01-01') };

  it('tells customers of the next step only, so that pasted old orders remind nobody at once', () => {
    const customer: Partial<MessageRule> = { ...unpaid, audience: [{ kind: 'customer' }] };

    expect(dayOf(customer, came, '2026-11-12')).toBeNull();
    expect(dayOf(customer, came, '2026-11-15')).toBe('2026-11-15');
  });

  it('tells colleagues at once', () => {
    expect(dayOf({ ...unpaid, audience: [{ kind: 'owner' }] }, came, '2026-11-12')).toBe('2026-11-08');
  });
});

describe('heldBeforeSwitch', () => {
  const context = { today: day('2026-11-22'), calendar: EVERY_DAY_WORKS };
  const held = (rule: Partial<MessageRule>, scheduled: string, line: Parameters<typeof aRuleLine>[0] = {}) =>
    heldBeforeSwitch(aRule({ activeSince: day('2026-11-20'), ...rule }), aRuleLine(line), day(scheduled), context);
  const unpaidSince = (date: string) => ({ line: { paymentDueDate: day(date) } });

  it('is so where the first step had come by the day of the switch, whichever step it is now', () => {
    const unpaid = { moment: 'unpaid', days: 7 } as const;

    expect(held(unpaid, '2026-11-20', unpaidSince('2026-11-13'))).toBe(true);
    expect(held(unpaid, '2026-11-21', unpaidSince('2026-11-07'))).toBe(true);
    expect(held(unpaid, '2026-11-21', unpaidSince('2026-11-14'))).toBe(false);
    expect(held({ moment: 'overdue', days: 1 }, '2026-11-22', { line: { expectedDeliveryDate: day('2026-11-19') } })).toBe(true);
    expect(held({ moment: 'overdue', days: 1 }, '2026-11-22', { line: { expectedDeliveryDate: day('2026-11-20') } })).toBe(false);
  });

  it('is so of what is said once on the day of the switch', () => {
    expect([held({ moment: 'onTheDay' }, '2026-11-20'), held({ moment: 'onTheDay' }, '2026-11-21')]).toEqual([true, false]);
  });

  it('is never so of what happens', () => {
    expect(held({ moment: 'status', status: 'shipped' }, '2026-11-20')).toBe(false);
  });
});
