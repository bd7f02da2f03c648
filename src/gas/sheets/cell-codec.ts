import { type CellContent, isDayCell } from '../../app/workbook/cell-content';
import type { CalendarDate } from '../../domain/shared/calendar-date';

/** What `setValues` is given. Days go as ISO text, which every locale reads as a date whatever the script's zone is (F136). */
export type SheetValue = string | number | boolean;

/** Reads what `getValues` returns (F119). */
export type CellReader = (value: unknown) => CellContent;

/** Offsets from UTC are multiples of a quarter of an hour, so that a day never begins inside one. */
const QUARTER_MS = 15 * 60_000;

/**
 * A reader for dates in the spreadsheet's zone (F137). Days are remembered by quarter of an hour, so that 100,000
 * time stamps do not mean 100,000 calls.
 */
export function createCellReader(timeZone: string): CellReader {
  const days = new Map<number, CalendarDate>();
  const dayOf = (date: Date): CalendarDate => {
    const quarter = Math.floor(date.getTime() / QUARTER_MS);
    const known = days.get(quarter);
    if (known) return known;
    const day = Utilities.formatDate(date, timeZone, 'yyyy-MM-dd') as CalendarDate;
    days.set(quarter, day);
    return day;
  };
  return (value) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return isDate(value) ? { day: dayOf(value) } : '';
  };
}

/**
 * The value for a cell that is formatted as plain text, a number or a date. Text stays text there; elsewhere use
 * {@link toInertText}.
 */
export function toSheetValue(content: CellContent): SheetValue {
  return isDayCell(content) ? content.day : content;
}

/** Text that the sheet would read as a formula or parse otherwise gets the apostrophe that keeps it text (F124). */
export function toInertText(text: string): string {
  return /^[=+\-@'\t\r]/.test(text) ? `'${text}` : text;
}

/** Not `instanceof`: values may come from another realm (F177). */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
