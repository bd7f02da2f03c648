import type { RemindersView } from '../../app/api';
import type { DocumentMemory } from '../../app/ports';
import { findReminderTrouble } from '../../app/queries/reminders-view';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { sentenceFor } from './guard';

/** Why reminders do not go out although they are on, for the person at the screen; empty while all is well. */
export function reminderWarning(view: RemindersView, memory: DocumentMemory): string {
  const trouble = findReminderTrouble(view, memory);
  if (trouble === null) return '';
  const language = userLanguage();
  return trouble === 'silent' ? messagesFor(language).reminders.dialog.silent : sentenceFor(trouble, language);
}
