import ICAL from 'ical.js';
import { makeDeliveryEvent } from '../../../src/app/mail/delivery-event';
import type { OrderMessage } from '../../../src/app/templates/order-message';
import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aMessageContext, aMessageLine, anOrderMessage } from '../../support/an-order-message';

const day = (text: string) => text as CalendarDate;

function told(message: OrderMessage) {
  const made = makeDeliveryEvent(message, aMessageContext());
  if (!made) return null;
  const calendar = new ICAL.Component(ICAL.parse(made.attachment.content));
  const component = calendar.getFirstSubcomponent('vevent');
  return {
    entry: made.entry,
    mimeType: made.attachment.mimeType,
    method: calendar.getFirstPropertyValue('method'),
    status: component?.getFirstPropertyValue('status'),
    uid: component?.getFirstPropertyValue('uid'),
    start: String(component?.getFirstPropertyValue('dtstart')),
    summary: component?.getFirstPropertyValue('summary'),
    description: component?.getFirstPropertyValue('description'),
  };
}

describe('makeDeliveryEvent', () => {
  it('comes with the messages that tell a date, and with no other', () => {
    expect(
      TEMPLATE_KEYS.filter((key) => told(anOrderMessage(key, 'en', { calendar: { lineId: 'L2', sequence: 0 } })) !== null),
    ).toEqual(['orderConfirmation', 'orderChanged', 'orderConfirmed', 'deliveryDelayed', 'orderCancelled', 'orderResumed']);
  });

  it('leaves the calendar alone while a date cannot be read, and takes no day from freight', () => {
    const known = { lineId: 'L2', sequence: 3 };
    const unread = { ...aMessageLine({ status: 'confirmed' }), isDateUnreadable: true };
    const freight = aMessageLine({ row: 3, productName: 'Freight', expectedDeliveryDate: day('2026-11-25') });
    const goods = aMessageLine({ row: 4, expectedDeliveryDate: day('2026-11-29') });
    const confirmed = { template: 'orderConfirmed', calendar: known } as const;

    expect(told({ ...anOrderMessage(), ...confirmed, lines: [unread], otherLines: [goods] })).toBeNull();
    expect(told({ ...anOrderMessage(), ...confirmed, lines: [goods], otherLines: [freight] })?.start).toBe('2026-11-29');
  });

  it('moves to the day on which all was delivered, where the customer has it on another one', () => {
    const known = { template: 'orderDelivered', calendar: { lineId: 'L2', sequence: 3 }, otherLines: [] } as const;
    const arrived = (toldDate: string | null, fields: Parameters<typeof aMessageLine>[0] = {}) => ({
      ...aMessageLine({ status: 'delivered', actualDeliveryDate: day('2026-11-22'), ...fields }),
      toldDate: toldDate === null ? null : day(toldDate),
    });
    const eventOf = (...lines: ReturnType<typeof arrived>[]) => told({ ...anOrderMessage(), ...known, lines });

    expect(eventOf(arrived('2026-12-05'))).toMatchObject({
      entry: { lineId: 'L2', sequence: 4 },
      method: 'REQUEST',
      status: 'CONFIRMED',
      start: '2026-11-22',
    });
    expect(eventOf(arrived('2026-11-22'))).toBeNull();
    expect(eventOf(arrived('2026-12-05'), arrived('2026-12-05', { status: 'shipped', actualDeliveryDate: null }))).toBeNull();
    expect(told({ ...anOrderMessage(), ...known, calendar: null, lines: [arrived('2026-12-05')] })).toBeNull();
  });

  it('comes with a shipped order where the customer has it on another day', () => {
    const known = { template: 'orderShipped', calendar: { lineId: 'L2', sequence: 3 }, otherLines: [] } as const;
    const onItsWay = (previousDate: string | null) => [
      aMessageLine({
        status: 'shipped',
        expectedDeliveryDate: day('2026-11-29'),
        previousDate: previousDate === null ? null : day(previousDate),
      }),
    ];

    expect(told({ ...anOrderMessage(), ...known, lines: onItsWay('2026-11-25') })?.start).toBe('2026-11-29');
    expect(told({ ...anOrderMessage(), ...known, lines: onItsWay(null) })).toBeNull();
  });

  it('is tentative until the order is confirmed', () => {
    expect(told(anOrderMessage('orderConfirmation'))?.status).toBe('TENTATIVE');
    expect(told(anOrderMessage('orderConfirmed', 'zh'))).toEqual({
      entry: { lineId: 'L2', sequence: 0 },
      mimeType: 'text/calendar; charset=UTF-8; method=REQUEST',
      method: 'REQUEST',
      status: 'CONFIRMED',
      uid: 'L2@delivery.ordersheet',
      start: '2026-12-01',
      summary: '订单 20261122-007 交付（Paper & Ink）',
      description: '定制马克杯 × 48 个，预计 2026年12月1日（周二）\n展会海报 × 3，预计 2026年12月1日（周二）',
    });
  });

  it('moves under the same name, above the last number', () => {
    const moved = anOrderMessage('deliveryDelayed', 'en', { calendar: { lineId: 'gone', sequence: 4 } });

    expect(told(moved)).toEqual(
      expect.objectContaining({ uid: 'gone@delivery.ordersheet', entry: { lineId: 'gone', sequence: 5 } }),
    );
  });

  it('keeps its name where lines are about another part of the order or stand in another order', () => {
    const { lines, otherLines } = anOrderMessage();

    expect(told(anOrderMessage('deliveryDelayed', 'en', { lines: otherLines, otherLines: [...lines].reverse() }))?.uid).toBe(
      'L2@delivery.ordersheet',
    );
  });

  it('stands on the next day on which something is expected', () => {
    const lines = [
      aMessageLine({ row: 2, expectedDeliveryDate: day('2026-12-09') }),
      aMessageLine({ row: 3, expectedDeliveryDate: day('2026-12-05') }),
      aMessageLine({ row: 4, expectedDeliveryDate: day('2026-12-01'), status: 'delivered' }),
      aMessageLine({ row: 5, expectedDeliveryDate: day('2026-12-02'), actualDeliveryDate: day('2026-12-01') }),
      aMessageLine({ row: 6, expectedDeliveryDate: null }),
    ];

    expect(told(anOrderMessage('orderConfirmed', 'en', { lines, otherLines: [] }))?.start).toBe('2026-12-05');
  });

  it('is taken out where nothing is expected any more, if the customer has it', () => {
    const lines = [aMessageLine({ status: 'cancelled', expectedDeliveryDate: day('2026-12-09') })];
    const known = { lineId: 'L2', sequence: 0 };

    expect(told(anOrderMessage('orderCancelled', 'en', { lines, otherLines: [], calendar: known }))).toEqual(
      expect.objectContaining({
        method: 'CANCEL',
        status: 'CANCELLED',
        mimeType: 'text/calendar; charset=UTF-8; method=CANCEL',
        start: '2026-12-09',
        summary: 'Cancelled: Delivery of order 20261122-001 from Paper & Ink',
        entry: { lineId: 'L2', sequence: 1 },
      }),
    );
    expect(told(anOrderMessage('orderCancelled', 'en', { lines, otherLines: [], calendar: null }))).toBeNull();
  });

  it('is taken out where the date is withdrawn', () => {
    const lines = [aMessageLine({ expectedDeliveryDate: null, previousDate: day('2026-12-09') })];
    const calendar = { lineId: 'L2', sequence: 2 };

    expect(told(anOrderMessage('deliveryDelayed', 'en', { lines, otherLines: [], calendar }))?.method).toBe('CANCEL');
  });

  it('waits for an id, and for a date', () => {
    const lines = [aMessageLine({ lineId: '', expectedDeliveryDate: day('2026-12-09') })];

    expect(told(anOrderMessage('orderConfirmed', 'en', { lines, otherLines: [] }))).toBeNull();
    expect(told(anOrderMessage('orderConfirmed', 'en', { lines: [aMessageLine()], otherLines: [] }))).toBeNull();
  });
});
