import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireDate } from '../wire';
import type { KeptEvent } from './calendar-item';
import { daySpan, guestAddress, timedSpan } from './create-event';
import { keepEvent, midnight, requireCalendar, requireEvent, spanOf, type WireCalendar } from './find-calendars';

type WireEvent = WireCalendar;

function read(tell: (event: KeptEvent, context: Context) => unknown) {
  return (context: Context, self: WireEvent): unknown => tell(requireEvent(context, self), context);
}

function change<Args extends unknown[]>(next: (event: KeptEvent, context: Context, ...args: Args) => Partial<KeptEvent>) {
  return (context: Context, self: WireEvent, ...args: Args): void => {
    const event = requireEvent(context, self);
    keepEvent(context, { ...event, ...next(event, context, ...args), updated: context.clock.now() });
  };
}

function set<K extends keyof KeptEvent>(name: K) {
  return change((_, __, value: KeptEvent[K]) => ({ [name]: value }) as Partial<KeptEvent>);
}

const dateMark = (instant: number): WireDate => ({ $date: instant });

function edgeOf(edge: 'start' | 'end') {
  return read((event, context) => dateMark(spanOf(event, requireCalendar(context, { id: event.calendarId }))[edge]));
}

function dayEdge(edge: 'firstDay' | 'endDay') {
  return read(({ time }, { project }) => {
    if ('start' in time) throw new ServiceException('This method can only be called on an all-day event.');
    return dateMark(midnight(time[edge], project.manifest.timeZone));
  });
}

// A reminder comes 5 minutes before the event at the latest, and four weeks at the earliest.
function requireMinutes(minutes: number): number {
  if (minutes < 5 || minutes > 40_320) throw new ServiceException(`Invalid argument: ${minutes}`);
  return minutes;
}

function requireColor(color: string): string {
  if (!/^([1-9]|1[01])?$/.test(color)) throw new ServiceException(`Invalid argument: ${color}`);
  return color;
}

interface Guest {
  readonly email: string;
  readonly status: string;
}

function guestsOf({ guests, creator }: KeptEvent, withOwner: boolean): readonly { readonly $eventGuest: Guest }[] {
  const owner = withOwner && guests.length > 0 ? [{ $eventGuest: { email: creator, status: 'OWNER' } }] : [];
  return [...owner, ...guests.map((email) => ({ $eventGuest: { email, status: 'INVITED' } }))];
}

function guestByEmail(context: Context, self: WireEvent, email: string): unknown {
  return guestsOf(requireEvent(context, self), true).find(({ $eventGuest }) => $eventGuest.email === email) ?? null;
}

const table: OpTable = {
  getTitle: read(({ title }) => title),
  setTitle: set('title'),
  getDescription: read(({ description }) => description),
  setDescription: set('description'),
  getLocation: read(({ location }) => location),
  setLocation: set('location'),
  getStartTime: edgeOf('start'),
  getEndTime: edgeOf('end'),
  getAllDayStartDate: dayEdge('firstDay'),
  getAllDayEndDate: dayEdge('endDay'),
  isAllDayEvent: read(({ time }) => !('start' in time)),
  setTime: change((_, __, start: WireDate, end: WireDate) => ({ time: timedSpan(start, end) })),
  setAllDayDate: change((_, context, date: WireDate) => ({ time: daySpan(context, date, null) })),
  setAllDayDates: change((_, context, start: WireDate, end: WireDate) => ({ time: daySpan(context, start, end) })),
  getDateCreated: read(({ created }) => dateMark(created)),
  getLastUpdated: read(({ updated }) => dateMark(updated)),
  getCreators: read(({ creator }) => [creator]),
  isOwnedByMe: read(({ creator }, { effectiveUser }) => creator === effectiveUser.email),
  isRecurringEvent: read(() => false),
  getOriginalCalendarId: read(({ calendarId }) => calendarId),
  getEventType: read(() => ({ $enum: ['CalendarEventType', 'DEFAULT'] })),
  getMyStatus: read(() => ({ $enum: ['GuestStatus', 'OWNER'] })),
  getColor: read(({ color }) => color),
  setColor: change((_, __, color: string) => ({ color: requireColor(color) })),
  getVisibility: read(({ visibility }) => ({ $enum: ['Visibility', visibility] })),
  setVisibility: set('visibility'),
  getTransparency: read(({ transparency }) => ({ $enum: ['EventTransparency', transparency] })),
  setTransparency: set('transparency'),
  getGuestList: (context: Context, self: WireEvent, withOwner: boolean) =>
    guestsOf(requireEvent(context, self), withOwner === true),
  getGuestByEmail: guestByEmail,
  addGuest: change(({ guests }, _, email: string) => ({ guests: [...new Set([...guests, guestAddress(email)])] })),
  removeGuest: change(({ guests }, _, email: string) => ({ guests: guests.filter((guest) => guest !== email) })),
  guestsCanModify: read(({ guestsCanModify }) => guestsCanModify),
  setGuestsCanModify: set('guestsCanModify'),
  guestsCanInviteOthers: read(({ guestsCanInviteOthers }) => guestsCanInviteOthers),
  setGuestsCanInviteOthers: set('guestsCanInviteOthers'),
  guestsCanSeeGuests: read(({ guestsCanSeeGuests }) => guestsCanSeeGuests),
  setGuestsCanSeeGuests: set('guestsCanSeeGuests'),
  anyoneCanAddSelf: read(({ anyoneCanAddSelf }) => anyoneCanAddSelf),
  setAnyoneCanAddSelf: set('anyoneCanAddSelf'),
  getPopupReminders: read(({ popupReminders }) => popupReminders),
  addPopupReminder: change(({ popupReminders: known }, _, minutes: number) => ({
    popupReminders: [...new Set([...known, requireMinutes(minutes)])],
  })),
  getEmailReminders: read(({ emailReminders }) => emailReminders),
  addEmailReminder: change(({ emailReminders: known }, _, minutes: number) => ({
    emailReminders: [...new Set([...known, requireMinutes(minutes)])],
  })),
  removeAllReminders: change(() => ({ popupReminders: [], emailReminders: [] })),
  // An account's usual reminders are set in its calendar, which this host shows to nobody: there are none.
  resetRemindersToDefault: change(() => ({ popupReminders: [], emailReminders: [] })),
  getAllTagKeys: read(({ tags }) => Object.keys(tags)),
  getTag: (context: Context, self: WireEvent, key: string) => {
    const { tags } = requireEvent(context, self);
    return Object.hasOwn(tags, key) ? tags[key] : null;
  },
  setTag: change(({ tags }, _, key: string, value: string) => ({
    tags: Object.fromEntries([...Object.entries(tags).filter(([name]) => name !== key), [key, value]]),
  })),
  deleteTag: change(({ tags }, _, key: string) => ({
    tags: Object.fromEntries(Object.entries(tags).filter(([name]) => name !== key)),
  })),
  deleteEvent: (context: Context, self: WireEvent) => {
    const { id } = requireEvent(context, self);
    context.state.events = context.state.events.filter((event) => event.id !== id);
  },
};

/** An event of a calendar. */
export const calendarEventOps: OpTable = Object.fromEntries(
  Object.entries(table).map(([name, handler]) => [`CalendarEvent.${name}`, handler]),
);
