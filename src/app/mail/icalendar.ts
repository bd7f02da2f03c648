import { addDays, type CalendarDate } from '../../domain/shared/calendar-date';
import { utf8Length } from '../../domain/shared/utf8';

/** A whole day in somebody's calendar, as one mail tells it. */
export interface CalendarEvent {
  readonly uid: string;
  /** The event with the higher number replaces the one with the lower. */
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly stamp: number;
  readonly date: CalendarDate;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly organizer: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
}

/** What the event's mail asks of a calendar: to take the event in, or out. Also a parameter of its MIME type. */
export function methodOf({ status }: Pick<CalendarEvent, 'status'>): 'REQUEST' | 'CANCEL' {
  return status === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
}

/**
 * An event as iCalendar (RFC 5545), in the form that an invitation by mail has (RFC 5546 3.2.2 and 3.2.5). All-day, since
 * a delivery has a day and no time, and so without any time zone; it blocks nobody's time.
 */
export function writeICalendar(event: CalendarEvent): string {
  const { organizer, attendee } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Ordersheet//Delivery dates//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${methodOf(event)}`,
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${new Date(event.stamp).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(event.date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(event.date, 1))}`,
    `SUMMARY:${text(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${text(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    `ORGANIZER${commonName(organizer.name)}:mailto:${organizer.email}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE${commonName(attendee.name)}:mailto:${attendee.email}`,
    `STATUS:${event.status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** A value of type TEXT (RFC 5545 3.3.11). */
function text(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A parameter's value cannot hold a double quote or a control in any form (RFC 5545 3.2). */
function commonName(name: string): string {
  const safe = name.replace(/["\p{Cc}]+/gu, ' ').trim();
  return safe ? `;CN="${safe}"` : '';
}

function compact(date: CalendarDate): string {
  return date.replace(/-/g, '');
}

/** Lines of at most 75 bytes, broken between characters (RFC 5545 3.1). */
function fold(line: string): string {
  const longest = 75;
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Length(character);
    if (bytes + size > longest) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
