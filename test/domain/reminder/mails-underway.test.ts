import { makeRunId, RUN_LIFE_MS } from '../../../src/domain/reminder/ledger';
import type { MailState } from '../../../src/domain/reminder/mail-state';
import { mailsUnderway } from '../../../src/domain/reminder/mails-underway';

const NOW = Date.UTC(2026, 10, 22, 9, 55);
const MINUTE = 60_000;

const entry = (mailId: string, state: MailState, claimedAt: number | null = NOW) => ({
  ...{ key: mailId, mailId, state },
  runId: claimedAt === null ? '' : makeRunId(claimedAt, 'x'),
});

describe('mailsUnderway', () => {
  it('counts the mails, not the lines, of runs that may be alive, and says by when they have ended', () => {
    const [first, second] = [NOW - 5 * MINUTE, NOW - MINUTE];
    const entries = [
      entry('a', 'SENT', first),
      entry('b', 'SENDING', first),
      ...[entry('c', 'PLANNED', first), entry('c', 'PLANNED', first)],
      entry('d', 'PLANNED', second),
    ];

    expect(mailsUnderway(entries, NOW)).toEqual({ count: 3, since: first, until: second + RUN_LIFE_MS });
  });

  it('is nothing once a run has ended, handed back what it had, or lived too long ago', () => {
    const entries = [
      entry('a', 'SENT'),
      entry('b', 'FAILED'),
      entry('c', 'PLANNED', null),
      entry('d', 'SENDING', NOW - RUN_LIFE_MS),
    ];

    expect(mailsUnderway(entries, NOW)).toBeNull();
  });
});
