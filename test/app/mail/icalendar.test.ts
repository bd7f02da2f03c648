import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, writeICalendar } from '../../../src/app/mail/icalendar';
import { fromDayNumber } from '../../../src/domain/shared/calendar-date';

const anEvent = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'L1@delivery.ordersheet',
  sequence: 3,
  stamp: Date.UTC(2026, 10, 22, 1, 30, 5, 7),
  date: '2026-12-31' as never,
  status: 'CONFIRMED',
  summary: 'Delivery',
  description: '',
  location: '',
  organizer: { name: 'Paper & Ink', email: 'shop@example.com' },
  attendee: { name: '王芳', email: 'customer@example.com' },
  ...fields,
});

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('no event');
  return { calendar, component, event: new ICAL.Event(component) };
}

describe('writeICalendar', () => {
  it('is an invitation to a whole day that blocks nobody’s time', () => {
    const { calendar, component, event } = parse(writeICalendar(anEvent()));

    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([event.uid, event.sequence, event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]).toEqual([
      'L1@delivery.ordersheet',
      3,
      '2026-12-31',
      '2027-01-01',
      true,
    ]);
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T01:30:05Z');
    expect([component.getFirstPropertyValue('status'), component.getFirstPropertyValue('transp')]).toEqual([
      'CONFIRMED',
      'TRANSPARENT',
    ]);
  });

  it('names who invites and who is invited, and asks for no answer', () => {
    const { component } = parse(writeICalendar(anEvent({ organizer: { name: 'A "B"; C,\r\nD: E', email: 'shop@example.com' } })));
    const [organizer, attendee] = [component.getFirstProperty('organizer'), component.getFirstProperty('attendee')];

    expect([organizer?.getFirstValue(), organizer?.getFirstParameter('cn')]).toEqual([
      'mailto:shop@example.com',
      'A  B ; C, D: E',
    ]);
    expect([attendee?.getFirstValue(), attendee?.getFirstParameter('cn'), attendee?.getFirstParameter('rsvp')]).toEqual([
      'mailto:customer@example.com',
      '王芳',
      'FALSE',
    ]);
  });

  it('takes a cancelled day out again', () => {
    const { calendar, component } = parse(writeICalendar(anEvent({ status: 'CANCELLED' })));

    expect([calendar.getFirstPropertyValue('method'), component.getFirstPropertyValue('status')]).toEqual([
      'CANCEL',
      'CANCELLED',
    ]);
  });

  it('has no line of more than 75 bytes, and none that ends inside a character', () => {
    const text = writeICalendar(anEvent({ summary: '交付😀'.repeat(40), description: `a\n${'é'.repeat(200)}` }));

    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
    }
  });

  it('is read back as it was meant, whatever people have typed', () => {
    const piece = fc.constantFrom(
      '中文',
      '😀',
      '\n',
      '\r\n',
      ',',
      ';',
      '\\',
      '\\n',
      ':',
      '"',
      'x',
      ' ',
      'é',
      'BEGIN:VEVENT',
      '\u0007',
      '\t',
    );
    const typed = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    const days = fc.integer({ min: 40_000, max: 60_000 }).map(fromDayNumber);

    fc.assert(
      fc.property(typed, typed, days, fc.nat(1000), (summary, description, date, sequence) => {
        const { event } = parse(writeICalendar(anEvent({ summary, description, location: summary, date, sequence })));
        const clean = (value: string) => value.replace(/\r\n/g, '\n').replaceAll('\u0007', '');

        expect(event.summary).toBe(clean(summary));
        expect(event.description ?? '').toBe(clean(description));
        expect(event.location ?? '').toBe(clean(summary));
        expect(event.startDate.toString()).toBe(date);
        expect(event.sequence).toBe(sequence);
      }),
      { numRuns: 500 },
    );
  });
});
