import type { UncertainMail } from '../../app/api';
import { formatInstant } from '../format';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';

interface UncertainMailsProps {
  readonly mails: readonly UncertainMail[];
}

/** Mails of a run that was cut off. Only the person can say whether they arrived. */
export function UncertainMails({ mails }: UncertainMailsProps) {
  const { texts, language } = useSidebar();
  const words = texts.sidebar.reminders;
  return (
    <Notice tone="warning" title={words.uncertainTitle}>
      <p>{words.uncertain}</p>
      <ul>
        {mails.map((mail) => (
          <li key={`${mail.recipient}|${mail.at}|${mail.subject}`}>
            {[mail.recipient, mail.at === null ? '' : formatInstant(mail.at, language)].filter((part) => part !== '').join(' · ')}
            <br />
            {mail.subject}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
