import fc from 'fast-check';
import { makeRunId } from '../../../src/domain/reminder/ledger';
import { formatTold, lastTold, parseTold, tellsDate } from '../../../src/domain/reminder/told';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const day = (text: string) => text as CalendarDate;
const NOW = Date.UTC(2026, 10, 22, 8);

describe('formatTold and parseTold', () => {
  it("are each other's inverse", () => {
    const told = fc.record({
      expectedDate: fc.constantFrom(null, day('2026-11-25')),
      entry: fc.option(fc.record({ lineId: fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), sequence: fc.nat(999) })),
    });
    fc.assert(fc.property(told, (value) => expect(parseTold(formatTold(value))).toEqual(value)));
  });

  it.each(['', 'soon', '2026-11-25 #', '2026-13-01 x'])('reads %j as nothing of ours', (text) => {
    expect(parseTold(text)).toBeNull();
  });
});

describe('lastTold', () => {
  const entry = (at: number, told: string, state: 'SENT' | 'FAILED' | 'SENDING' | 'PLANNED' = 'SENT') => ({
    lineId: 'L1',
    runId: makeRunId(at, 'x'),
    state,
    told,
  });

  it('is what was told last, wherever its row stands', () => {
    const told = lastTold([entry(NOW + 1, '2026-12-02 #1 L1'), entry(NOW, '2026-12-01 #0 L1')]);

    expect(told.get('L1')).toEqual({ expectedDate: '2026-12-02', entry: { lineId: 'L1', sequence: 1 } });
  });

  it('is the higher number of two mails of one run', () => {
    const told = lastTold([entry(NOW, '2026-12-01 #2 L1'), entry(NOW, '2026-12-01 #1 L1')]);

    expect(told.get('L1')?.entry?.sequence).toBe(2);
  });

  it('counts what may have gone out, and not what did not', () => {
    expect(lastTold([entry(NOW, '2026-12-01', 'SENDING')]).has('L1')).toBe(true);
    expect(lastTold([entry(NOW, '2026-12-01', 'FAILED'), entry(NOW, '2026-12-01', 'PLANNED')]).has('L1')).toBe(false);
  });
});

describe('tellsDate', () => {
  it('is so of messages that name the day of delivery', () => {
    expect([tellsDate('orderConfirmation'), tellsDate('deliveryDelayed'), tellsDate('paymentReminder')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
