import { alertedRecently, alertTag } from '../../../src/domain/alerts/alert-throttle';
import { makeRunId } from '../../../src/domain/reminder/ledger';
import type { MailState } from '../../../src/domain/reminder/mail-state';

const NOW = Date.UTC(2026, 10, 22, 9);
const MINUTE = 60_000;
const alerted = (recipient: string, minutesAgo: number, state: MailState = 'SENT') => ({
  state,
  recipient,
  runId: makeRunId(NOW - minutesAgo * MINUTE, alertTag('x')),
});

describe('alertedRecently', () => {
  it('names who had an alert less than ten minutes ago', () => {
    const entries = [alerted('ada@x.com', 9), alerted('bo@x.com', 10), alerted('cy@x.com', 0)];

    expect([...alertedRecently(entries, NOW)]).toEqual(['ada@x.com', 'cy@x.com']);
  });

  it('passes over the mails of hourly runs, what a run has handed back, and what was not needed', () => {
    const entries = [
      { state: 'SENT', recipient: 'ada@x.com', runId: makeRunId(NOW, 'ab12cd34') },
      { state: 'PLANNED', recipient: 'bo@x.com', runId: '' },
      alerted('cy@x.com', 1, 'SKIPPED'),
    ] as const;

    expect(alertedRecently(entries, NOW).size).toBe(0);
  });

  it('takes an entry from the future, which a changed clock brings, for a recent one', () => {
    expect(alertedRecently([alerted('ada@x.com', -5)], NOW).size).toBe(1);
  });
});
