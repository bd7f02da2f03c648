import type { UncertainMail } from '../../app/api/reminders-view';
import { formatInstant } from '../format';
import { BusyButton } from '../parts/busy-button';
import { Notice } from '../parts/notice';
import { useSidebar } from '../sidebar-context';

interface UncertainMailsProps {
  readonly mails: readonly UncertainMail[];
  readonly isBusy: boolean;
  readonly onSettle: (mailId: string, wentOut: boolean) => void;
}

/** Mails of a run that was cut off. Only the person can say whether they arrived. */
export function UncertainMails({ mails, isBusy, onSettle }: UncertainMailsProps) {
  const { texts, language, timeZone } = useSidebar();
  const words = texts.sidebar.reminders;
  return (
    <Notice tone="warning" title={words.uncertainTitle}>
      <p>{words.uncertain}</p>
      <ul class="uncertain">
        {mails.map((mail) => (
          <li key={mail.mailId}>
            <p>
              {[mail.recipient, mail.at === null ? '' : formatInstant(mail.at, language, timeZone)]
                .filter((part) => part !== '')
                .join(' · ')}
              <br />
              {mail.subject}
            </p>
            <fieldset class="row" aria-label={`${mail.recipient}: ${mail.subject}`}>
              <BusyButton class="button small" isBusy={isBusy} onClick={() => onSettle(mail.mailId, true)}>
                {words.wentOut}
              </BusyButton>
              <BusyButton class="button small" isBusy={isBusy} onClick={() => onSettle(mail.mailId, false)}>
                {words.sendAgain}
              </BusyButton>
            </fieldset>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
