import type { Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import { MAIL_LOG_COLUMNS } from '../mail-log-columns';
import { ensureGrid } from './new-sheet';
import { HEADING_STYLE, headingText } from './page-style';

/** Pixels. */
const WIDTH = 160;
/** Rows of a sheet that was just added. */
const ROWS = 1_000;

/** Lays the Mail log out in an empty sheet. */
export function layOutMailLog(sheet: Sheet, language: Language): void {
  const words = messagesFor(language).reminders.mailLog.column;
  const width = MAIL_LOG_COLUMNS.length;
  ensureGrid(sheet, ROWS, width);
  const heading = sheet.getRange(1, 1, 1, width);
  // The whole column, so that ids and keys stay as written in every row.
  sheet.getRange(1, 1, ROWS, width).setNumberFormat('@');
  heading.setValues([MAIL_LOG_COLUMNS.map(({ key }) => words[key])]);
  heading.setBackground(HEADING_STYLE.background).setTextStyle(headingText());
  sheet.setColumnWidths(1, width, WIDTH);
  const firstTechnical = MAIL_LOG_COLUMNS.findIndex((column) => column.isTechnical);
  sheet.hideColumns(firstTechnical + 1, width - firstTechnical);
  sheet.setFrozenRows(1);
}
