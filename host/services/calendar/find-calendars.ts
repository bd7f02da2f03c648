import { createHash } from 'node:crypto';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import { instantToSerial, serialToInstant } from '../time-zone';
import type { KeptCalendar, KeptEvent } from './calendar-item';

/** How objects of the script name a calendar and an event. */
export interface WireCalendar {
  readonly id: string;
}

/** An id as Google's end, never given before. */
export function newCalendarId({ documentId, state }: Context, host: string): string {
  return `${createHash('sha256').update(`${documentId} calendar ${state.newId()}`).digest('hex').slice(0, 26)}@${host}`;
}

/** What a new calendar has. */
export function newCalendar({ effectiveUser, project }: Context, id: string, name: string): KeptCalendar {
  const { timeZone } = project.manifest;
  return {
    ...{ id, name, owner: effectiveUser.email, description: '', timeZone },
    ...{ color: '#2952A3', isHidden: false, isSelected: true },
  };
}

/** The account's calendars; its own first one is always there. */
export function ownCalendars(context: Context): readonly KeptCalendar[] {
  const { state, effectiveUser } = context;
  const own = state.calendars.filter(({ owner }) => owner === effectiveUser.email);
  const hasFirst = own.some(({ id }) => id === effectiveUser.email);
  return hasFirst ? own : [newCalendar(context, effectiveUser.email, effectiveUser.email), ...own];
}

/** @throws ServiceException where the calendar has been deleted. */
export function requireCalendar(context: Context, { id }: WireCalendar): KeptCalendar {
  const found = ownCalendars(context).find((calendar) => calendar.id === id);
  if (!found) throw new ServiceException('The calendar does not exist, or it has already been deleted.');
  return found;
}

/** @throws ServiceException where the event has been deleted. */
export function requireEvent(context: Context, { id }: WireCalendar): KeptEvent {
  const found = context.state.events.find((event) => event.id === id);
  if (!found) throw new ServiceException('The calendar event does not exist, or it has already been deleted.');
  return found;
}

/** Puts an event in the place of the one with its id, or behind all others. */
export function keepEvent(context: Context, event: KeptEvent): void {
  const { events } = context.state;
  const isKnown = events.some(({ id }) => id === event.id);
  context.state.events = isKnown ? events.map((each) => (each.id === event.id ? event : each)) : [...events, event];
}

/** The day on which an instant falls in the script's time zone, as a number of days since 1899-12-30. */
export function dayOf({ project }: Context, instant: number): number {
  return Math.floor(instantToSerial(instant, project.manifest.timeZone));
}

/** Midnight at the beginning of a day. */
export function midnight(day: number, timeZone: string): number {
  return serialToInstant(day, timeZone);
}

/** When an event begins and ends; days are those of the calendar's time zone. */
export function spanOf(event: KeptEvent, { timeZone }: KeptCalendar): { readonly start: number; readonly end: number } {
  if ('start' in event.time) return event.time;
  return { start: midnight(event.time.firstDay, timeZone), end: midnight(event.time.endDay, timeZone) };
}
