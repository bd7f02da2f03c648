import type { MailRest } from '../../domain/reminder/mail-rest';
import { formatDay } from '../../i18n/format-day';
import type { Messages } from '../../i18n/messages';

/** Why nothing goes out by itself at the moment; while reminders are on also when it will. */
export function describeRest({ reason, until }: MailRest, isOn: boolean, messages: Messages): string {
  const { rest } = messages;
  const waits = isOn && until ? [rest.until({ day: formatDay(until.date, messages), hour: until.hour })] : [];
  return [rest[reason], ...waits].join(rest.separator);
}
