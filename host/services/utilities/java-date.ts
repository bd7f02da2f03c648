import { ServiceException } from '../exception';
import { type ZonedFields, zonedFields } from '../script/zoned-fields';
import { isTimeZone, wallToInstant } from '../time-zone';

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

interface Letter {
  readonly letter: string;
  readonly count: number;
}

type Piece = Letter | { readonly literal: string };

/** Cuts a pattern of Java's SimpleDateFormat: letters in runs, text in quotes, `''` for a quote (F139). */
function pieces(pattern: string): Piece[] {
  const found: Piece[] = [];
  const rule = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;
  for (const match of pattern.matchAll(rule)) {
    const [text, quoted, letter] = match;
    if (text === "''") found.push({ literal: "'" });
    else if (quoted !== undefined) found.push({ literal: quoted.replaceAll("''", "'") });
    else if (letter !== undefined) found.push({ letter, count: text.length });
    else if (text === "'") throw invalid(pattern);
    else found.push({ literal: text });
  }
  return found;
}

function invalid(what: string): ServiceException {
  return new ServiceException(`Invalid argument: ${what}`);
}

function requireZone(zone: string): string {
  // Java reads a zone that it does not know as GMT; of distances it knows those from GMT only.
  const [, sign, hours = '', minutes = '00'] = /^GMT([+-])(\d{1,2})(?::?([0-5]\d))?$/.exec(zone) ?? [];
  if (sign && Number(hours) < 24) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return isTimeZone(zone) ? zone : 'GMT';
}

/** `Utilities.formatDate`: an instant in a zone by a pattern, with English names. */
export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  if (!Number.isFinite(instant)) throw invalid('date');
  const name = requireZone(zone);
  const fields = zonedFields(instant, name);
  return pieces(pattern)
    .map((piece) => ('literal' in piece ? piece.literal : formatLetter(piece, fields, name, instant)))
    .join('');
}

