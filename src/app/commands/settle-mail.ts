import { isRunAlive, isUncertain } from '../../domain/reminder/ledger';
import { type Result, success } from '../../domain/shared/result';
import type { Clock, DocumentLock, MailLedger } from '../ports';
import { type AppRefusal, refuse } from '../refusal';

export interface SettlePorts {
  readonly lock: DocumentLock;
  readonly ledger: MailLedger;
  readonly clock: Clock;
}

/**
 * A person says what became of a mail of which the ledger does not know: it went out, or it is to be sent again, which the
 * next run then does. Said twice it changes nothing; of two people who say different things the second is told so.
 *
 * @returns `mail.still-sending` while the run that has it is alive, `mail.settled-otherwise`, `workbook.busy`, or why the
 * Mail log cannot be read.
 */
export function settleMail(
  ports: SettlePorts,
  { mailId, wentOut }: { readonly mailId: string; readonly wentOut: boolean },
): Result<null, AppRefusal> {
  return ports.lock.run((): Result<null, AppRefusal> => {
    const listed = ports.ledger.list();
    if (!listed.ok) return listed;
    const now = ports.clock.now();
    const own = listed.value.filter((entry) => entry.mailId === mailId);
    if (own.some((entry) => (entry.state === 'SENDING' || entry.state === 'PLANNED') && isRunAlive(entry, now))) {
      return refuse('mail.still-sending', {});
    }
    if (!own.some((entry) => isUncertain(entry, now))) {
      // Sent again it has another id, and before that it is planned; a mail that went out stays.
      const isSent = own.length > 0 && own.every(({ state }) => state === 'SENT');
      return isSent === wentOut ? success(null) : refuse('mail.settled-otherwise', {});
    }
    const { missing } = ports.ledger.mark([{ mailId, state: wentOut ? 'SENT' : 'PLANNED', reason: '' }]);
    return missing.includes(mailId) && wentOut ? refuse('mail.settled-otherwise', {}) : success(null);
  });
}
