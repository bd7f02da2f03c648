import type { MessageBooks } from '../../app/message-ports';
import { refuse } from '../../app/refusal';
import { DEFAULT_BOOKS } from '../../app/reminders/default-books';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';

/** The sheets about messages. A workbook without them works by what is built in, and keeps nothing of its own. */
export function messageBooks(): MessageBooks & Pick<typeof DEFAULT_BOOKS, 'heartbeat'> {
  const noSheet = (sheet: 'rules' | 'templates') =>
    refuse('sheet.not-found', { sheet: messagesFor(userLanguage()).reminders.sheet[sheet] });
  return {
    rules: { ...DEFAULT_BOOKS.rules, save: () => noSheet('rules') },
    calendar: DEFAULT_BOOKS.calendar,
    templates: { ...DEFAULT_BOOKS.templates, save: () => noSheet('templates'), remove: () => noSheet('templates') },
    heartbeat: DEFAULT_BOOKS.heartbeat,
  };
}
