import type { Clock } from '../../app/ports';
import type { CalendarDate } from '../../domain/shared/calendar-date';

/** The clock on the wall of the spreadsheet, whose zone need not be the script's (F135). */
export function createSpreadsheetClock(timeZone: string): Clock {
  const format = (pattern: string) => Utilities.formatDate(new Date(), timeZone, pattern);
  return {
    now: () => Date.now(),
    today: () => format('yyyy-MM-dd') as CalendarDate,
    hour: () => Number(format('H')),
  };
}
