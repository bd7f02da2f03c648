import type { AlertTrouble } from '../../app/queries/alerts-view';
import type { SenderTrouble } from '../../app/queries/sender-troubles';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { sentenceFor } from './guard';

/** Why mails do not go out although they are on, or may stop, for the person at the screen; empty while all is well. */
export function reminderWarning(troubles: readonly SenderTrouble[]): string {
  if (troubles.length === 0) return '';
  const language = userLanguage();
  const words = messagesFor(language).reminders.trouble;
  return troubles
    .map((trouble) =>
      'params' in trouble ? sentenceFor(trouble, language) : (words[trouble.code] as (trouble: SenderTrouble) => string)(trouble),
    )
    .join('\n\n');
}

/** The same of instant alerts. */
export function alertWarning(trouble: AlertTrouble | null): string {
  if (trouble === null) return '';
  const words = messagesFor(userLanguage()).alerts.trouble;
  return (words[trouble.code] as (trouble: AlertTrouble) => string)(trouble);
}
