import type { CalendarDate } from '../../domain/shared/calendar-date';

/** A cell that holds a date: the day in the spreadsheet's time zone, without its time. */
export interface DayCell {
  readonly day: CalendarDate;
}

/** What a cell holds, free of Google's types. An empty cell is `''`; an error reads as its text (`#N/A`). */
export type CellContent = string | number | boolean | DayCell;

/** Tells a date from the other contents. */
export function isDayCell(content: CellContent): content is DayCell {
  return typeof content === 'object';
}

/** Blank as the sheet's `TRIM(cell)=""` sees it, so that formulas and functions agree on which rows are lines. */
export function isBlank(content: CellContent | undefined): boolean {
  return content === undefined || (typeof content === 'string' && /^ *$/.test(content));
}

/** The content as plain text, for a message or a text field. */
export function textOf(content: CellContent | undefined): string {
  if (content === undefined) return '';
  return isDayCell(content) ? content.day : String(content);
}
