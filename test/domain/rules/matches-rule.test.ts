import fc from 'fast-check';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import { newHistory } from '../../../src/domain/rules/line-history';
import { matchesRule } from '../../../src/domain/rules/matches-rule';
import { type MessageRule, PASSING_MOMENTS } from '../../../src/domain/rules/message-rule';
import { ruleCondition } from '../../../src/domain/rules/rule-condition';
import type { RuleLine } from '../../../src/domain/rules/rule-line';
import { ruleOccurrence } from '../../../src/domain/rules/rule-occurrence';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRule, aRuleLine } from '../../support/a-rule';
import { arbitraryCalendar, arbitraryDay } from '../../support/arbitrary-calendar';
import { aLine } from '../../support/builders';

const day = (text: string) => text as CalendarDate;
const WEEKENDS_OFF = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 6] as const) };
/** A Friday. */
const TODAY = { today: day('2026-11-20'), calendar: WEEKENDS_OFF };

const matches = (rule: Partial<MessageRule>, seen: RuleLine) => matchesRule(aRule(rule), seen, TODAY);
const expectedOn = (date: string) => aRuleLine({ line: { expectedDeliveryDate: day(date) } });
const sinceDay = (date: string) => aRuleLine({ history: { ...newHistory(aLine(), day('2026-11-01')), statusSince: day(date) } });

