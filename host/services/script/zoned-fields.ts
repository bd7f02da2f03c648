import { zoneOffset } from '../time-zone';

/** What clocks and calendars of a zone show at an instant. */
export interface ZonedFields {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekDay: number;
  /** 1–366. */
  readonly dayOfYear: number;
  /** Distance from UTC in milliseconds. */
  readonly offset: number;
}

/** Reads an instant in a zone. */
export function zonedFields(instant: number, zone: string): ZonedFields {
  const offset = zoneOffset(instant, zone);
  const wall = new Date(instant + offset);
  const year = wall.getUTCFullYear();
  const dayNumber = Math.floor(wall.getTime() / 86_400_000);
  const newYear = Math.floor(new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000);
  return {
    year,
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    weekDay: wall.getUTCDay() === 0 ? 7 : wall.getUTCDay(),
    dayOfYear: dayNumber - newYear + 1,
    offset,
  };
}

/** The ISO week of a day (Monday first, the week of 4 January is the first). */
export function isoWeek({ year, month, day, weekDay }: ZonedFields): number {
  const thursday = new Date(Date.UTC(year, month - 1, day + 4 - weekDay));
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - start) / 604_800_000) + 1;
}