function padded(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function formatLetter({ letter, count }: Letter, fields: ZonedFields, zone: string, instant: number): string {
  const { year, month, day, hour, minute, second, millisecond, weekDay, dayOfYear } = fields;
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
      return count === 2 ? padded(year % 100, 2) : padded(year, count);
    case 'Y':
      return count === 2 ? padded(weekYear(fields) % 100, 2) : padded(weekYear(fields), count);
    case 'M':
    case 'L': {
      const text = months[month - 1] ?? '';
      return count >= 4 ? text : count === 3 ? text.slice(0, 3) : padded(month, count);
    }
    case 'd':
      return padded(day, count);
    case 'D':
      return padded(dayOfYear, count);
    case 'F':
      return padded(Math.floor((day - 1) / 7) + 1, count);
    case 'w':
      return padded(weekOfYear(fields), count);
    case 'W':
      return padded(weekOfMonth(fields), count);
    case 'E': {
      const text = days[weekDay - 1] ?? '';
      return count >= 4 ? text : text.slice(0, 3);
    }
    case 'u':
      return padded(weekDay, count);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hour, count);
    case 'k':
      return padded(hour === 0 ? 24 : hour, count);
    case 'K':
      return padded(hour % 12, count);
    case 'h':
      return padded(hour % 12 === 0 ? 12 : hour % 12, count);
    case 'm':
      return padded(minute, count);
    case 's':
      return padded(second, count);
    case 'S':
      return padded(millisecond, count);
    case 'z':
      return zoneName(zone, instant, count >= 4 ? 'long' : 'short');
    case 'Z':
      return offsetText(fields.offset, '');
    case 'X':
      if (fields.offset === 0) return 'Z';
      return count === 1 ? offsetText(fields.offset, '').slice(0, 3) : offsetText(fields.offset, count === 2 ? '' : ':');
    default:
      throw new ServiceException(`Illegal pattern character '${letter}'`);
  }
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${separator}${padded(minutes % 60, 2)}`;
}

function zoneName(zone: string, instant: number, style: 'long' | 'short'): string {
  if (/^[+-]/.test(zone)) return `GMT${zone}`;
  if (zone === 'GMT') return style === 'long' ? 'Greenwich Mean Time' : 'GMT';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

// Java's default weeks, in English: they begin on Sunday, and the week of 1 January is the first.
function weekOfYear(fields: ZonedFields): number {
  return weekOf(fields).week;
}

function weekOfMonth({ day, weekDay }: ZonedFields): number {
  // 0 = Sunday: how many days of the first week lie before the first of the month.
  const before = ((((weekDay % 7) - (day - 1)) % 7) + 7) % 7;
  return Math.floor((day - 1 + before) / 7) + 1;
}

function weekYear(fields: ZonedFields): number {
  return weekOf(fields).year;
}

function weekOf({ year, month, day, weekDay }: ZonedFields): { week: number; year: number } {
  const saturday = new Date(Date.UTC(year, month - 1, day + 6 - (weekDay % 7)));
  const owner = saturday.getUTCFullYear();
  const start = Date.UTC(owner, 0, 1);
  return { year: owner, week: Math.floor((saturday.getTime() - start) / 604_800_000) + 1 };
}

/** `Utilities.parseDate`: text to an instant by a pattern in a zone. */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const name = requireZone(zone);
  const found = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let isAfternoon: boolean | null = null;
  let offset: number | null = null;
  let rest = text;
  const take = (rule: RegExp): string => {
    const match = rule.exec(rest);
    if (!match) throw new ServiceException(`Unparseable date: "${text}"`);
    rest = rest.slice(match[0].length);
    return match[0];
  };
  const list = pieces(pattern);
  for (const [index, piece] of list.entries()) {
    if ('literal' in piece) {
      if (!rest.startsWith(piece.literal)) throw new ServiceException(`Unparseable date: "${text}"`);
      rest = rest.slice(piece.literal.length);
      continue;
    }
    const { letter, count } = piece;
    const next = list[index + 1];
    const isAdjacent = next !== undefined && 'letter' in next;
    const number = () => Number(take(isAdjacent ? new RegExp(`^\\d{${count}}`) : /^-?\d+/));
    switch (letter) {
      case 'y': {
        const digits = take(isAdjacent ? new RegExp(`^\\d{${count}}`) : /^\d+/);
        found.year = digits.length === 2 && count <= 2 ? 2000 + Number(digits) : Number(digits);
        break;
      }
      case 'M':
      case 'L':
        found.month = count >= 3 ? monthNumber(take(/^[A-Za-z]+/), text) : number();
        break;
      case 'd':
        found.day = number();
        break;
      case 'H':
        found.hour = number();
        break;
      case 'k':
        found.hour = number() % 24;
        break;
      case 'h':
      case 'K':
        found.hour = number() % 12;
        break;
      case 'm':
        found.minute = number();
        break;
      case 's':
        found.second = number();
        break;
      case 'S':
        found.millisecond = number();
        break;
      case 'a':
        isAfternoon = take(/^[AaPp][Mm]/).toUpperCase() === 'PM';
        break;
      case 'E':
        take(/^[A-Za-z]+/);
        break;
      case 'X':
      case 'Z':
        offset = offsetOf(take(/^(Z|[+-]\d{2}(:?\d{2})?)/));
        break;
      case 'z':
        offset = offsetOf(take(/^(?:GMT|UTC)?(?:[+-]\d{1,2}(?::?\d{2})?)?/).replace(/GMT|UTC/, '') || 'Z');
        break;
      default:
        throw new ServiceException(`Not imitated by this host: Utilities.parseDate with the letter ${letter}`);
    }
  }
  const hour = isAfternoon ? found.hour + 12 : found.hour;
  const wall = new Date(0);
  wall.setUTCFullYear(found.year, found.month - 1, found.day);
  const time = wall.setUTCHours(hour, found.minute, found.second, found.millisecond);
  return offset === null ? wallToInstant(time, name) : time - offset;
}

function monthNumber(text: string, whole: string): number {
  const index = months.findIndex((month) => month.slice(0, 3).toLowerCase() === text.slice(0, 3).toLowerCase());
  if (index < 0) throw new ServiceException(`Unparseable date: "${whole}"`);
  return index + 1;
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
  return (match?.[1] === '-' ? -1 : 1) * minutes * 60_000;
}
