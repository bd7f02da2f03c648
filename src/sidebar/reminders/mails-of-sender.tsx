import type { RemindersDetail } from '../../app/api/reminders-view';
import { formatInstant } from '../format';
import { useSidebar } from '../sidebar-context';

/** Mails to customers that do not go out from the reader's account: from whose, and when. */
export function MailsOfSender({ detail }: { readonly detail: RemindersDetail }) {
  const { texts, language, timeZone } = useSidebar();
  const { ofSender, sender, nextRunAt } = detail;
  const time = nextRunAt === null ? '' : formatInstant(nextRunAt, language, timeZone);
  return <p class="note after-cards">{texts.sidebar.reminders.ofSender({ count: ofSender, sender, time })}</p>;
}
