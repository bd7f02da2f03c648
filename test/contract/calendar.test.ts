import { aScriptHost, everyScope, owner, refusalOf, type ScriptHostSettings } from '../support/script-host';

const prefix = 'https://www.googleapis.com/auth/';

const helpers = `
  const at = (text) => new Date(text);
  const first = () => CalendarApp.getDefaultCalendar();
  const titles = (events) => events.map((event) => event.getTitle());
  const span = (event) => [event.getStartTime().toISOString(), event.getEndTime().toISOString()];`;

function withCalendar(body: string, settings: ScriptHostSettings = {}) {
  return aScriptHost({
    manifest: { oauthScopes: [...everyScope, `${prefix}calendar`] },
    code: `${helpers} function value() { ${body} }`,
    ...settings,
  });
}

const result = (body: string, settings: ScriptHostSettings = {}) => withCalendar(body, settings).run('value');
const refusal = (body: string, settings: ScriptHostSettings = {}) => refusalOf(() => result(body, settings));

describe('CalendarApp', () => {
  it('has a calendar of each account, and others by name', () => {
    expect(
      result(`const other = CalendarApp.createCalendar('Deliveries', { timeZone: 'Asia/Tokyo', color: CalendarApp.Color.RED });
        other.setName('Lieferungen');
        return [first().getId(), first().getName(), first().isMyPrimaryCalendar(), CalendarApp.getTimeZone(),
          other.getTimeZone(), other.getColor(), other.isMyPrimaryCalendar(), CalendarApp.getCalendarsByName('Lieferungen').length,
          CalendarApp.getCalendarById(other.getId()).getName(), CalendarApp.getCalendarById('nobody'), CalendarApp.getAllCalendars().length];`),
    ).toEqual([owner, owner, true, 'Asia/Shanghai', 'Asia/Tokyo', '#A32929', false, 1, 'Lieferungen', null, 2]);
  });

  it('keeps events with what is said of them', () => {
    expect(
      result(`const made = CalendarApp.createEvent('Ship', at('2026-11-23T01:00:00Z'), at('2026-11-23T02:00:00Z'),
          { location: 'Dock', description: 'Boxes', guests: 'a@example.com, b@example.com' });
        const event = CalendarApp.getEventById(made.getId());
        return [String(event), event.getTitle(), event.getLocation(), event.getDescription(), ...span(event), event.isAllDayEvent(),
          event.getGuestList().map((guest) => [guest.getEmail(), String(guest.getGuestStatus())]), event.getGuestList(true).length,
          event.getCreators(), String(event.getMyStatus()), event.getOriginalCalendarId(), /@google\\.com$/.test(event.getId())];`),
    ).toEqual([
      ...['CalendarEvent', 'Ship', 'Dock', 'Boxes', '2026-11-23T01:00:00.000Z', '2026-11-23T02:00:00.000Z', false],
      [
        ['a@example.com', 'INVITED'],
        ['b@example.com', 'INVITED'],
      ],
      ...[3, [owner], 'OWNER', owner, true],
    ]);
  });

  it('counts whole days in the zones of the script and of the calendar', () => {
    expect(
      result(`const tokyo = CalendarApp.createCalendar('T', { timeZone: 'Asia/Tokyo' });
        const one = tokyo.createAllDayEvent('One', at('2026-11-23T09:30:00+08:00'));
        const three = tokyo.createAllDayEvent('Three', at('2026-11-23T00:00:00+08:00'), at('2026-11-26T00:00:00+08:00'));
        return [span(one), one.getAllDayStartDate().toISOString(), one.getAllDayEndDate().toISOString(), span(three), one.isAllDayEvent()];`),
    ).toEqual([
      ['2026-11-22T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
      ...['2026-11-22T16:00:00.000Z', '2026-11-23T16:00:00.000Z'],
      ['2026-11-22T15:00:00.000Z', '2026-11-25T15:00:00.000Z'],
      true,
    ]);
  });

  it('takes options of an all-day event with and without an end', () => {
    expect(
      result(`return [first().createAllDayEvent('a', at('2026-11-23T09:00:00+08:00'), { location: 'x' }),
        CalendarApp.createAllDayEvent('b', at('2026-11-23T09:00:00+08:00'), at('2026-11-24T09:00:00+08:00'), { location: 'y' })]
        .map((event) => event.getLocation());`),
    ).toEqual(['x', 'y']);
  });

  describe('getEvents', () => {
    const events = `
      const hours = (from, to) => [at('2026-11-23T' + from + ':00:00+08:00'), at('2026-11-23T' + to + ':00:00+08:00')];
      first().createEvent('late', ...hours('14', '16'));
      first().createEvent('early', ...hours('08', '10'), { description: 'with Tea' });
      first().createEvent('around', ...hours('07', '20'));
      first().createEvent('moment', ...hours('12', '12'));
      CalendarApp.createCalendar('Other').createEvent('elsewhere', ...hours('08', '10'));`;

    it.each([
      [`...hours('10', '14')`, ['around', 'moment']],
      [`...hours('09', '15')`, ['around', 'early', 'moment', 'late']],
      [`...hours('12', '13')`, ['around', 'moment']],
      [`...hours('00', '23'), { start: 1, max: 2 }`, ['early', 'moment']],
      [`...hours('00', '23'), { search: 'tea' }`, ['early']],
      [`...hours('00', '23'), { start: 2, search: 'tea' }`, []],
      [`...hours('00', '23'), { author: 'b@example.com' }`, []],
      [`...hours('00', '23'), { max: 1, statusFilters: [CalendarApp.GuestStatus.OWNER] }`, ['around']],
      [`...hours('00', '23'), { statusFilters: [CalendarApp.GuestStatus.NO] }`, []],
    ])('gives by %s the events that touch the span', (args, expected) => {
      expect(result(`${events} return titles(CalendarApp.getEvents(${args}));`)).toEqual(expected);
    });

    it('takes a day by its date', () => {
      expect(
        result(`${events} first().createAllDayEvent('day', at('2026-11-23T00:00:00+08:00'));
          return [titles(first().getEventsForDay(at('2026-11-23T23:59:00+08:00'))), titles(first().getEventsForDay(at('2026-11-24T00:00:00+08:00')))];`),
      ).toEqual([['day', 'around', 'early', 'moment', 'late'], []]);
    });
  });

  it('changes events and tells what was changed', () => {
    expect(
      result(`const event = CalendarApp.createEvent('a', at('2026-11-23T01:00:00Z'), at('2026-11-23T02:00:00Z'))
          .setTitle('b').setLocation('l').setColor(CalendarApp.EventColor.RED).setVisibility(CalendarApp.Visibility.PRIVATE)
          .setTransparency(CalendarApp.EventTransparency.TRANSPARENT).addGuest('g@example.com').addGuest('h@example.com').removeGuest('g@example.com')
          .addPopupReminder(10).addEmailReminder(60).setTag('order', '7').setTag('__proto__', 'x').setGuestsCanModify(true)
          .setTime(at('2026-11-24T01:00:00Z'), at('2026-11-24T02:00:00Z'));
        const told = [event.getTitle(), event.getColor(), String(event.getVisibility()), String(event.getTransparency()),
          event.getGuestByEmail('h@example.com').getEmail(), event.getGuestByEmail('g@example.com'), event.getPopupReminders(), event.getEmailReminders(),
          event.getTag('order'), event.getTag('none'), event.getAllTagKeys(), event.guestsCanModify(), event.isRecurringEvent(), ...span(event)];
        event.deleteTag('order').removeAllReminders().setAllDayDate(at('2026-11-25T01:00:00Z'));
        return [...told, event.getTag('order'), event.getPopupReminders(), event.isAllDayEvent()];`),
    ).toEqual([
      ...['b', '11', 'PRIVATE', 'TRANSPARENT', 'h@example.com', null, [10], [60], '7', null, ['order', '__proto__'], true, false],
      ...['2026-11-24T01:00:00.000Z', '2026-11-24T02:00:00.000Z', null, [], true],
    ]);
  });

  it('tells of a deleted event that it is gone', () => {
    const event = `const event = CalendarApp.createEvent('a', at('2026-11-23T01:00:00Z'), at('2026-11-23T02:00:00Z')); event.deleteEvent();`;

    expect(result(`${event} return CalendarApp.getEventById(event.getId());`)).toBeNull();
    expect(refusal(`${event} event.getTitle();`)).toBe(
      'Exception: The calendar event does not exist, or it has already been deleted.',
    );
  });

  it('deletes a calendar with its events, but not the first one', () => {
    const { run, host } = withCalendar(`const other = CalendarApp.createCalendar('Other');
      other.createAllDayEvent('a', at('2026-11-23T01:00:00Z')); other.deleteCalendar(); return CalendarApp.getAllCalendars().length;`);

    expect([run('value'), host.state.events]).toEqual([1, []]);
    expect(refusal(`first().deleteCalendar()`)).toBe('Exception: Cannot delete the default calendar.');
  });

  it('sends no invitation, and says so in the log', () => {
    const { run, last, waiting } = withCalendar(
      `CalendarApp.createEvent('a', at('2026-11-23T01:00:00Z'), at('2026-11-23T02:00:00Z'), { guests: 'a@example.com', sendInvites: true });`,
    );
    run('value');

    expect(waiting.outbox).toEqual([]);
    expect(last().log.map(({ level, text }) => [level, text])).toEqual([
      ['warn', 'The host keeps guests of events, and invites nobody.'],
    ]);
  });

  it.each([
    [
      `CalendarApp.createEvent('a', at('2026-11-23T02:00:00Z'), at('2026-11-23T01:00:00Z'))`,
      /Event start date must be before event end date\.$/,
    ],
    [
      `CalendarApp.createAllDayEvent('a', at('2026-11-23T02:00:00Z'), at('2026-11-23T02:00:00Z'))`,
      /Event start date must be before/,
    ],
    [
      `CalendarApp.createEvent('a', 'tomorrow', at('2026-11-23T01:00:00Z'))`,
      /don't match the method signature for CalendarApp\.createEvent\.$/,
    ],
    [`first().createEvent('a')`, /\(String\) don't match the method signature for CalendarApp\.Calendar\.createEvent\.$/],
    [
      `CalendarApp.createEvent('a', at('2026-11-23T01:00:00Z'), at('2026-11-23T01:00:00Z')).getAllDayStartDate()`,
      /all-day event/,
    ],
    [
      `CalendarApp.createEvent('a', at('2026-11-23T01:00:00Z'), at('2026-11-23T01:00:00Z')).addPopupReminder(4)`,
      /Invalid argument: 4$/,
    ],
    [`CalendarApp.newRecurrence()`, /^Exception: Not imitated by this host: CalendarApp\.newRecurrence$/],
    [
      `first().createEventFromDescription('Lunch')`,
      /^Exception: Not imitated by this host: Calendar\.createEventFromDescription$/,
    ],
    [`CalendarApp.subscribeToCalendar('a')`, /^Exception: Not imitated by this host: CalendarApp\.subscribeToCalendar$/],
    [
      `first().createAllDayEvent('a', at('2026-11-23T01:00:00Z')).setMyStatus(CalendarApp.GuestStatus.NO)`,
      /Not imitated by this host: CalendarEvent\.setMyStatus$/,
    ],
  ])('refuses %s', (body, expected) => {
    expect(refusal(body)).toMatch(expected);
  });

  it('makes so many events a day and no more', () => {
    const two = `[1, 2].forEach(() => CalendarApp.createAllDayEvent('a', at('2026-11-23T01:00:00Z')));`;

    expect(refusal(two, { options: { quotas: { calendarEventsPerDay: 1 } } })).toBe(
      'Exception: Service invoked too many times for one day: calendar.',
    );
  });

  it('wants its scope, and for reading at least the one for reading', () => {
    const having = (...scopes: string[]) => ({ manifest: { oauthScopes: [...everyScope, ...scopes] } });

    expect(result(`return first().getName();`, having(`${prefix}calendar.readonly`))).toBe(owner);
    expect(refusal(`CalendarApp.createCalendar('a')`, having(`${prefix}calendar.readonly`))).toBe(
      `Exception: Specified permissions are not sufficient to call CalendarApp.createCalendar. Required permissions: ${prefix}calendar || https://www.google.com/calendar/feeds`,
    );
    expect(refusal(`first()`, having())).toMatch(
      /^Exception: Specified permissions are not sufficient to call CalendarApp\.getDefaultCalendar/,
    );
  });

  it('keeps each account’s own calendars, through a restart', () => {
    const before = withCalendar(
      `CalendarApp.createCalendar('Mine').createAllDayEvent('a', at('2026-11-23T01:00:00Z')); return CalendarApp.getAllCalendars().length;`,
    );
    before.run('value');
    const after = withCalendar(
      `return [CalendarApp.getAllCalendars().length, CalendarApp.getCalendarsByName('Mine').map((each) => titles(each.getEventsForDay(at('2026-11-23T01:00:00Z'))))];`,
      { options: { state: JSON.parse(JSON.stringify(before.host.saveState())) } },
    );

    expect(after.run('value')).toEqual([2, [['a']]]);
    const other = after.host.run('value', [], 'bo@example.com');
    expect(other).toMatchObject({ outcome: { ok: true, value: [1, []] } });
  });
});
