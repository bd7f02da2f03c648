import type { Context } from '../context';
import type { WireDate } from '../wire';
import type { KeptCalendar, KeptEvent } from './calendar-item';
import { dayOf, midnight, requireCalendar, spanOf, type WireCalendar } from './find-calendars';

interface ListOptions {
  readonly start?: number | null;
  readonly max?: number | null;
  readonly author?: string | null;
  readonly search?: string | null;
  readonly statusFilters?: readonly string[] | null;
}

function eventsBetween({ state }: Context, calendar: KeptCalendar, from: number, to: number): readonly KeptEvent[] {
  const within = (event: KeptEvent): boolean => {
    const { start, end } = spanOf(event, calendar);
    return start < to && (end > from || start >= from);
  };
  return state.events
    .filter((event) => event.calendarId === calendar.id && within(event))
    .sort((a, b) => spanOf(a, calendar).start - spanOf(b, calendar).start);
}

// Google looks for the author and so on among those that start and max have let through.
function chosen(events: readonly KeptEvent[], { start, max, author, search, statusFilters }: ListOptions): readonly KeptEvent[] {
  const first = start ?? 0;
  const words = (search ?? '').toLowerCase();
  return events
    .slice(first, max === undefined || max === null ? undefined : first + max)
    .filter((event) => !author || event.creator === author)
    .filter(({ title, description, location, guests }) =>
      [title, description, location, ...guests].some((text) => text.toLowerCase().includes(words)),
    )
    .filter(() => !statusFilters || statusFilters.includes('OWNER'));
}

/** The events that touch a span of time, by their beginnings. */
export function listEvents(
  context: Context,
  self: WireCalendar,
  from: WireDate,
  to: WireDate,
  options: ListOptions | null = null,
): unknown {
  const events = eventsBetween(context, requireCalendar(context, self), from.$date, to.$date);
  return chosen(events, options ?? {}).map(({ id }) => ({ $calendarEvent: { id } }));
}

/** The events of a day, which lasts from midnight to midnight in the calendar's time zone. */
export function listEventsOfDay(
  context: Context,
  self: WireCalendar,
  date: WireDate,
  options: ListOptions | null = null,
): unknown {
  const { timeZone } = requireCalendar(context, self);
  const day = dayOf(context, date.$date);
  const [from, to] = [midnight(day, timeZone), midnight(day + 1, timeZone)];
  return listEvents(context, self, { $date: from }, { $date: to }, options);
}
