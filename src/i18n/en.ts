import { edits } from './en/edits';
import { errors } from './en/errors';
import { labels } from './en/labels';
import { mail } from './en/mail';
import { menu } from './en/menu';
import { reminders } from './en/reminders';
import { sheets } from './en/sheets';
import { sidebar } from './en/sidebar';

/** English: the language that defines which messages there are. */
export const en = { labels, sheets, menu, edits, errors, mail, reminders, sidebar } as const;
