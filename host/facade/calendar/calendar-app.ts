import { enumMember, enumOf } from '../core/enums';
import { type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, type PassedOn, passOn, passOnStatic, reads } from '../core/signature';
import { calendarColors, eventColors } from './calendar-colors';

const chained = (...accepts: readonly string[]): PassedOn => ({ accepts, chained: true });

const common: Readonly<Record<string, PassedOn>> = {
  getId: reads(),
  getName: reads(),
  setName: chained('String'),
  getDescription: reads(),
  setDescription: chained('String'),
  getColor: reads(),
  setColor: chained('String'),
  getTimeZone: reads(),
  setTimeZone: chained('String'),
  isHidden: reads(),
  setHidden: chained('Boolean'),
  isSelected: reads(),
  setSelected: chained('Boolean'),
  isOwnedByMe: reads(),
  isMyPrimaryCalendar: reads(),
  createEvent: reads('String Date Date', 'String Date Date Object'),
  getEvents: reads('Date Date', 'Date Date Object'),
  getEventsForDay: reads('Date', 'Date Object'),
  getEventById: reads('String'),
};

const allDay = ['String Date', 'String Date Date', 'String Date Date Object', 'String Date Object'];

/** The forms of createAllDayEvent as one: title, first day, end or null, options or null. */
function allDayArguments(method: string, args: readonly unknown[]): readonly unknown[] {
  const [title, start, third = null, fourth = null] = accept(method, allDay, args);
  const isEnd = Object.prototype.toString.call(third) === '[object Date]';
  return [title, start, isEnd ? third : null, isEnd ? fourth : third];
}

/** `CalendarApp`. */
export function calendarApp(): Record<string, unknown> {
  return {
    Color: { ...calendarColors },
    EventColor: { ...eventColors },
    EventTransparency: enumOf('EventTransparency'),
    EventType: enumOf('CalendarEventType'),
    GuestStatus: enumOf('GuestStatus'),
    Month: enumOf('Month'),
    Visibility: enumOf('Visibility'),
    Weekday: enumOf('Weekday'),
    ...passOnStatic('CalendarApp', {
      ...common,
      createCalendar: reads('String', 'String Object'),
      getDefaultCalendar: reads(),
      getAllCalendars: reads(),
      getAllOwnedCalendars: reads(),
      getCalendarById: reads('String'),
      getOwnedCalendarById: reads('String'),
      getCalendarsByName: reads('String'),
      getOwnedCalendarsByName: reads('String'),
    }),
    createAllDayEvent(...args: unknown[]) {
      return call('CalendarApp.createAllDayEvent', ...allDayArguments('CalendarApp.createAllDayEvent', args));
    },
  };
}

/** A calendar. */
export const calendar: Methods = {
  ...passOn('CalendarApp', 'Calendar', { ...common, deleteCalendar: reads() }),
  createAllDayEvent(...args) {
    return call('Calendar.createAllDayEvent', this, ...allDayArguments('CalendarApp.Calendar.createAllDayEvent', args));
  },
};

/** An event of a calendar. */
export const calendarEvent: Methods = {
  ...passOn('CalendarApp', 'CalendarEvent', {
    getTitle: reads(),
    setTitle: chained('String'),
    getDescription: reads(),
    setDescription: chained('String'),
    getLocation: reads(),
    setLocation: chained('String'),
    getStartTime: reads(),
    getEndTime: reads(),
    getAllDayStartDate: reads(),
    getAllDayEndDate: reads(),
    isAllDayEvent: reads(),
    setTime: chained('Date Date'),
    setAllDayDate: chained('Date'),
    setAllDayDates: chained('Date Date'),
    getDateCreated: reads(),
    getLastUpdated: reads(),
    getCreators: reads(),
    isOwnedByMe: reads(),
    isRecurringEvent: reads(),
    getOriginalCalendarId: reads(),
    getEventType: reads(),
    getMyStatus: reads(),
    getColor: reads(),
    setColor: chained('String'),
    getVisibility: reads(),
    setVisibility: chained('enum:Visibility'),
    getTransparency: reads(),
    setTransparency: chained('enum:EventTransparency'),
    getGuestList: reads('', 'Boolean'),
    getGuestByEmail: reads('String'),
    addGuest: chained('String'),
    removeGuest: chained('String'),
    guestsCanModify: reads(),
    setGuestsCanModify: chained('Boolean'),
    guestsCanInviteOthers: reads(),
    setGuestsCanInviteOthers: chained('Boolean'),
    guestsCanSeeGuests: reads(),
    setGuestsCanSeeGuests: chained('Boolean'),
    anyoneCanAddSelf: reads(),
    setAnyoneCanAddSelf: chained('Boolean'),
    getPopupReminders: reads(),
    addPopupReminder: chained('int'),
    getEmailReminders: reads(),
    addEmailReminder: chained('int'),
    removeAllReminders: { accepts: [''], chained: true },
    resetRemindersToDefault: { accepts: [''], chained: true },
    getAllTagKeys: reads(),
    getTag: reads('String'),
    setTag: chained('String String'),
    deleteTag: chained('String'),
    deleteEvent: reads(),
  }),
  getId() {
    return stateOf<{ id: string }>(this).id;
  },
};

/** Somebody who is invited. */
export const eventGuest: Methods = {
  getEmail() {
    return stateOf<{ email: string }>(this).email;
  },
  // The host knows people by their addresses alone.
  getName() {
    return stateOf<{ email: string }>(this).email;
  },
  getGuestStatus() {
    return enumMember('GuestStatus', stateOf<{ status: string }>(this).status);
  },
  getAdditionalGuests() {
    return 0;
  },
};
