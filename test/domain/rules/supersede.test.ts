import fc from 'fast-check';
import { type MessageRule, MOMENTS } from '../../../src/domain/rules/message-rule';
import { keyPart, occurrenceKey } from '../../../src/domain/rules/rule-key';
import { type DueOccurrence, supersede } from '../../../src/domain/rules/supersede';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRule, aRuleLine } from '../../support/a-rule';
import { arbitraryDay } from '../../support/arbitrary-calendar';

const due = (rule: Partial<MessageRule>, scheduledDay: string, to = 'ada@x.com', lineId = 'L1'): DueOccurrence => ({
  rule: aRule(rule),
  lineId,
  recipientEmail: to,
  scheduledDay: scheduledDay as CalendarDate,
});

describe('supersede', () => {
  it('leaves the latest step around the delivery day', () => {
    const [before, onTheDay, overdue, after] = [
      due({ moment: 'before', days: 3 }, '2026-11-17'),
      due({ moment: 'onTheDay' }, '2026-11-20'),
      due({ moment: 'overdue', days: 2 }, '2026-11-22'),
      due({ moment: 'after', days: 3 }, '2026-11-23'),
    ];

    expect(supersede([before, onTheDay])).toEqual([onTheDay]);
    expect(supersede([overdue, onTheDay, before])).toEqual([overdue]);
    expect(supersede([overdue, after])).toEqual([after]);
  });

  it('leaves one of two steps on the same day', () => {
    const [overdue, after] = [due({ moment: 'overdue', days: 1 }, '2026-11-22'), due({ moment: 'after', days: 2 }, '2026-11-22')];

    expect(supersede([after, overdue])).toEqual([after]);
    expect(supersede([overdue, after])).toEqual([after]);
  });

  it('keeps what is for another person, another line, or a mail of its own', () => {
    const all = [
      due({ moment: 'onTheDay' }, '2026-11-20'),
      due({ moment: 'before', days: 1 }, '2026-11-19', 'bob@x.com'),
      due({ moment: 'before', days: 1 }, '2026-11-19', 'ada@x.com', 'L2'),
      due({ moment: 'before', days: 1, delivery: 'atOnce', template: 'staleOrder' }, '2026-11-19'),
    ];

    expect(supersede(all)).toEqual(all);
  });

  it('keeps other moments beside the steps, each by its latest day', () => {
    const unpaid = due({ moment: 'unpaid', days: 7 }, '2026-11-18');
    const all = [due({ moment: 'overdue', days: 1 }, '2026-11-20'), due({ moment: 'unpaid', days: 3 }, '2026-11-12'), unpaid];

    expect(supersede(all)).toEqual([all[0], unpaid]);
  });

  it('leaves nothing twice for the ledger, and loses nobody', () => {
    const rules = fc.record({
      moment: fc.constantFrom(...MOMENTS),
      status: fc.constantFrom('confirmed', 'shipped', null),
      delivery: fc.constantFrom('digest', 'atOnce'),
      template: fc.constantFrom('orderShipped', 'orderConfirmed'),
    });
    const occurrences = fc.record({
      rule: rules,
      lineId: fc.constantFrom('L1', 'L2'),
      recipientEmail: fc.constantFrom('a@x.com', 'b@x.com'),
      scheduledDay: arbitraryDay,
    });
    fc.assert(
      fc.property(fc.array(occurrences, { maxLength: 30 }), (all) => {
        const kept = supersede(all);
        const seen = aRuleLine();
        const keys = kept.map((entry) =>
          occurrenceKey(entry.lineId, keyPart(entry.rule, seen), entry.scheduledDay, entry.recipientEmail),
        );
        const told = (entries: readonly DueOccurrence[]) =>
          new Set(entries.map(({ lineId, recipientEmail, rule }) => [lineId, recipientEmail, rule.delivery].join()));

        expect(new Set(keys).size).toBe(keys.length);
        expect(told(kept)).toEqual(told(all));
        expect(supersede(kept)).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });
});

describe('keyPart', () => {
  const seen = aRuleLine({ line: { expectedDeliveryDate: '2026-11-25' as CalendarDate } });

  it.each<[Partial<MessageRule>, string]>([
    [{ moment: 'before', days: 3 }, 'before'],
    [{ moment: 'onTheDay' }, 'onTheDay'],
    [{ moment: 'overdue', days: 1 }, 'overdue'],
    [{ moment: 'overdue', days: 1, delivery: 'atOnce', template: 'deliveryDelayed' }, 'overdue:deliveryDelayed'],
    [{ moment: 'status', status: 'shipped' }, 'status-shipped'],
    [{ moment: 'status', status: 'shipped', delivery: 'atOnce', template: 'orderShipped' }, 'status-shipped:orderShipped'],
    [{ moment: 'dateMoved', delivery: 'atOnce', template: 'deliveryDelayed' }, 'dateMoved-2026-11-25:deliveryDelayed'],
  ])('of %j is %s', (rule, part) => {
    expect(keyPart(aRule(rule), seen)).toBe(part);
  });

  it('does not know the rule by its number', () => {
    expect(keyPart(aRule({ id: 'R1' }), seen)).toBe(keyPart(aRule({ id: 'R2', name: 'Else' }), seen));
  });
});
