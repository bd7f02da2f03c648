import fc from 'fast-check';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import type { DueMessage } from '../../../src/domain/reminder/due-message';
import { type ForecastBasis, forecastMail } from '../../../src/domain/rules/forecast';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aDueMessage, aRecipient } from '../../support/a-due-message';

const day = (text: string) => text as CalendarDate;
/** A Thursday. */
const TODAY = day('2026-11-19');

const toColleague = (name: string, scheduledDay: string, fields: Parameters<typeof aDueMessage>[0] = {}): DueMessage =>
  aDueMessage({
    recipient: aRecipient(`${name}@x.com`),
    scheduledDay: day(scheduledDay),
    key: `${name} ${scheduledDay}`,
    ...fields,
  });

const toCustomer = (name: string, scheduledDay: string): DueMessage =>
  toColleague(name, scheduledDay, {
    recipient: aRecipient(`${name}@y.com`, { kind: 'customer' }),
    rule: { moment: 'status', status: 'shipped', delivery: 'atOnce', template: 'orderShipped' },
    line: { lineId: name, orderNumber: name, status: 'shipped' },
  });

/** Like a run: all that has come, whether or not it was sent. */
const forecast = (messages: readonly DueMessage[], basis: Partial<ForecastBasis> = {}) =>
  forecastMail({
    today: TODAY,
    calendar: EVERY_DAY_WORKS,
    dueOn: (on) => messages.filter(({ scheduledDay }) => scheduledDay <= on),
    takenKeys: new Set(),
    lastMailedAt: new Map(),
    allowance: null,
    ...basis,
  });
const figures = (...args: Parameters<typeof forecast>) => forecast(...args).map(({ mails, waiting }) => `${mails}+${waiting}`);

describe('forecastMail', () => {
  it('has today and the six days after', () => {
    expect(forecast([]).map((each) => each.day)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('sends what comes on its day, once', () => {
    const messages = [toColleague('ada', '2026-11-18'), toColleague('ada', '2026-11-20'), toColleague('bob', '2026-11-20')];

    expect(figures(messages)).toEqual(['1+0', '2+0', '0+0', '0+0', '0+0', '0+0', '0+0']);
  });

  it('leaves out what the ledger holds', () => {
    const messages = [toColleague('ada', '2026-11-18'), toColleague('bob', '2026-11-19')];

    expect(figures(messages, { takenKeys: new Set(['ada 2026-11-18']) })[0]).toBe('1+0');
  });

  it('sends nothing on days off, and all of it after', () => {
    const calendar = { ...EVERY_DAY_WORKS, weekdaysOff: new Set([0, 6] as const) };
    const messages = [toColleague('ada', '2026-11-21'), toCustomer('li', '2026-11-22')];

    const days = forecast(messages, { calendar, allowance: { today: 9, perDay: 9 } });

    expect(days.map(({ isDayOff, mails }) => (isDayOff ? 'off' : mails))).toEqual([0, 0, 'off', 'off', 2, 0, 0]);
  });

  it('tells mails to customers and urgent ones apart', () => {
    const messages = [
      toColleague('ada', '2026-11-19', { line: { priority: 'urgent' } }),
      toColleague('bob', '2026-11-19'),
      toCustomer('li', '2026-11-19'),
    ];

    expect(forecast(messages)[0]).toEqual({
      day: TODAY,
      isDayOff: false,
      mails: 3,
      toCustomers: 1,
      urgent: 1,
      waiting: 0,
      allowance: null,
    });
  });

  it('lets wait what does not fit, and sends it with the allowance of the days after', () => {
    const messages = ['a', 'b', 'c', 'd', 'e'].map((name) => toCustomer(name, '2026-11-19'));

    expect(figures(messages, { allowance: { today: 1, perDay: 2 } })).toEqual(['1+4', '2+2', '2+0', '0+0', '0+0', '0+0', '0+0']);
    expect(forecast(messages, { allowance: { today: 1, perDay: 2 } }).map(({ allowance }) => allowance)).toEqual([
      1, 2, 2, 2, 2, 2, 2,
    ]);
  });

  it('merges what waits with what comes for the same colleague', () => {
    const messages = [toColleague('ada', '2026-11-19'), toColleague('ada', '2026-11-20'), toColleague('bob', '2026-11-20')];

    expect(figures(messages, { allowance: { today: 0, perDay: 5 } })).toEqual(['0+1', '2+0', '0+0', '0+0', '0+0', '0+0', '0+0']);
  });

  it('lets urgent mail go first, then whoever has waited longest', () => {
    const urgent = { line: { priority: 'urgent' } } as const;
    const messages = ['2026-11-19', '2026-11-20', '2026-11-21'].flatMap((on) => [
      toColleague('ada', on),
      toColleague('eve', on, urgent),
    ]);
    const bob = toColleague('bob', '2026-11-19');
    const lastMailedAt = new Map([['bob@x.com' as EmailAddress, Date.UTC(2026, 10, 18)]]);

    const days = forecast([...messages, bob], { lastMailedAt, allowance: { today: 2, perDay: 2 } });

    // Eve and Ada, then Eve and Bob, who has waited longer than Ada by then, then Eve and Ada.
    expect(days.map(({ mails, urgent: first, waiting }) => [mails, first, waiting]).slice(0, 4)).toEqual([
      [2, 1, 1],
      [2, 1, 1],
      [2, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('sends each key at most once, keeps to the allowance, and loses nothing', () => {
    const drawn = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      isCustomer: fc.boolean(),
      at: fc.integer({ min: 10, max: 28 }),
    });
    const allowances = fc.record({ today: fc.nat(3), perDay: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 25 }), allowances, (all, allowance) => {
        const messages = all.map(({ name, isCustomer, at }, index) => ({
          ...(isCustomer ? toCustomer : toColleague)(name, `2026-11-${at}`),
          key: `${index}`,
        }));
        const days = forecast(messages, { allowance });
        const due = new Set(messages.filter(({ scheduledDay }) => scheduledDay <= '2026-11-25').map(({ key }) => key));

        expect(days.every((each) => each.mails <= (each.allowance ?? 0))).toBe(true);
        const sent = days.reduce((sum, { mails }) => sum + mails, 0);
        expect(sent <= due.size).toBe(true);
        expect(due.size === 0 || sent > 0).toBe(true);
        expect(days.every(({ waiting, mails, allowance: left }) => waiting === 0 || mails === left)).toBe(true);
      }),
    );
  });
});
