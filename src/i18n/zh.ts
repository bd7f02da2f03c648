import type { Messages } from './messages';
import { edits } from './zh/edits';
import { errors } from './zh/errors';
import { labels } from './zh/labels';
import { mail } from './zh/mail';
import { menu } from './zh/menu';
import { reminders } from './zh/reminders';
import { sheets } from './zh/sheets';
import { sidebar } from './zh/sidebar';

/** 简体中文. */
export const zh: Messages = { labels, sheets, menu, edits, errors, mail, reminders, sidebar };
