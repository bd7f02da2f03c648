import type { PlacedLine } from '../../../src/app/ports';
import { composeBoard } from '../../../src/app/queries/today-board';
import type { OrderLine } from '../../../src/domain/order/order-line';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const basis = { today: '2026-11-22' as CalendarDate, soonDays: 3, currencyDigits: 2 };

function placed(fields: Partial<OrderLine>, problems?: PlacedLine['problems']): PlacedLine {
  return { row: 2, line: aLine(fields), unreadable: [], ...(problems ? { problems } : {}) };
}

function due(day: string, fields: Partial<OrderLine> = {}): PlacedLine {
  return placed({ lineId: day, expectedDeliveryDate: day as CalendarDate, ...fields });
}

const ids = (lines: readonly { readonly lineId: string }[]) => lines.map((line) => line.lineId);

describe('composeBoard', () => {
  it('is empty for no lines', () => {
    expect(composeBoard([], basis)).toMatchObject({ lineCount: 0, counts: { overdue: 0, urgent: 0, problems: 0 }, overdue: [] });
  });

  it('sorts lines by when they are due', () => {
    const board = composeBoard([due('2026-11-21'), due('2026-11-22'), due('2026-11-25'), due('2026-11-26')], basis);

    expect(ids(board.overdue)).toEqual(['2026-11-21']);
    expect(ids(board.dueToday)).toEqual(['2026-11-22']);
    expect(ids(board.dueSoon)).toEqual(['2026-11-25']);
  });

  it('puts urgent lines first, then the latest', () => {
    const lines = [due('2026-11-20'), due('2026-11-18'), due('2026-11-21', { priority: 'urgent' })];

    expect(ids(composeBoard(lines, basis).overdue)).toEqual(['2026-11-21', '2026-11-18', '2026-11-20']);
  });

  it('keeps lines of one order in sheet order', () => {
    const lines = [due('2026-11-20', { lineId: 'first' }), due('2026-11-20', { lineId: 'second' })];

    expect(ids(composeBoard(lines, basis).overdue)).toEqual(['first', 'second']);
  });

  it('counts open urgent lines whether or not they are due, those without a date last', () => {
    const lines = [
      placed({ lineId: 'undated', priority: 'urgent' }),
      due('2026-12-24', { priority: 'urgent' }),
      due('2026-11-01', { priority: 'urgent', status: 'cancelled' }),
    ];

    expect(ids(composeBoard(lines, basis).urgent)).toEqual(['2026-12-24', 'undated']);
  });

  it('leaves closed lines out of what is due', () => {
    expect(composeBoard([due('2026-11-01', { status: 'delivered' })], basis).counts.overdue).toBe(0);
  });

  it('counts all and lists fifty', () => {
    const board = composeBoard(
      Array.from({ length: 60 }, () => due('2026-11-21')),
      basis,
    );

    expect(board.counts.overdue).toBe(60);
    expect(board.overdue).toHaveLength(50);
  });

  it('computes figures from the line', () => {
    const [line] = composeBoard([due('2026-11-20', { quantity: 3, unitPrice: 0.29, amountPaid: 0.5 })], basis).overdue;

    expect(line).toMatchObject({ lineTotal: 0.87, balanceDue: 0.37, paymentStatus: 'partiallyPaid', daysLate: 2 });
  });

  it('lists lines with problems', () => {
    const problem = { code: 'date-is-text', column: 'expectedDeliveryDate' } as const;
    const board = composeBoard([placed({}, []), placed({ lineId: 'bad' }, [problem])], basis);

    expect(board.counts.problems).toBe(1);
    expect(board.problems).toEqual([
      { lineId: 'bad', row: 2, orderNumber: '20261122-001', customerName: 'Ada', problems: [problem] },
    ]);
  });
});
