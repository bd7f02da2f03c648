/** Days between 1899-12-30, the zero of a sheet's dates, and 1970-01-01. */
const epochDays = 25_569;
const dayMs = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

const offsets = new Map<string, Map<number, number>>();
const quarterHour = 900_000;

/**
 * The zone's distance from UTC at an instant, in milliseconds. Remembered by quarter hours, at which every change of a zone falls since 1972.
 *
 * @param zone - a name of the time zone database, or a fixed distance such as `+08:00`.
 */
export function zoneOffset(instant: number, zone: string): number {
  if (instant < 0) return computeOffset(instant, zone);
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  const slot = Math.floor(instant / quarterHour);
  let offset = known.get(slot);
  if (offset === undefined) {
    if (known.size > 50_000) known.clear();
    offset = computeOffset(slot * quarterHour, zone);
    known.set(slot, offset);
  }
  return offset;
}

function computeOffset(instant: number, zone: string): number {
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  const fields: Record<string, string> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) fields[type] = value;
  const year = Number(fields['year']);
  const wall = Date.UTC(
    0,
    Number(fields['month']) - 1,
    Number(fields['day']),
    Number(fields['hour']),
    Number(fields['minute']),
    Number(fields['second']),
  );
  const date = new Date(wall);
  date.setUTCFullYear(fields['era'] === 'BC' ? 1 - year : year, Number(fields['month']) - 1, Number(fields['day']));
  return date.getTime() - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which a clock in the zone shows a wall time. A time that the zone skips is moved forward, of a time that
 * comes twice the first counts, as in Java.
 *
 * @param wall - milliseconds since 1970-01-01 00:00 on the wall.
 */
export function wallToInstant(wall: number, zone: string): number {
  const before = wall - zoneOffset(wall - dayMs, zone);
  const after = wall - zoneOffset(wall + dayMs, zone);
  if (before + zoneOffset(before, zone) === wall) return before;
  return after + zoneOffset(after, zone) === wall ? after : before;
}

/** A sheet's date as an instant: its wall time in the spreadsheet's zone (F136). */
export function serialToInstant(serial: number, zone: string): number {
  return wallToInstant(Math.round((serial - epochDays) * dayMs), zone);
}

/** An instant as a sheet's date in the spreadsheet's zone. */
export function instantToSerial(instant: number, zone: string): number {
  const wall = instant + zoneOffset(instant, zone);
  return epochDays + wall / dayMs;
}

/** Whether the time zone database knows the name; unlike Node, Google wants it in its own letters (`Asia/Shanghai`). */
export function isTimeZone(zone: string): boolean {
  try {
    const known = formatterOf(zone).resolvedOptions().timeZone;
    return known === zone || known.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}
