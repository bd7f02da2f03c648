import { makeRunId } from '../../src/domain/reminder/ledger';
import type { MailState } from '../../src/domain/reminder/mail-state';

/** An entry of the ledger of a message about an order, as of a time in epoch milliseconds; a test sets only what it is about. */
export function anOrderEntry(fields: {
  readonly key: string;
  readonly mailId?: string;
  readonly state?: MailState;
  readonly at?: number;
  readonly told?: string;
}) {
  const { key, mailId = 'm1', state = 'SENT', at = Date.UTC(2026, 10, 20, 8), told = '- ×2' } = fields;
  return { key, mailId, state, runId: makeRunId(at, 'x'), told };
}
