import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { WireDate } from '../wire';
import { type KeptEvent, plainEvent } from './calendar-item';
import { dayOf, keepEvent, newCalendarId, requireCalendar, type WireCalendar } from './find-calendars';

interface EventOptions {
  readonly description?: unknown;
  readonly location?: unknown;
  readonly guests?: unknown;
  readonly sendInvites?: unknown;
}

/** From one instant to another. @throws ServiceException in Google's words where the end comes first. */
export function timedSpan(start: WireDate, end: WireDate): KeptEvent['time'] {
  if (end.$date < start.$date) throw new ServiceException('Event start date must be before event end date.');
  return { start: start.$date, end: end.$date };
}

/** Whole days; without an end one day. The end itself is not in the event. @throws ServiceException as {@link timedSpan}. */
export function daySpan(context: Context, start: WireDate, end: WireDate | null): KeptEvent['time'] {
  const firstDay = dayOf(context, start.$date);
  const endDay = end === null ? firstDay + 1 : dayOf(context, end.$date);
  if (endDay <= firstDay) throw new ServiceException('Event start date must be before event end date.');
  return { firstDay, endDay };
}

/** An address of a guest. @throws ServiceException where it is none. */
export function guestAddress(text: string): string {
  const address = text.trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new ServiceException(`Invalid email: ${address}`);
  return address;
}

/** Makes an event in a calendar. Guests are kept and not told. @throws ServiceException where the day's quota is used up. */
export function createEvent(
  context: Context,
  self: WireCalendar,
  title: string,
  time: KeptEvent['time'],
  options: EventOptions | null,
): unknown {
  const { clock, state, effectiveUser, quotas } = context;
  const calendar = requireCalendar(context, self);
  const now = clock.now();
  if (state.calendarUsage.used(effectiveUser.email, now) >= quotas.calendarEventsPerDay) {
    throw new ServiceException('Service invoked too many times for one day: calendar.');
  }
  const { description, location, guests, sendInvites } = options ?? {};
  const addresses = textOf(guests)
    .split(',')
    .filter((text) => text.trim() !== '')
    .map(guestAddress);
  if (sendInvites === true && addresses.length > 0) context.log('warn', 'The host keeps guests of events, and invites nobody.');
  state.calendarUsage.add(effectiveUser.email, 1, now);
  const id = newCalendarId(context, 'google.com');
  keepEvent(context, {
    ...plainEvent,
    ...{ id, calendarId: calendar.id, creator: effectiveUser.email, title, time, created: now, updated: now },
    ...{ description: textOf(description), location: textOf(location), guests: [...new Set(addresses)] },
  });
  return { $calendarEvent: { id } };
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
