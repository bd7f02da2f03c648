import fc from 'fast-check';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import { dueStateOf } from '../../../src/domain/order/due-state';
import { ORDER_STATUSES } from '../../../src/domain/order/order-status';
import { DEFAULT_SETTINGS, type ReminderLadder } from '../../../src/domain/order/settings';
import { defaultRules } from '../../../src/domain/rules/default-rules';
import { matchesRule } from '../../../src/domain/rules/matches-rule';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import { keyPart, occurrenceKey } from '../../../src/domain/rules/rule-key';
import type { RuleLine } from '../../../src/domain/rules/rule-line';
import { ruleOccurrence } from '../../../src/domain/rules/rule-occurrence';
import { supersede } from '../../../src/domain/rules/supersede';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRuleLine } from '../../support/a-rule';
import { arbitraryDay, MIDDLE } from '../../support/arbitrary-calendar';
import { dueRung, reminderKey } from '../../support/ladder';

const day = (text: string) => text as CalendarDate;
const LADDER: ReminderLadder = { daysBefore: [3, 1], onTheDay: true, overdueEveryDays: 2 };

const rulesOn = (ladder: ReminderLadder, soonDays = 3): readonly MessageRule[] =>
  defaultRules({ ladder, soonDays }, MIDDLE).flatMap(({ form, rule }) => (form.isOn && rule ? [rule] : []));

/** What a run would tell Ada of a line. */
function dueKeys(ladder: ReminderLadder, seen: RuleLine, today: CalendarDate): readonly string[] {
  const due = rulesOn(ladder).flatMap((rule) => {
    const occurrence = ruleOccurrence(rule, seen, { today, calendar: EVERY_DAY_WORKS });
    if (!occurrence || rule.audience.length === 0) return [];
    return [{ rule, lineId: seen.line.lineId, recipientEmail: 'ada@x.com', scheduledDay: occurrence.scheduledDay }];
  });
  return supersede(due).map(({ rule, lineId, scheduledDay, recipientEmail }) =>
    occurrenceKey(lineId, keyPart(rule, seen), scheduledDay, recipientEmail),
  );
}

const ladders = fc.record({
  daysBefore: fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 4 }),
  onTheDay: fc.boolean(),
  overdueEveryDays: fc.integer({ min: 0, max: 10 }),
});
const lines = fc.record({
  expectedDeliveryDate: fc.option(arbitraryDay),
  actualDeliveryDate: fc.option(arbitraryDay, { freq: 1 }),
  status: fc.constantFrom(...ORDER_STATUSES),
});

describe('defaultRules', () => {
  it('are the ladder, then what a team may want, then what mails customers', () => {
    const rules = defaultRules(DEFAULT_SETTINGS, MIDDLE);

    expect(rules.map(({ id, form }) => [id, form.moment, form.days ?? form.status, form.isOn, form.fill, form.template])).toEqual(
      [
        ['R1', 'before', 3, true, 'soon', null],
        ['R2', 'before', 1, true, 'soon', null],
        ['R3', 'onTheDay', null, true, 'today', null],
        ['R4', 'overdue', 1, true, 'overdue', null],
        ['R5', 'urgent', null, false, null, 'urgentAlert'],
        ['R6', 'assigned', null, false, null, 'assignment'],
        ['R7', 'unpaid', 7, false, 'attention', null],
        ['R8', 'unchanged', 7, false, 'attention', null],
        ['R9', 'ordered', null, false, null, 'orderConfirmation'],
        ['R10', 'status', 'confirmed', false, null, 'orderConfirmed'],
        ['R11', 'status', 'shipped', false, null, 'orderShipped'],
        ['R12', 'status', 'delivered', false, null, 'orderDelivered'],
        ['R13', 'dateMoved', null, false, null, 'deliveryDelayed'],
        ['R14', 'unpaid', 7, false, null, 'paymentReminder'],
        ['R15', 'status', 'cancelled', false, null, 'orderCancelled'],
        ['R16', 'dateMoved', null, false, null, null],
      ],
    );
  });

  it('mail no customer until somebody switches that on', () => {
    const tellsCustomer = defaultRules(DEFAULT_SETTINGS, MIDDLE).filter(({ form }) =>
      form.audience.some(({ kind }) => kind === 'customer'),
    );

    expect(tellsCustomer).toHaveLength(7);
    expect(tellsCustomer.filter(({ form }) => form.isOn)).toEqual([]);
  });

  it('say what the ladder said, by the same keys, for every ladder and every day', () => {
    fc.assert(
      fc.property(ladders, lines, arbitraryDay, (ladder, line, today) => {
        const seen = aRuleLine({ line });
        const rung = dueRung(seen.line, ladder, today);

        expect(dueKeys(ladder, seen, today)).toEqual(rung ? [reminderKey(seen.line.lineId, rung, 'ada@x.com')] : []);
      }),
      { numRuns: 2000 },
    );
  });

  it('colour what the due state colours, for every ladder and every day', () => {
    const fillOf = { overdue: 'overdue', dueToday: 'today', dueSoon: 'soon', deliveredLate: null } as const;
    fc.assert(
      fc.property(ladders, fc.integer({ min: 0, max: 30 }), lines, arbitraryDay, (ladder, soonDays, line, today) => {
        const seen = aRuleLine({ line });
        const state = dueStateOf(seen.line, today, soonDays);
        const fills = rulesOn(ladder, soonDays)
          .filter((rule) => matchesRule(rule, seen, { today, calendar: EVERY_DAY_WORKS }))
          .flatMap(({ fill }) => fill ?? []);

        const fill = state && fillOf[state];
        expect([...new Set(fills)]).toEqual(fill ? [fill] : []);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the latest step of the ladder', () => {
  const seen = aRuleLine({ line: { expectedDeliveryDate: day('2026-11-20') } });

  it.each([
    ['2026-11-16', []],
    ['2026-11-17', ['L1·before·2026-11-17·ada@x.com']],
    ['2026-11-18', ['L1·before·2026-11-17·ada@x.com']],
    ['2026-11-19', ['L1·before·2026-11-19·ada@x.com']],
    ['2026-11-20', ['L1·onTheDay·2026-11-20·ada@x.com']],
    ['2026-11-21', ['L1·onTheDay·2026-11-20·ada@x.com']],
    ['2026-11-22', ['L1·overdue·2026-11-22·ada@x.com']],
    ['2026-11-23', ['L1·overdue·2026-11-22·ada@x.com']],
    ['2026-11-24', ['L1·overdue·2026-11-24·ada@x.com']],
    ['2027-01-01', ['L1·overdue·2027-01-01·ada@x.com']],
  ])('on %s is %j', (today, keys) => {
    expect(dueKeys(LADDER, seen, day(today))).toEqual(keys);
  });

  it('before the date is caught up where the later ones are switched off', () => {
    const beforeOnly = { daysBefore: [1, 7], onTheDay: false, overdueEveryDays: 0 };

    expect(dueKeys(beforeOnly, seen, day('2026-11-30'))).toEqual(['L1·before·2026-11-19·ada@x.com']);
  });

  it('is none where the ladder is empty, though lines are still coloured', () => {
    const empty = { daysBefore: [], onTheDay: false, overdueEveryDays: 0 };

    expect(dueKeys(empty, seen, day('2026-11-30'))).toEqual([]);
    expect(rulesOn(empty).map(({ moment, days, audience }) => [moment, days, audience])).toEqual([
      ['before', 3, []],
      ['onTheDay', null, []],
      ['overdue', 1, []],
    ]);
  });
});
