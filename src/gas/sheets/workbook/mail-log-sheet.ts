import type { Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import { MAIL_LOG_COLUMNS } from '../mail-log-columns';
import { ensureGrid, trimGrid } from './new-sheet';
import { HEADING_STYLE } from './page-style';

/** Lays the Mail log out in an empty sheet. */
export function layOutMailLog(sheet: Sheet, language: Language): void {
  const words = messagesFor(language).reminders.mailLog.column;
  const width = MAIL_LOG_COLUMNS.length;
  ensureGrid(sheet, 2, width);
  trimGrid(sheet, sheet.getMaxRows(), width);
  sheet.getRange(1, 1, sheet.getMaxRows(), width).setNumberFormat('@').setVerticalAlignment('middle');
  const heading = sheet.getRange(1, 1, 1, width);
  heading.setValues([MAIL_LOG_COLUMNS.map(({ key }) => words[key])]);
  heading.setBackground(HEADING_STYLE.background).setFontColor(HEADING_STYLE.fontColor).setFontWeight('bold');
  MAIL_LOG_COLUMNS.forEach((column, index) => {
    sheet.setColumnWidth(index + 1, column.width);
  });
  const firstTechnical = MAIL_LOG_COLUMNS.findIndex((column) => column.isTechnical);
  sheet.hideColumns(firstTechnical + 1, width - firstTechnical);
  sheet.setFrozenRows(1);
  sheet.setRowHeight(1, 30);
}

/**
 * Puts headings back that are missing altogether; a column that was moved is found by its heading.
 *
 * @returns whether anything was put back.
 */
export function repairMailLog(sheet: Sheet, language: Language): boolean {
  if (sheet.getLastRow() > 0) return false;
  layOutMailLog(sheet, language);
  return true;
}
