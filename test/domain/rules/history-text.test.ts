import fc from 'fast-check';
import { PRIORITIES } from '../../../src/domain/order/order-line';
import { ORDER_STATUSES } from '../../../src/domain/order/order-status';
import { formatHistory, parseHistory } from '../../../src/domain/rules/history-text';
import { newHistory, nextHistory, touchHistory } from '../../../src/domain/rules/line-history';
import { addDays, type CalendarDate } from '../../../src/domain/shared/calendar-date';
import { arbitraryDay } from '../../support/arbitrary-calendar';
import { aLine } from '../../support/builders';

const MONDAY = '2026-11-16' as CalendarDate;

const watched = fc.record({
  status: fc.constantFrom(...ORDER_STATUSES),
  expectedDeliveryDate: fc.option(arbitraryDay),
  owner: fc.string({ unit: 'binary' }),
  priority: fc.constantFrom(...PRIORITIES),
  quantity: fc.constantFrom(null, 0, 3, -2.5, 1e21),
});
const NOW = Date.UTC(2026, 10, 16, 8);

describe('formatHistory', () => {
  it('is short for a line that nothing has happened to', () => {
    const line = aLine({ owner: '王芳', expectedDeliveryDate: '2026-12-01' as CalendarDate });

    expect(formatHistory(newHistory(line, MONDAY))).toBe('h1[46342,"pending",46342,0,46357,"王芳",0,"normal",0,0,0,0,0,[1,0]]');
  });

  it('is read back as it was, whatever has happened, and written again the same', () => {
    fc.assert(
      fc.property(watched, fc.array(fc.tuple(watched, fc.nat(1)), { maxLength: 5 }), (first, steps) => {
        let [today, history] = [MONDAY, newHistory(aLine(first), MONDAY)];
        for (const [fields, later] of steps) {
          today = addDays(today, later);
          const next = nextHistory(history, aLine(fields), today);
          history = touchHistory(history, next, { now: NOW + later, today, isEdit: later === 1 });
        }
        history = { ...history, cameInBulk: steps.length > 3 };
        const text = formatHistory(history);

        expect(parseHistory(text)).toEqual(history);
        expect(text).toMatch(/^h1\[/);
      }),
    );
  });
});

describe('parseHistory', () => {
  it('reads what was written before quantities were watched', () => {
    expect(parseHistory('h1[46342,"pending",46342,0,46357,"王芳",0,"normal"]')).toMatchObject({
      ...{ firstSeen: MONDAY, quantity: null, touchedAt: null, cameInBulk: false },
    });
  });

  const good = formatHistory(newHistory(aLine(), MONDAY));

  it.each([
    '',
    'h1',
    'h1[',
    'h1[]',
    'h1{}',
    'h1null',
    'h2[46342,"pending",46342,0,0,"",0,"normal"]',
    'h1[46342,"sold",46342,0,0,"",0,"normal"]',
    'h1[46342,"pending",0,0,0,"",0,"normal"]',
    'h1[46342,"pending",46342.5,0,0,"",0,"normal"]',
    'h1[1e15,"pending",46342,0,0,"",0,"normal"]',
    'h1[-700000,"pending",46342,0,0,"",0,"normal"]',
    'h1["46342","pending",46342,0,0,"",0,"normal"]',
    'h1[46342,"pending",46342,0,0,7,0,"normal"]',
    'h1[46342,"pending",46342,0,0,"",0,"high"]',
    'h1[46342,"pending",46342,0,0,"",0,"normal",0,[]]',
    'h1[46342,"pending",46342,0,0,"",0,"normal",0,0,"pending"]',
    'h1[46342,"pending",46342,0,0,"",0,"normal",0,0,0,0,0,["3",0]]',
    'h1[46342,"pending",46342,0,0,"",0,"normal",0,0,0,0,0,0,-1]',
    '=h1',
    'Ada was here',
  ])('gives nothing for %j', (text) => {
    expect(parseHistory(text)).toBeNull();
  });

  it('gives a history or nothing, and never fails, for whatever is typed into one', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(3), fc.string({ maxLength: 3 }), (at, cut, typed) => {
        const history = parseHistory(good.slice(0, at) + typed + good.slice(at + cut));

        expect(history === null || parseHistory(formatHistory(history)) !== null).toBe(true);
      }),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.json(), (json) => parseHistory(`h1${json}`) === null));
  });
});
