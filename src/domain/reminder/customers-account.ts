import type { DueMessage } from './due-message';

/**
 * Whether an account may write to customers. Once somebody is elected to send, nobody else may: customers would get the
 * shop's mails from two addresses, and their calendars take changes of an entry only from whom they got it (RFC 5546, 2.1.4).
 *
 * @param account - Empty where Google does not tell whose it is.
 * @param elected - Null while nobody is: whoever asks sends everything then.
 */
export function mayWriteToCustomers(account: string, elected: string | null): boolean {
  return elected === null || account === elected;
}

/** What goes out from an account, and what waits for the elected sender's. */
export function splitByAccount<Due extends Pick<DueMessage, 'recipient'>>(
  due: readonly Due[],
  writesToCustomers: boolean,
): { readonly own: readonly Due[]; readonly ofSender: readonly Due[] } {
  if (writesToCustomers) return { own: due, ofSender: [] };
  const isToColleague = ({ recipient }: Due) => recipient.kind === 'colleague';
  return { own: due.filter(isToColleague), ofSender: due.filter((message) => !isToColleague(message)) };
}
