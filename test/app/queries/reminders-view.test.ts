import { isSilent, viewReminders } from '../../../src/app/queries/reminders-view';
import { writeLastRun, writeSender } from '../../../src/app/reminders/reminder-state';
import { aMemory } from '../../support/a-memory';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 8);

function viewAfter({ since, lastRunAt }: { since: number | null; lastRunAt?: number }) {
  const memory = aMemory();
  if (since !== null) writeSender(memory, { email: 'ada@x.com', since, triggerId: 't' });
  if (lastRunAt !== undefined) {
    writeLastRun(memory, {
      at: lastRunAt,
      sent: 0,
      failed: 0,
      carriedOver: 0,
      stoppedBy: null,
      refusal: null,
      succeededAt: lastRunAt,
    });
  }
  return viewReminders({
    memory,
    account: { email: () => 'ada@x.com', isAllowed: () => true },
    clock: { now: () => NOW, today: () => '2026-11-22' as never, hour: () => 8 },
  });
}

describe('viewReminders', () => {
  it('is off while nobody sends', () => {
    expect(viewAfter({ since: null })).toEqual({
      isOn: false,
      sender: '',
      isSenderMe: false,
      since: null,
      lastRunAt: null,
      lastSuccessAt: null,
      nextRunAt: null,
    });
  });

  it('expects the next run an hour after the last one', () => {
    expect(viewAfter({ since: NOW - 30 * HOUR, lastRunAt: NOW - HOUR / 2 })).toEqual({
      isOn: true,
      sender: 'ada@x.com',
      isSenderMe: true,
      since: NOW - 30 * HOUR,
      lastRunAt: NOW - HOUR / 2,
      lastSuccessAt: NOW - HOUR / 2,
      nextRunAt: NOW + HOUR / 2,
    });
  });

  it('expects the first one within an hour of turning on, and never in the past', () => {
    expect(viewAfter({ since: NOW }).nextRunAt).toBe(NOW + HOUR);
    expect(viewAfter({ since: NOW - 2 * HOUR }).nextRunAt).toBe(NOW);
  });

  it('is silent after hours without a run', () => {
    expect(isSilent(viewAfter({ since: NOW - 30 * HOUR, lastRunAt: NOW - 7 * HOUR }))).toBe(true);
    expect(isSilent(viewAfter({ since: NOW - 30 * HOUR, lastRunAt: NOW - HOUR }))).toBe(false);
    expect(isSilent(viewAfter({ since: null }))).toBe(false);
  });
});
