import type { DueMessage } from '../reminder/due-message';
import { groupIntoMails, isToCustomer, mergeForColleagues, type PlannedMail } from '../reminder/planned-mail';

/** What is said right after an edit, and what is not. */
export interface AlertPlan {
  /** One mail for one colleague. */
  readonly mails: readonly PlannedMail[];
  /** What the person at the keyboard knows already. */
  readonly known: readonly DueMessage[];
}

/**
 * One mail for each colleague with everything that an edit brings for them: a paste of 500 rows is no reason for 500 mails.
 * What leaves the team waits for the hourly run, so that a slip can be put right before.
 *
 * @param claimable - What the ledger does not know yet.
 * @param actorEmail - Of the person who edited; empty where Google does not tell.
 * @param recent - Who had an alert a moment ago.
 */
export function planAlerts(
  claimable: readonly DueMessage[],
  { actorEmail, recent }: { readonly actorEmail: string; readonly recent: ReadonlySet<string> },
): AlertPlan {
  const actor = actorEmail.trim().toLowerCase();
  const isKnown = ({ recipient }: DueMessage) => actor !== '' && recipient.email.toLowerCase() === actor;
  const mails = groupIntoMails(claimable.filter((message) => !isKnown(message)));
  const toTell = mails.filter((mail) => !isToCustomer(mail) && !recent.has(mail.recipient.email));
  return { mails: mergeForColleagues(toTell, () => true), known: claimable.filter(isKnown) };
}
