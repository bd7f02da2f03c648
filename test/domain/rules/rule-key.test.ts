import { changeKeyPart, keyPart, occurrenceKey, parseKey } from '../../../src/domain/rules/rule-key';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aRule, aRuleLine } from '../../support/a-rule';

const due = aRuleLine({ line: { expectedDeliveryDate: '2026-12-01' as CalendarDate } });

describe('keyPart', () => {
  it('is the moment alone for digests, whatever the rule is called', () => {
    expect(keyPart(aRule({ id: 'R7', name: 'Mine', moment: 'overdue', days: 3 }), due)).toBe('overdue');
  });

  it('tells messages of one moment apart by what they say', () => {
    const shipped = aRule({ moment: 'status', status: 'shipped', delivery: 'atOnce', template: 'orderShipped' });

    expect(keyPart(shipped, due)).toBe('status-shipped:orderShipped');
    expect(keyPart({ ...shipped, status: 'delivered', template: 'orderDelivered' }, due)).toBe('status-delivered:orderDelivered');
  });

  it('is another one for each date that an order moves to, and for a date that comes back after the customer was told another', () => {
    const moved = aRule({ moment: 'dateMoved', delivery: 'atOnce', template: 'deliveryDelayed' });

    expect(keyPart(moved, due)).toBe('dateMoved-2026-12-01:deliveryDelayed');
    expect(keyPart(moved, { ...due, known: { date: null, isAwaited: true, sequence: 2 } })).toBe(
      'dateMoved-2026-12-01#2:deliveryDelayed',
    );
  });
});

describe('occurrenceKey', () => {
  it('names line, moment, day and person', () => {
    expect(occurrenceKey('L-1', 'before', '2026-11-28' as CalendarDate, 'ada@example.com')).toBe(
      'L-1·before·2026-11-28·ada@example.com',
    );
  });
});

describe('changeKeyPart', () => {
  it('is another one after each mail by which the customer was told', () => {
    expect([changeKeyPart(''), changeKeyPart('m1-x-2')]).toEqual(['ordered:orderChanged', 'ordered-m1-x-2:orderChanged']);
  });
});

describe('parseKey', () => {
  it('takes a key apart, and nothing else', () => {
    expect(parseKey('L-1·before·2026-11-28·ada@example.com')).toEqual({
      ...{ lineId: 'L-1', part: 'before', scheduledDay: '2026-11-28', recipientEmail: 'ada@example.com' },
    });
    expect([parseKey('mine'), parseKey('a·b·c·d·e')]).toEqual([null, null]);
  });
});
