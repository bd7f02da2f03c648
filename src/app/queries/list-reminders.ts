import { countDigest, type Digest, groupIntoDigests } from '../../domain/reminder/digest';
import { findClaimable, isUncertain, runClaimedAt } from '../../domain/reminder/ledger';
import { type Result, success } from '../../domain/shared/result';
import type { ReminderRecipient, UncertainMail } from '../api';
import type { LedgerRow, MailLedger } from '../ports';
import type { AppRefusal } from '../refusal';
import { type DuePorts, readDueToday } from '../reminders/due-today';

/** What "send now" would send, and what must not be sent again unasked. */
export interface ReminderPreview {
  /** Most pressing first: with too small a quota the last ones wait. */
  readonly recipients: readonly ReminderRecipient[];
  readonly uncertain: readonly UncertainMail[];
  /** Due lines that wait for an id. */
  readonly linesWithoutId: number;
}

/**
 * Who would get what if reminders went out now. Writes nothing; the ledger decides again when they do go out.
 *
 * @param fallbackEmail - Gets the lines whose owner cannot be reached.
 */
export function listReminders(
  ports: DuePorts & { readonly ledger: MailLedger },
  fallbackEmail: string,
): Result<ReminderPreview, AppRefusal> {
  const found = readDueToday(ports, fallbackEmail);
  if (!found.ok) return found;
  const entries = ports.ledger.list();
  if (!entries.ok) return entries;
  const now = ports.clock.now();
  const claimable = findClaimable(found.value.due, entries.value, { now, retryFailed: true });
  return success({
    recipients: groupIntoDigests(claimable).map(viewRecipient),
    uncertain: listUncertain(entries.value, now),
    linesWithoutId: found.value.withoutId,
  });
}

function viewRecipient({ recipient, lines }: Digest): ReminderRecipient {
  const counts = countDigest(lines);
  return {
    name: recipient.name,
    email: recipient.email,
    lineCount: lines.length,
    overdue: counts.overdue,
    dueToday: counts.dueToday,
    dueSoon: counts.ahead,
    orderNumbers: [...new Set(lines.map(({ line }) => line.orderNumber).filter((number) => number !== ''))],
  };
}

/** One entry per mail, the latest first. */
function listUncertain(entries: readonly LedgerRow[], now: number): readonly UncertainMail[] {
  const mails = new Map<string, UncertainMail & { readonly at: number | null }>();
  for (const entry of entries) {
    if (!isUncertain(entry, now) || mails.has(entry.mailId)) continue;
    mails.set(entry.mailId, {
      mailId: entry.mailId,
      recipient: entry.recipient,
      subject: entry.subject,
      at: runClaimedAt(entry.runId),
    });
  }
  return [...mails.values()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}
