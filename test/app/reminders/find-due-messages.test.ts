import { type DueBasis, findDueMessages } from '../../../src/app/reminders/find-due-messages';
import { EVERY_DAY_WORKS } from '../../../src/domain/calendar/work-calendar';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { DEFAULT_SETTINGS } from '../../../src/domain/order/settings';
import { lineAndReader } from '../../../src/domain/reminder/told';
import { newHistory, nextHistory } from '../../../src/domain/rules/line-history';
import type { MessageRule } from '../../../src/domain/rules/message-rule';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import type { EmailAddress } from '../../../src/domain/shared/email-address';
import { aRule } from '../../support/a-rule';
import { aLine } from '../../support/builders';
import { aTold } from '../../support/told';

const day = (text: string) => text as CalendarDate;
const today = day('2026-11-22');
const overdue = aRule({ moment: 'overdue', days: 1 });
const unpaid = aRule({ id: 'R2', moment: 'unpaid', days: 7 });
const moved = aRule({
  moment: 'dateMoved',
  audience: [{ kind: 'customer' }],
  delivery: 'atOnce',
  template: 'deliveryDelayed',
});

const basisOf = (rules: readonly MessageRule[], told: DueBasis['told'] = new Map()): DueBasis => ({
  settings: {
    ...DEFAULT_SETTINGS,
    language: 'en',
    currency: 'CNY',
    team: [{ name: 'Ada', email: 'ada@x.com', language: 'en', role: '' }],
  },
  rules,
  calendar: EVERY_DAY_WORKS,
  today,
  fallback: { email: 'boss@x.com' as EmailAddress, name: '', language: 'en' },
  told,
  knownDates: new Map(),
  heard: new Map(),
  decisions: new Map(),
  toldOrders: new Map(),
  now: Date.UTC(2026, 10, 22, 8),
});
const place = (...lines: OrderLine[]) => lines.map((line, index) => ({ row: index + 2, line, unreadable: [] }));

describe('findDueMessages', () => {
  it('takes figures, day and days late from the line itself', () => {
    const line = aLine({ quantity: 3, unitPrice: 9.99, amountPaid: 10, owner: 'Ada', expectedDeliveryDate: day('2026-11-20') });

    expect(findDueMessages(place(line), basisOf([overdue])).due).toEqual([
      {
        key: 'L1·overdue·2026-11-22·ada@x.com',
        rule: overdue,
        scheduledDay: '2026-11-22',
        recipient: { kind: 'colleague', email: 'ada@x.com', name: 'Ada', language: 'en', reach: { kind: 'owner' } },
        row: 2,
        line,
        figures: { lineTotal: 29.97, balanceDue: 19.97, dueState: 'overdue', paymentStatus: 'partiallyPaid' },
        history: null,
        daysLate: 2,
      },
    ]);
  });

  it('says everything that several rules have to say, each under its own key', () => {
    const line = aLine({ expectedDeliveryDate: day('2026-11-20'), paymentDueDate: day('2026-11-10') });

    expect(findDueMessages(place(line), basisOf([overdue, unpaid])).due.map(({ key }) => key)).toEqual([
      'L1·overdue·2026-11-22·boss@x.com',
      'L1·unpaid·2026-11-17·boss@x.com',
    ]);
  });

  it('counts what waits for an id, but not what is not due', () => {
    const found = findDueMessages(
      place(
        aLine({ lineId: '', expectedDeliveryDate: day('2026-11-20') }),
        aLine({ lineId: '', expectedDeliveryDate: day('2026-12-22') }),
      ),
      basisOf([overdue]),
    );

    expect(found).toEqual({ due: [], held: [], withoutId: 1 });
  });

  it('takes the upper of two rows that carry the same id', () => {
    const found = findDueMessages(
      place(
        aLine({ productName: 'original', expectedDeliveryDate: day('2026-11-20') }),
        aLine({ productName: 'copy', expectedDeliveryDate: day('2026-11-19') }),
      ),
      basisOf([overdue]),
    );

    expect(found.due.map(({ line }) => line.productName)).toEqual(['original']);
  });

  it('tells a customer of another date than the one that the customer knows', () => {
    const before = aLine({ email: 'cust@y.com', customerName: 'Riverside', expectedDeliveryDate: day('2026-11-25') });
    const history = newHistory(before, day('2026-11-10'));
    const line = { ...before, expectedDeliveryDate: day('2026-11-30') };
    const lines = [{ row: 2, line, unreadable: [], history }];
    const told = (date: string) => new Map([['L1', aTold(date)]]);

    const found = findDueMessages(lines, basisOf([moved])).due;

    expect(found.map(({ key, recipient }) => [key, recipient.kind])).toEqual([
      ['L1·dateMoved-2026-11-30:deliveryDelayed·2026-11-22·cust@y.com', 'customer'],
    ]);
    expect(findDueMessages(lines, basisOf([moved], told('2026-11-25'))).due).toHaveLength(1);
    expect(findDueMessages(lines, basisOf([moved], told('2026-11-30'))).due).toEqual([]);
  });

  it('takes a date that nobody can read for no news', () => {
    const before = aLine({ email: 'cust@y.com', expectedDeliveryDate: day('2026-11-25') });
    const history = newHistory(before, day('2026-11-10'));
    const emptied = { row: 2, line: { ...before, expectedDeliveryDate: null }, history };
    const both = [moved, aRule({ id: 'R9', moment: 'dateMoved' })];
    const dueWith = (unreadable: readonly 'expectedDeliveryDate'[]) =>
      findDueMessages([{ ...emptied, unreadable }], basisOf(both, new Map([['L1', aTold('2026-11-25')]]))).due.length;

    expect([dueWith(['expectedDeliveryDate']), dueWith([])]).toEqual([0, 2]);
  });

  it('tells a customer of a date that is moved to and fro on one day each time that another one was told', () => {
    const before = aLine({ email: 'cust@y.com', owner: 'Ada', expectedDeliveryDate: day('2026-11-25') });
    const line = { ...before, expectedDeliveryDate: day('2026-11-30') };
    const lines = [{ row: 2, line, unreadable: [], history: newHistory(before, day('2026-11-10')) }];
    const both = { ...moved, audience: [{ kind: 'customer' }, { kind: 'owner' }] } as const;
    const keysAfter = (expectedDate: string, sequence: number) =>
      findDueMessages(lines, basisOf([both], new Map([['L1', aTold(expectedDate, { lineId: 'L1', sequence })]]))).due.map(
        ({ key }) => key.slice('L1·dateMoved-'.length),
      );

    const colleague = '2026-11-30:deliveryDelayed·2026-11-22·ada@x.com';
    expect(keysAfter('2026-11-25', 0)).toEqual(['2026-11-30#0:deliveryDelayed·2026-11-22·cust@y.com', colleague]);
    expect(keysAfter('2026-12-02', 2)).toEqual(['2026-11-30#2:deliveryDelayed·2026-11-22·cust@y.com', colleague]);
    expect(keysAfter('2026-11-30', 1)).toEqual([colleague]);
  });

  it('says nothing by rules that tell nobody', () => {
    expect(findDueMessages(place(aLine({ expectedDeliveryDate: today })), basisOf([aRule({ audience: [] })])).due).toEqual([]);
  });
});

