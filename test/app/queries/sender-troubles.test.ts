import type { AccountNeed } from '../../../src/app/ports';
import { viewReminders } from '../../../src/app/queries/reminders-view';
import { findSenderTroubles } from '../../../src/app/queries/sender-troubles';
import { type LastRun, writeLastRun, writeSender } from '../../../src/app/reminders/reminder-state';
import type { TeamMember } from '../../../src/domain/order/settings';
import { aMemory } from '../../support/a-memory';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 8);
const member = (email: string): TeamMember => ({ name: '', email, language: 'en', role: '' });

function troublesOf(given: {
  readonly me?: string;
  readonly lastRunAt?: number;
  readonly isRefused?: boolean;
  readonly lastRun?: Partial<LastRun>;
  readonly denied?: readonly AccountNeed[];
  readonly hasTrigger?: boolean;
  readonly team?: readonly TeamMember[];
}): readonly string[] {
  const memory = aMemory();
  const at = given.lastRunAt ?? NOW;
  writeSender(memory, { email: 'ada@x.com', since: 0, triggerId: 't' });
  const refusal = given.isRefused ? ({ code: 'reminders.mail-not-allowed', params: {} } as const) : null;
  writeLastRun(memory, { at, sent: 0, failed: 0, carriedOver: 0, stoppedBy: null, refusal, succeededAt: null, ...given.lastRun });
  const ports = {
    memory,
    account: { email: () => given.me ?? 'ada@x.com', isAllowed: (need: AccountNeed) => !given.denied?.includes(need) },
    clock: { now: () => NOW, today: () => '2026-11-22' as never, hour: () => 8 },
    trigger: { ensure: () => '', remove: () => undefined, exists: () => given.hasTrigger ?? true },
  };
  return findSenderTroubles(ports, viewReminders(ports), given.team ?? []).map(({ code }) => code);
}

describe('findSenderTroubles', () => {
  it('finds none while all is well', () => {
    expect(troublesOf({})).toEqual([]);
    expect(troublesOf({ me: 'bo@x.com', team: [member('ADA@x.com')] })).toEqual([]);
  });

  it("sees from the sender's own screen what is not allowed, and that the trigger is gone", () => {
    expect(troublesOf({ denied: ['mail'], hasTrigger: false })).toEqual(['reminders.mail-not-allowed']);
    expect(troublesOf({ denied: ['triggers'], hasTrigger: false })).toEqual(['reminders.triggers-not-allowed']);
    expect(troublesOf({ hasTrigger: false, lastRunAt: NOW - 9 * HOUR })).toEqual(['triggerGone']);
  });

  it("sees from everybody's screen that nothing has been heard for six hours, or what the last run could not do", () => {
    expect(troublesOf({ me: 'bo@x.com', hasTrigger: false, lastRunAt: NOW - 7 * HOUR })).toEqual(['silent']);
    expect(troublesOf({ me: 'bo@x.com', hasTrigger: false, lastRunAt: NOW - 5 * HOUR })).toEqual([]);
    expect(troublesOf({ me: 'bo@x.com', isRefused: true })).toEqual(['mailForbidden']);
  });

  it('says that mails wait for the allowance, or were all refused', () => {
    expect(troublesOf({ lastRun: { carriedOver: 3, stoppedBy: 'quota' } })).toEqual(['quotaSpent']);
    expect(troublesOf({ lastRun: { carriedOver: 3, stoppedBy: 'time', sent: 90 } })).toEqual([]);
    expect(troublesOf({ lastRun: { failed: 2 } })).toEqual(['allFailed']);
    expect(troublesOf({ lastRun: { failed: 2, sent: 1 } })).toEqual([]);
  });

  it('wonders about a sender who is not in the team any more, unless the team names no address', () => {
    expect(troublesOf({ me: 'bo@x.com', team: [member('bo@x.com')] })).toEqual(['senderLeft']);
    expect(troublesOf({ me: 'bo@x.com', team: [member('')] })).toEqual([]);
    expect(troublesOf({ team: [member('bo@x.com')] })).toEqual([]);
  });
});
