import { wallToInstant } from '../time-zone';
import type { ClockSchedule } from './installed-trigger';
import { zonedFields } from './zoned-fields';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/**
 * When a clock trigger is next due after an instant. Daily and rarer ones fire at one stable minute of their hour (F093).
 *
 * @param after - the last time that it fired, or its creation.
 * @returns null where it never fires again.
 */
export function nextTime(schedule: ClockSchedule, after: number): number | null {
  const { kind, every } = schedule;
  if (kind === 'once') return schedule.at !== null && schedule.at > after ? schedule.at : null;
  if (kind === 'minutes') return after + every * minuteMs;
  if (kind === 'hours') return after + every * hourMs;
  return nextDay(schedule, after);
}

// Days are counted on the calendar of the trigger's zone, so that a change of the clocks moves nothing.
function nextDay(schedule: ClockSchedule, after: number): number | null {
  const { timeZone, hour, minute, kind, every } = schedule;
  const start = zonedFields(after, timeZone);
  const midnight = Date.UTC(start.year, start.month - 1, start.day);
  const step = kind === 'days' ? every : 1;
  const weeks = kind === 'weeks' ? every : 1;
  for (let days = 0; days < 400 * weeks; days++) {
    const wall = midnight + days * dayMs + hour * hourMs + minute * minuteMs;
    const instant = wallToInstant(wall, timeZone);
    if (instant <= after || !isRightDay(schedule, wall)) continue;
    if (kind === 'days' && step > 1 && days % step !== 0) continue;
    if (kind === 'weeks' && weeks > 1 && days < (weeks - 1) * 7) continue;
    return instant;
  }
  return null;
}

function isRightDay({ kind, weekDay, monthDay }: ClockSchedule, wall: number): boolean {
  const date = new Date(wall);
  if (kind === 'weeks') return weekDay === null || (date.getUTCDay() === 0 ? 7 : date.getUTCDay()) === weekDay;
  if (kind === 'month') return date.getUTCDate() === monthDay;
  return true;
}