describe('findDueMessages of orders that somebody is at work on', () => {
  const now = Date.UTC(2026, 10, 22, 8);
  const confirmed = aRule({
    ...{ moment: 'status', status: 'confirmed', audience: [{ kind: 'customer' }, { kind: 'owner' }], delivery: 'atOnce' },
    template: 'orderConfirmed',
  });
  const found = (touchedAt: number) => {
    const line = aLine({ email: 'cust@y.com', owner: 'Ada', orderNumber: 'A', status: 'confirmed' });
    const history = { ...newHistory(line, today), isStatusSeenChanging: true };
    const other = aLine({ lineId: 'L2', orderNumber: 'A' });
    const lines = [
      { row: 2, line, unreadable: [], history },
      { row: 3, line: other, unreadable: [], history: { ...newHistory(other, today), touchedAt: touchedAt / 60_000 } },
    ];
    return findDueMessages(lines, { ...basisOf([confirmed]), now }).due.map(({ recipient, isInWork = false }) => [
      recipient.kind,
      isInWork,
    ]);
  };

  it('lets customers wait, in whichever line the work is, and colleagues not', () => {
    expect(found(now - 60_000)).toEqual([
      ['customer', true],
      ['colleague', false],
    ]);
    expect(found(now - 16 * 60_000)).toEqual([
      ['customer', false],
      ['colleague', false],
    ]);
  });
});

describe('findDueMessages of a date that a colleague was told', () => {
  const told = aRule({ moment: 'dateMoved' });
  const before = aLine({ owner: 'Ada', expectedDeliveryDate: day('2026-11-25') });
  const moved = nextHistory(newHistory(before, day('2026-11-10')), { ...before, expectedDeliveryDate: day('2026-11-30') }, today);
  const keysOf = (line: OrderLine, known?: { date: CalendarDate | null; times: number }) => {
    const knownDates = new Map(
      known ? [[lineAndReader('L1', 'ada@x.com'), { date: known.date, isAwaited: true, sequence: known.times }]] : [],
    );
    const lines = [{ row: 2, line, unreadable: [], history: nextHistory(moved, line, today) }];
    return findDueMessages(lines, { ...basisOf([told]), knownDates }).due.map(({ key, previousDate }) => [key, previousDate]);
  };

  it('says that it is moved back on the same day, and nothing where the colleague knows no other', () => {
    expect(keysOf(before)).toEqual([]);
    expect(keysOf(before, { date: day('2026-11-30'), times: 1 })).toEqual([
      ['L1·dateMoved-2026-11-25#1·2026-11-22·ada@x.com', '2026-11-30'],
    ]);
    expect(keysOf(before, { date: day('2026-11-25'), times: 2 })).toEqual([]);
  });

  it('says that it is open', () => {
    expect(keysOf({ ...before, expectedDeliveryDate: null })).toEqual([['L1·dateMoved-open·2026-11-22·ada@x.com', '2026-11-25']]);
  });
});
