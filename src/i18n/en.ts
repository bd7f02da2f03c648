import { adopt } from './en/adopt';
import { alerts } from './en/alerts';
import { dashboard } from './en/dashboard';
import { edits } from './en/edits';
import { errors } from './en/errors';
import { guide } from './en/guide';
import { labels } from './en/labels';
import { mail } from './en/mail';
import { menu } from './en/menu';
import { orderSheet } from './en/order-sheet';
import { reminders } from './en/reminders';
import { rest } from './en/rest';
import { rules } from './en/rules';
import { samples } from './en/samples';
import { sheets } from './en/sheets';
import { synonyms } from './en/synonyms';
import { templates } from './en/templates';

/** English: the language that defines which messages there are. */
export const en = {
  labels,
  sheets,
  orderSheet,
  dashboard,
  guide,
  menu,
  edits,
  adopt,
  synonyms,
  samples,
  errors,
  mail,
  reminders,
  alerts,
  rest,
  rules,
  templates,
} as const;
