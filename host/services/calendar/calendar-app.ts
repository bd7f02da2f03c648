import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { Handler, OpTable } from '../op';
import { isTimeZone } from '../time-zone';
import type { WireDate } from '../wire';
import type { KeptCalendar } from './calendar-item';
import { createEvent, daySpan, timedSpan } from './create-event';
import { newCalendar, newCalendarId, ownCalendars, requireCalendar, type WireCalendar } from './find-calendars';
import { listEvents, listEventsOfDay } from './list-events';

type Options = Readonly<Record<string, unknown>> | null;

const mark = ({ id }: { readonly id: string }): unknown => ({ $calendar: { id } });

function keep(context: Context, calendar: KeptCalendar): void {
  const { calendars } = context.state;
  context.state.calendars = [...calendars.filter(({ id }) => id !== calendar.id), calendar];
}

function change(check: (context: Context, value: never) => Partial<KeptCalendar>) {
  return (context: Context, self: WireCalendar, value: never): void =>
    keep(context, { ...requireCalendar(context, self), ...check(context, value) });
}

function readColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new ServiceException(`Invalid argument: ${color}`);
  return color.toUpperCase();
}

function readTimeZone(timeZone: string): string {
  if (!isTimeZone(timeZone)) throw new ServiceException(`Invalid argument: ${timeZone}`);
  return timeZone;
}

function get<K extends keyof KeptCalendar>(name: K) {
  return (context: Context, self: WireCalendar) => requireCalendar(context, self)[name];
}

function deleteCalendar(context: Context, self: WireCalendar): void {
  const { id } = requireCalendar(context, self);
  if (id === context.effectiveUser.email) throw new ServiceException('Cannot delete the default calendar.');
  context.state.calendars = context.state.calendars.filter((calendar) => calendar.id !== id);
  context.state.events = context.state.events.filter(({ calendarId }) => calendarId !== id);
}

function createCalendar(context: Context, name: string, options: Options): unknown {
  const calendar = newCalendar(context, newCalendarId(context, 'group.calendar.google.com'), name);
  const { color, timeZone, hidden, selected, summary } = options ?? {};
  keep(context, {
    ...calendar,
    ...(typeof color === 'string' ? { color: readColor(color) } : {}),
    ...(typeof timeZone === 'string' ? { timeZone: readTimeZone(timeZone) } : {}),
    ...(typeof summary === 'string' ? { description: summary } : {}),
    ...{ isHidden: hidden === true, isSelected: selected !== false },
  });
  return mark(calendar);
}

/** What both `Calendar` and, for the first calendar, `CalendarApp` have. */
const common: OpTable = {
  getId: get('id'),
  getName: get('name'),
  setName: change((_, name: string) => ({ name })),
  getDescription: get('description'),
  setDescription: change((_, description: string) => ({ description })),
  getColor: get('color'),
  setColor: change((_, color: string) => ({ color: readColor(color) })),
  getTimeZone: get('timeZone'),
  setTimeZone: change((_, timeZone: string) => ({ timeZone: readTimeZone(timeZone) })),
  isHidden: get('isHidden'),
  setHidden: change((_, isHidden: boolean) => ({ isHidden })),
  isSelected: get('isSelected'),
  setSelected: change((_, isSelected: boolean) => ({ isSelected })),
  isOwnedByMe: (context: Context, self: WireCalendar) => requireCalendar(context, self).owner === context.effectiveUser.email,
  isMyPrimaryCalendar: (context: Context, { id }: WireCalendar) => id === context.effectiveUser.email,
  createEvent: (context: Context, self: WireCalendar, title: string, start: WireDate, end: WireDate, options: Options) =>
    createEvent(context, self, title, timedSpan(start, end), options),
  createAllDayEvent: (
    context: Context,
    self: WireCalendar,
    title: string,
    start: WireDate,
    end: WireDate | null,
    options: Options,
  ) => createEvent(context, self, title, daySpan(context, start, end), options),
  getEvents: listEvents,
  getEventsForDay: listEventsOfDay,
  getEventById: (context: Context, { id: calendar }: WireCalendar, id: string) => {
    const found = context.state.events.some((event) => event.id === id && event.calendarId === calendar);
    return found ? { $calendarEvent: { id } } : null;
  },
};

function ofClass(className: string, wrap: (handler: Handler) => Handler): OpTable {
  return Object.fromEntries(Object.entries(common).map(([name, handler]) => [`${className}.${name}`, wrap(handler)]));
}

const firstOf = ({ effectiveUser }: Context): WireCalendar => ({ id: effectiveUser.email });
const byId = (context: Context, id: string): unknown => {
  const found = ownCalendars(context).find((calendar) => calendar.id === id);
  return found ? mark(found) : null;
};
const byName = (context: Context, name: string): unknown =>
  ownCalendars(context)
    .filter((calendar) => calendar.name === name)
    .map(mark);
const all = (context: Context): unknown => ownCalendars(context).map(mark);

/** `CalendarApp`: the calendars of each account of this host, kept beside the workbook. Nobody else's can be subscribed to. */
export const calendarOps: OpTable = {
  ...ofClass('Calendar', (handler) => handler),
  ...ofClass('CalendarApp', (handler) => (context: Context, ...args: unknown[]) => {
    const onFirst = handler as (context: Context, self: WireCalendar, ...args: unknown[]) => unknown;
    return onFirst(context, firstOf(context), ...args);
  }),
  'Calendar.deleteCalendar': deleteCalendar,
  'CalendarApp.createCalendar': createCalendar,
  'CalendarApp.getDefaultCalendar': (context: Context) => mark(firstOf(context)),
  'CalendarApp.getAllCalendars': all,
  'CalendarApp.getAllOwnedCalendars': all,
  'CalendarApp.getCalendarById': byId,
  'CalendarApp.getOwnedCalendarById': byId,
  'CalendarApp.getCalendarsByName': byName,
  'CalendarApp.getOwnedCalendarsByName': byName,
};
