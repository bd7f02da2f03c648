const dayInMilliseconds = 86_400_000;
const unixEpochSerial = 25_569;

/**
 * The serial number of a calendar day, days since 1899-12-30, as Google counts them (no leap day in 1900).
 *
 * @returns null where the calendar has no such day.
 */
export function dateToSerial(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / dayInMilliseconds + unixEpochSerial : null;
}

/** The calendar day and the time of a serial number; milliseconds are rounded. */
export function serialToDate(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
} {
  const date = new Date(Math.round((serial - unixEpochSerial) * dayInMilliseconds));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}
