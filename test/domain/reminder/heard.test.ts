import { decisionKey, decisionsOf, whoHeard } from '../../../src/domain/reminder/heard';
import { anOrderEntry } from '../../support/an-order-entry';

const CUSTOMER = 'L1\ncust@y.com';
const at = (hour: number) => Date.UTC(2026, 10, 22, hour);
const entry = (part: string, hour: number, state: 'SENT' | 'SENDING' | 'PLANNED' | 'SKIPPED' | 'FAILED' = 'SENT') =>
  anOrderEntry({ key: `L1·${part}·2026-11-2${hour % 10}·cust@y.com`, at: at(hour), state });
const cancelled = (hour: number, part = 'status-cancelled:orderCancelled') => entry(part, hour);
const resumed = (hour: number) => entry('status-resumed#1:orderResumed', hour);

describe('whoHeard', () => {
  it('knows whom a mail has reached or may have reached, and nobody else', () => {
    const states = ['SENT', 'SENDING', 'PLANNED', 'SKIPPED', 'FAILED'] as const;

    expect(states.map((state) => whoHeard([entry('overdue', 8, state)]).has(CUSTOMER))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(whoHeard([entry('overdue', 8)]).get(CUSTOMER)).toEqual({ cancellations: 0, cancelledOn: null, isPastAsking: false });
    expect(whoHeard([{ ...entry('overdue', 8), key: 'typed by somebody' }]).size).toBe(0);
  });

  it('knows the cancellation that stands, and counts those that were taken back, in whatever order rows are', () => {
    const none = { cancellations: 0, cancelledOn: null, isPastAsking: false };
    const heardAfter = (...entries: ReturnType<typeof entry>[]) => whoHeard(entries).get(CUSTOMER);

    expect(heardAfter(cancelled(8))).toEqual({ ...none, cancellations: 1, cancelledOn: '2026-11-28' });
    expect(heardAfter(resumed(9), cancelled(8))).toEqual({ ...none, cancellations: 1 });
    expect(heardAfter(cancelled(8), resumed(9), cancelled(11, 'status-cancelled#1:orderCancelled'))).toEqual({
      ...none,
      cancellations: 2,
      cancelledOn: '2026-11-21',
    });
  });

  it.each([
    ['status-confirmed:orderConfirmed', true],
    ['status-shipped#1:orderShipped', true],
    ['status-delivered:orderDelivered', true],
    ['status-processing:orderConfirmed', false],
    ['ordered:orderConfirmation', false],
  ])('knows after %s whether there is anything to ask', (part, isPastAsking) => {
    expect(whoHeard([entry(part, 8)]).get(CUSTOMER)?.isPastAsking).toBe(isPastAsking);
  });
});

describe('decisionsOf', () => {
  it('is the latest for a line, a kind of message and a person, whatever the day', () => {
    const of = (...entries: ReturnType<typeof entry>[]) =>
      decisionsOf(entries).get(decisionKey({ lineId: 'L1', part: 'unpaid:paymentReminder', recipientEmail: 'cust@y.com' }));
    const unpaid = (hour: number, state: Parameters<typeof entry>[2]) => entry('unpaid:paymentReminder', hour, state);

    expect([of(), of(unpaid(8, 'PLANNED')), of(unpaid(8, 'FAILED'))]).toEqual([undefined, undefined, undefined]);
    expect([of(unpaid(8, 'SENT')), of(unpaid(8, 'SENDING')), of(unpaid(8, 'SKIPPED'))]).toEqual(['told', 'told', 'dropped']);
    expect(of(unpaid(9, 'SKIPPED'), unpaid(8, 'SENT'))).toBe('dropped');
    expect(of(entry('unpaid:orderConfirmed', 8))).toBeUndefined();
  });
});
