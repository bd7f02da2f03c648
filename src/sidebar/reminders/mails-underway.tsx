import type { RemindersDetail } from '../../app/api/reminders-view';
import { formatInstant } from '../format';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';

/** What a run has claimed: it is being sent, or the run was cut off and it goes on later. Nobody else can send it meanwhile. */
export function MailsUnderway({ underway }: { readonly underway: NonNullable<RemindersDetail['underway']> }) {
  const { texts, language, timeZone } = useSidebar();
  const { count, since, until } = underway;
  const [from, to] = [since, until].map((epochMs) => formatInstant(epochMs, language, timeZone));
  return <Notice tone="info">{texts.sidebar.reminders.underway({ count, since: from ?? '', until: to ?? '' })}</Notice>;
}