describe('matchesRule', () => {
  it.each<[Partial<MessageRule>, string, boolean]>([
    [{ moment: 'before', days: 2 }, '2026-11-23', false],
    [{ moment: 'before', days: 2 }, '2026-11-22', true],
    [{ moment: 'before', days: 2 }, '2026-11-21', true],
    [{ moment: 'before', days: 2 }, '2026-11-20', false],
    [{ moment: 'before', days: 2, dayKind: 'working' }, '2026-11-25', false],
    [{ moment: 'before', days: 2, dayKind: 'working' }, '2026-11-24', true],
    [{ moment: 'before', days: 2, dayKind: 'working' }, '2026-11-22', true],
    [{ moment: 'onTheDay' }, '2026-11-20', true],
    [{ moment: 'onTheDay' }, '2026-11-21', false],
    [{ moment: 'onTheDay' }, '2026-11-19', false],
    [{ moment: 'overdue', days: 7 }, '2026-11-19', true],
    [{ moment: 'overdue', days: 7 }, '2026-11-20', false],
    [{ moment: 'after', days: 2 }, '2026-11-19', false],
    [{ moment: 'after', days: 2 }, '2026-11-18', true],
    [{ moment: 'after', days: 2, dayKind: 'working' }, '2026-11-19', false],
    [{ moment: 'after', days: 5, dayKind: 'working' }, '2026-11-14', true],
    [{ moment: 'after', days: 5, dayKind: 'working' }, '2026-11-13', true],
    [{ moment: 'after', days: 5, dayKind: 'working' }, '2026-11-16', false],
  ])('%j of a line expected on %s is %p', (rule, date, isMatch) => {
    expect(matches(rule, expectedOn(date))).toBe(isMatch);
  });

  it.each(['before', 'onTheDay', 'overdue', 'after', 'urgent'] as const)('%s never holds for done or undated lines', (moment) => {
    const rule = { moment, days: 1 };
    const line = { expectedDeliveryDate: day('2026-11-20'), priority: moment === 'urgent' ? 'urgent' : 'normal' } as const;

    expect(matches(rule, aRuleLine({ line: { ...line, status: 'cancelled' } }))).toBe(false);
    expect(matches(rule, aRuleLine({ line: { ...line, status: 'delivered' } }))).toBe(false);
    expect(matches(rule, aRuleLine({ line: { ...line, actualDeliveryDate: day('2026-11-19') } }))).toBe(false);
    expect(matches(rule, aRuleLine())).toBe(false);
  });

  it('holds for no line by working days where nobody ever works', () => {
    const calendar = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 1, 2, 3, 4, 5, 6] as const) };

    for (const moment of ['before', 'after', 'unchanged'] as const) {
      const rule = aRule({ moment, days: 1, dayKind: 'working' });
      const seen = { ...sinceDay('2026-11-01'), line: aLine({ expectedDeliveryDate: day('2026-11-21') }) };
      const past = { ...seen, line: aLine({ expectedDeliveryDate: day('2026-11-01') }) };
      expect(matchesRule(rule, seen, { ...TODAY, calendar }) || matchesRule(rule, past, { ...TODAY, calendar })).toBe(false);
    }
  });

  it('knows urgent lines, also without a date', () => {
    expect(matches({ moment: 'urgent' }, aRuleLine({ line: { priority: 'urgent' } }))).toBe(true);
    expect(matches({ moment: 'urgent' }, aRuleLine())).toBe(false);
  });

  it('knows a status, closed ones too', () => {
    expect(matches({ moment: 'status', status: 'cancelled' }, aRuleLine({ line: { status: 'cancelled' } }))).toBe(true);
    expect(matches({ moment: 'status', status: 'cancelled' }, aRuleLine())).toBe(false);
  });

  it('counts the days since the status of an open line has changed', () => {
    expect(matches({ moment: 'unchanged', days: 7 }, sinceDay('2026-11-13'))).toBe(true);
    expect(matches({ moment: 'unchanged', days: 7 }, sinceDay('2026-11-14'))).toBe(false);
    expect(matches({ moment: 'unchanged', days: 5, dayKind: 'working' }, sinceDay('2026-11-13'))).toBe(true);
    expect(matches({ moment: 'unchanged', days: 5, dayKind: 'working' }, sinceDay('2026-11-14'))).toBe(true);
    expect(matches({ moment: 'unchanged', days: 5, dayKind: 'working' }, sinceDay('2026-11-16'))).toBe(false);
    expect(matches({ moment: 'unchanged', days: 1 }, aRuleLine())).toBe(false);
    expect(matches({ moment: 'unchanged', days: 1 }, { ...sinceDay('2026-11-01'), line: aLine({ status: 'completed' }) })).toBe(
      false,
    );
  });

  it('knows what is owed past its payment date, of delivered lines too', () => {
    const owed = { lineTotal: 10, balanceDue: 10 };
    const due = (date: string, fields: Parameters<typeof aLine>[0] = {}, figures = owed) =>
      matches({ moment: 'unpaid', days: 7 }, aRuleLine({ line: { paymentDueDate: day(date), ...fields }, figures }));

    expect(due('2026-11-19')).toBe(true);
    expect(due('2026-11-19', { status: 'delivered', actualDeliveryDate: day('2026-11-01') })).toBe(true);
    expect(due('2026-11-20')).toBe(false);
    expect(due('2026-11-19', { status: 'cancelled' })).toBe(false);
    expect(due('2026-11-19', {}, { lineTotal: 10, balanceDue: 0 })).toBe(false);
    expect(due('2026-11-19', {}, { lineTotal: -10, balanceDue: -10 })).toBe(false);
    expect(matches({ moment: 'unpaid', days: 7 }, aRuleLine({ figures: owed }))).toBe(false);
  });

  it.each<[Partial<MessageRule['filter']>, boolean]>([
    [{ statuses: ['confirmed', 'pending'] }, true],
    [{ statuses: ['confirmed'] }, false],
    [{ priority: 'normal' }, true],
    [{ priority: 'urgent' }, false],
    [{ owner: ' ada ' }, true],
    [{ owner: 'Bob' }, false],
    [{ channel: 'taobao' }, true],
    [{ channel: 'shop' }, false],
    [{ amountFrom: 10 }, true],
    [{ amountFrom: 10.01 }, false],
    [{ statuses: ['pending'], owner: 'Bob' }, false],
  ])('is restricted by %j: %p', (filter, isMatch) => {
    const rule = aRule({ moment: 'status', status: 'pending', filter: { ...aRule().filter, ...filter } });
    const seen = aRuleLine({ line: { owner: 'Ada', channel: 'Taobao' } });

    expect(matchesRule(rule, seen, TODAY)).toBe(isMatch);
  });

  it('asks for an amount only of lines that have one', () => {
    const rule = aRule({ moment: 'status', status: 'pending', filter: { ...aRule().filter, amountFrom: 0 } });

    expect(matchesRule(rule, aRuleLine({ figures: { lineTotal: null, balanceDue: null } }), TODAY)).toBe(false);
  });

  it.each(PASSING_MOMENTS)('never holds for %s, which passes', (moment) => {
    expect(ruleCondition(aRule({ moment }))).toBeNull();
    expect(matches({ moment }, aRuleLine({ line: { owner: 'Ada' } }))).toBe(false);
  });

  it('holds for whatever mails on the day that it is meant for', () => {
    const states = fc.constantFrom('before', 'onTheDay', 'overdue', 'after', 'unchanged', 'unpaid');
    fc.assert(
      fc.property(
        states,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('calendar', 'working'),
        arbitraryDay,
        arbitraryDay,
        arbitraryCalendar,
        (moment, days, dayKind, date, today, calendar) => {
          const rule = aRule({ moment, days: moment === 'onTheDay' ? null : days, dayKind });
          const seen = aRuleLine({
            line: { expectedDeliveryDate: date, paymentDueDate: date },
            figures: { lineTotal: 10, balanceDue: 10 },
            history: newHistory(aLine(), date),
          });

          const occurrence = ruleOccurrence(rule, seen, { today, calendar });

          fc.pre(occurrence?.scheduledDay === today);
          expect(matchesRule(rule, seen, { today, calendar })).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
