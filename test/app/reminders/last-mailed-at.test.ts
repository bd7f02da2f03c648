import { lastMailedAt } from '../../../src/app/reminders/last-mailed-at';
import { makeRunId } from '../../../src/domain/reminder/ledger';

const entry = (recipient: string, at: number, state: 'SENT' | 'PLANNED' | 'FAILED') => ({
  row: 2,
  key: '',
  mailId: '',
  subject: '',
  lineId: '',
  told: '',
  recipient,
  runId: makeRunId(at, 'x'),
  state,
});
const NOW = Date.UTC(2026, 10, 22, 8);

describe('lastMailedAt', () => {
  it('is the latest mail that went out, by address in whatever case', () => {
    const times = lastMailedAt([
      entry('Ada@x.com', NOW, 'SENT'),
      entry('ada@x.com', NOW - 1, 'SENT'),
      entry('bo@x.com', NOW, 'FAILED'),
      entry('bo@x.com', NOW, 'PLANNED'),
    ]);

    expect([...times]).toEqual([['ada@x.com', NOW]]);
  });
});
