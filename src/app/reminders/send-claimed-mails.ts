import { SENDING_TIME_MS } from '../../domain/reminder/ledger';
import type { Clock, Mailer, MailLedger, MailMark } from '../ports';
import type { ClaimedMail } from './claim-mails';

/** What became of the claimed mails, in mails. */
export interface Sending {
  readonly sent: number;
  readonly failed: readonly { readonly recipient: string; readonly reason: string }[];
  /** Left for the next run. */
  readonly carriedOver: number;
  readonly stoppedBy: 'quota' | 'time' | null;
}

interface SendingPorts {
  readonly clock: Clock;
  readonly ledger: MailLedger;
  readonly mailer: Mailer;
}

interface SendingContext {
  /** When the execution began. Epoch milliseconds. */
  readonly startedAt: number;
  /** How many recipients Google said were left before the first mail. */
  readonly quota: number;
}

/**
 * Sends what the run has claimed, one mail after the other: a single write marks the last one SENT and the next one
 * SENDING, and only then the next one goes out. A mail that Google refuses is FAILED and the others go on. One that is
 * reported as failed although it was counted stays SENDING: it may have gone out, and nobody sends it again by itself.
 */
export function sendClaimedMails(ports: SendingPorts, mails: readonly ClaimedMail[], context: SendingContext): Sending {
  const failed: { recipient: string; reason: string }[] = [];
  const finished: MailMark[] = [];
  let sent = 0;
  let unclaimed = 0;
  let stoppedBy: Sending['stoppedBy'] = null;
  let next = 0;
  let { quota } = context;

  for (const mail of mails) {
    if (ports.clock.now() - context.startedAt >= SENDING_TIME_MS) {
      stoppedBy = 'time';
      break;
    }
    const { missing } = ports.ledger.mark([...finished.splice(0), { mailId: mail.mailId, state: 'SENDING', reason: '' }]);
    if (missing.includes(mail.mailId)) {
      // Somebody deleted the claim from the Mail log: without it nothing would stop a second mail.
      unclaimed += 1;
      next += 1;
      continue;
    }
    const result = sendOne(ports, mail, quota);
    quota = result.quota;
    finished.push({ mailId: mail.mailId, state: result.state, reason: result.reason });
    if (result.state !== 'PLANNED') next += 1;
    if (result.state === 'SENT') sent += 1;
    else if (result.state !== 'PLANNED') failed.push({ recipient: mail.mail.recipient.email, reason: result.reason });
    if (result.state !== 'SENT' && quota < 1) {
      stoppedBy = 'quota';
      break;
    }
  }

  if (finished.length > 0) ports.ledger.mark(finished);
  const left = mails.slice(next).map(({ mailId }) => mailId);
  if (left.length > 0) ports.ledger.release(left);
  return { sent, failed, carriedOver: unclaimed + left.length, stoppedBy };
}

interface SentOne {
  readonly state: 'SENT' | 'SENDING' | 'FAILED' | 'PLANNED';
  readonly reason: string;
  /** How many recipients are left. */
  readonly quota: number;
}

/**
 * Whether a mail was refused or its answer got lost shows in the quota only, which counts what was taken on (F153). Where it
 * stands as it was, the mail certainly did not go out: it has FAILED, or without any quota it is PLANNED again. Where it has
 * fallen, this mail may have been counted, or somebody else's at the same moment: nobody knows.
 */
function sendOne(ports: SendingPorts, { compose }: ClaimedMail, quota: number): SentOne {
  try {
    ports.mailer.send(compose());
    return { state: 'SENT', reason: '', quota: quota - 1 };
  } catch (error) {
    // Google's own words are localised and go to people only; whether it was the quota is asked, never read from them.
    const left = ports.mailer.remainingQuota();
    const reason = error instanceof Error ? error.message : String(error);
    if (left !== quota) return { state: 'SENDING', reason, quota: left };
    return left < 1 ? { state: 'PLANNED', reason: '', quota: left } : { state: 'FAILED', reason, quota: left };
  }
}
