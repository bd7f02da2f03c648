import { ServiceException } from '../../host/services/exception';
import type { HostOptions } from '../../host/services/host-options';
import type { RunRecord } from '../../host/services/run-record';
import { CHANGES, type Command } from '../support/commands';
import { withOrderLines } from '../support/many-orders';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(6) });

/** What Google says at such a call, in English. */
function refusalAt(op: string): string {
  if (op.startsWith('MailApp.')) return 'Service invoked too many times for one day: email.';
  if (op.startsWith('Lock.')) return 'Lock timeout: another process was holding the lock for too long.';
  if (op.includes('.get')) return 'Service Spreadsheets timed out while accessing document with id local.';
  return 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
}

/** The command with its Nth service call refused. What matters of its end: how it went on, and with which answer. */
function refusedAt(command: Command, at: number, errorLanguage: string | null) {
  let text = '';
  const onCall: HostOptions['onCall'] = (op, count) => {
    if (count !== at || text !== '') return;
    text = refusalAt(op);
    throw new ServiceException(text);
  };
  const book = open(undefined, { errorLanguage, onCall });
  const record = command.run(book);
  return { text, calls: record.calls.callsByMethod, answer: answerOf(record), dialogs: book.waiting.asked.length };
}

/** The codes of an answer; its sentences may hold what Google said. */
function answerOf({ outcome }: RunRecord): unknown {
  if (!outcome.ok) return outcome.error.name;
  const { ok, error } = (outcome.value ?? {}) as { ok?: unknown; error?: { code?: unknown } };
  return [ok, error?.code];
}

describe('refusals by Google in another language (bundle)', () => {
  it.each(CHANGES.map((command) => [command.name, command] as const))('change nothing in how %s goes on', (_name, command) => {
    const { serviceCalls } = command.run(open()).calls;
    const step = Math.max(1, Math.floor(serviceCalls / 3));

    for (let at = 1; at <= serviceCalls; at += step) {
      expect({ at, ...refusedAt(command, at, 'fr') }).toEqual({ at, ...refusedAt(command, at, null) });
    }
  });
});
