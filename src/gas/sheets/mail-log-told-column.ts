import { messagesFor } from '../../i18n/messages-for';
import type { MailLogTable } from './mail-log-table';

/** The table with the column for what customers were told. Logs that were made before there were such mails lack it. */
export function withToldColumn(table: MailLogTable): MailLogTable {
  if (table.columns.told !== undefined) return table;
  const { sheet, language } = table;
  const column = sheet.getLastColumn() + 1;
  if (column > sheet.getMaxColumns()) sheet.insertColumnAfter(column - 1);
  sheet.getRange(1, column, sheet.getMaxRows(), 1).setNumberFormat('@');
  sheet.getRange(1, column).setValue(messagesFor(language).reminders.mailLog.column.told);
  sheet.hideColumns(column);
  return { ...table, columns: { ...table.columns, told: column } };
}
