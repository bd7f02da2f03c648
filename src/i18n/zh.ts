import type { Messages } from './messages';
import { adopt } from './zh/adopt';
import { alerts } from './zh/alerts';
import { dashboard } from './zh/dashboard';
import { edits } from './zh/edits';
import { errors } from './zh/errors';
import { guide } from './zh/guide';
import { labels } from './zh/labels';
import { mail } from './zh/mail';
import { menu } from './zh/menu';
import { orderSheet } from './zh/order-sheet';
import { reminders } from './zh/reminders';
import { rest } from './zh/rest';
import { rules } from './zh/rules';
import { samples } from './zh/samples';
import { sheets } from './zh/sheets';
import { synonyms } from './zh/synonyms';
import { templates } from './zh/templates';

/** 简体中文. */
export const zh: Messages = {
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
};
