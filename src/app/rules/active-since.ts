import { type CalendarDate, parseCalendarDate } from '../../domain/shared/calendar-date';
import { type CellContent, isDayCell } from '../workbook/cell-content';

/** From when a rule counts. */
export interface ActiveSince {
  /** In the spreadsheet's time zone. */
  readonly day: CalendarDate;
  /** Epoch minutes; null where only the day was kept. */
  readonly minute: number | null;
}

const MS_PER_MINUTE = 60_000;

/** As a cell of the Rules sheet keeps it, in a form that no locale reads as a date: `2026-11-22 (2026-11-22T09:37Z)`. */
export function formatActiveSince(day: CalendarDate, now: number): string {
  return `${day} (${new Date(now).toISOString().slice(0, 16)}Z)`;
}

/** @returns null where nobody has noted it, or in words that are not ours. */
export function readActiveSince(content: CellContent = ''): ActiveSince | null {
  if (isDayCell(content)) return { day: content.day, minute: null };
  const [, date = '', instant = ''] = /^(\d{4}-\d{2}-\d{2}) \((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z)\)$/.exec(`${content}`) ?? [];
  const [day, ms] = [parseCalendarDate(date), Date.parse(instant)];
  return day === null || Number.isNaN(ms) ? null : { day, minute: ms / MS_PER_MINUTE };
}
