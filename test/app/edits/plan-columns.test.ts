import type { EditedArea, SheetRow } from '../../../src/app/edits/edited-rows';
import { needsFormulaCheck, PLAN_COLUMNS, withLostFormulas } from '../../../src/app/edits/plan-columns';
import type { ColumnKey } from '../../../src/domain/order/columns';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { messagesFor } from '../../../src/i18n/messages-for';

const aRow = (row: number, cells: SheetRow['cells']): SheetRow => ({ row, cells, lostFormulas: [] });
const edit = (isTyped: boolean, ...columns: readonly ColumnKey[]): EditedArea => ({
  firstRow: 2,
  lastRow: 2,
  columns: new Set(columns),
  isTyped,
});

describe('PLAN_COLUMNS', () => {
  it('leave out what nothing is planned from', () => {
    expect(PLAN_COLUMNS).toContain('amountPaid');
    expect(PLAN_COLUMNS).not.toContain('remarkInternal');
  });
});

const BASIS = { today: '2026-11-22' as CalendarDate, soonDays: 3, currencyDigits: 2 };
const FIGURES = { lineTotal: 10, balanceDue: 10, paymentStatus: 'Unpaid', dueState: 'Due today' };
const LINE = { customerName: 'Ada', quantity: 2, unitPrice: 5, expectedDeliveryDate: { day: BASIS.today }, ...FIGURES };

function needsCheck(cells: SheetRow['cells'], edited: EditedArea): boolean {
  return needsFormulaCheck([aRow(2, cells)], edited, BASIS);
}

describe('needsFormulaCheck', () => {
  it('passes over a line that has nothing to compute', () => {
    expect(needsCheck({ customerName: 'Ada' }, edit(true, 'customerName'))).toBe(false);
    expect(needsCheck({ customerName: 'Ada', quantity: 2, lineId: 'L1' }, edit(true, 'quantity'))).toBe(false);
  });

  it('passes over a line whose figures are right', () => {
    expect(needsCheck(LINE, edit(true, 'contact'))).toBe(false);
    expect(needsCheck({ ...LINE, paymentStatus: messagesFor('zh').labels.paymentStatus.unpaid }, edit(true, 'contact'))).toBe(
      false,
    );
  });

  it.each(['lineTotal', 'balanceDue', 'paymentStatus', 'dueState'] as const)(
    'looks where a figure is missing or wrong: %s',
    (key) => {
      expect(needsCheck({ ...LINE, [key]: '' }, edit(true, 'contact'))).toBe(true);
      expect(needsCheck({ ...LINE, [key]: 'x' }, edit(true, 'contact'))).toBe(true);
    },
  );

  it('looks wherever lines were pasted, and wherever the edit went over a formula', () => {
    expect(needsCheck(LINE, edit(false, 'contact'))).toBe(true);
    expect(needsCheck(LINE, edit(true, 'lineTotal'))).toBe(true);
    expect(needsCheck({}, edit(false, 'lineTotal'))).toBe(true);
    expect(needsCheck({}, edit(false, 'contact'))).toBe(false);
  });
});

describe('withLostFormulas', () => {
  it('names every missing formula of a line', () => {
    const [row] = withLostFormulas([aRow(2, { customerName: 'Ada' })], null, (_row, key) => key === 'dueState');

    expect(row?.lostFormulas).toEqual(['lineTotal', 'balanceDue', 'paymentStatus']);
  });

  it('of an empty row names those that the edit went over, and none far below the lines', () => {
    const rows = withLostFormulas([aRow(2, {}), aRow(1500, {})], edit(false, 'lineTotal'), () => false);

    expect(rows.map(({ lostFormulas }) => lostFormulas)).toEqual([['lineTotal'], []]);
  });

  it('of an empty row names none in a sweep', () => {
    expect(withLostFormulas([aRow(2, {})], null, () => false)[0]?.lostFormulas).toEqual([]);
  });
});
