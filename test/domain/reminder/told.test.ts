import fc from 'fast-check';
import { makeRunId } from '../../../src/domain/reminder/ledger';
import {
  datesKnownToColleagues,
  formatTold,
  knownToCustomer,
  lastTold,
  lineAndReader,
  parseTold,
  tellsDate,
} from '../../../src/domain/reminder/told';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aTold } from '../../support/told';

const day = (text: string) => text as CalendarDate;
const NOW = Date.UTC(2026, 10, 22, 8);

describe('formatTold and parseTold', () => {
  it("are each other's inverse", () => {
    const told = fc.record({
      expectedDate: fc.constantFrom(null, day('2026-11-25')),
      isAwaited: fc.boolean(),
      quantity: fc.constantFrom(null, '' as const, 3, -2.5, 1e21, 1e-7),
      entry: fc.option(fc.record({ lineId: fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), sequence: fc.nat(999) })),
    });
    const isAwaited = ({ expectedDate, isAwaited: is }: { expectedDate: unknown; isAwaited: boolean }) =>
      is && expectedDate === null;
    fc.assert(
      fc.property(told, (value) => expect(parseTold(formatTold(value))).toEqual({ ...value, isAwaited: isAwaited(value) })),
    );
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

    expect(told.get('L1')).toEqual(aTold('2026-12-02', { lineId: 'L1', sequence: 1 }));
  });

  it('is the higher number of two mails of one run', () => {
    const told = lastTold([entry(NOW, '2026-12-01 #2 L1'), entry(NOW, '2026-12-01 #1 L1')]);

    expect(told.get('L1')?.entry?.sequence).toBe(2);
  });

  it('keeps date and entry through a mail that names neither', () => {
    const told = lastTold([entry(NOW, '2026-12-01 #2 L1 ×2'), entry(NOW + 1, '- ×3')]);

    expect(told.get('L1')).toEqual(aTold('2026-12-01', { lineId: 'L1', sequence: 2 }, { quantity: 3 }));
    expect(lastTold([entry(NOW, '2026-12-01'), entry(NOW + 1, 'open')]).get('L1')).toMatchObject({
      expectedDate: null,
      isAwaited: true,
    });
  });

  it('counts the number of what another run is about to send where numbers are given out, and not its date', () => {
    const entries = [entry(NOW - 60_000, '2026-12-01 #0 L1'), entry(NOW, '2026-12-02 #1 L1', 'PLANNED')];

    expect(lastTold(entries, NOW).get('L1')).toMatchObject({ expectedDate: '2026-12-01', entry: { sequence: 1 } });
    expect(lastTold(entries).get('L1')).toMatchObject({ expectedDate: '2026-12-01', entry: { sequence: 0 } });
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

describe('datesKnownToColleagues', () => {
  const entry = (date: string, at: number, state: 'SENT' | 'FAILED' = 'SENT') => ({
    ...{ key: `L1·dateMoved-${date}:dateChanged·2026-11-22·ada@x.com`, state, runId: makeRunId(at, 'x') },
  });
  const known = (...entries: readonly ReturnType<typeof entry>[]) =>
    datesKnownToColleagues(entries).get(lineAndReader('L1', 'ada@x.com'));

  it('is what each was told last, with how often, since one date may come back on one day', () => {
    expect(known(entry('2026-12-01', NOW))).toEqual({ date: '2026-12-01', isAwaited: true, sequence: 1 });
    expect(known(entry('open#1', NOW + 1), entry('2026-12-01', NOW))).toEqual({ date: null, isAwaited: true, sequence: 2 });
  });

  it('leaves out what was not told, and other messages', () => {
    expect(known(entry('2026-12-01', NOW, 'FAILED'))).toBeUndefined();
    expect(datesKnownToColleagues([{ key: 'L1·overdue·2026-11-22·ada@x.com', state: 'SENT', runId: '' }]).size).toBe(0);
  });
});

describe('knownToCustomer', () => {
  it('is the date and the number of the calendar entry', () => {
    expect(knownToCustomer(aTold('2026-12-01', { lineId: 'L1', sequence: 3 }))).toEqual({
      ...{ date: '2026-12-01', isAwaited: false, sequence: 3 },
    });
    expect(knownToCustomer(aTold(null, null, { isAwaited: true }))).toEqual({ date: null, isAwaited: true, sequence: null });
  });
});
