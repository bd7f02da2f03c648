import type { EditedArea, SheetRow } from '../../../src/app/edits/edited-rows';
import { needsFormulaCheck, PLAN_COLUMNS, withLostFormulas } from '../../../src/app/edits/plan-columns';
import type { ColumnKey } from '../../../src/domain/order/columns';

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

describe('needsFormulaCheck', () => {
  it('waits for a line that has just begun and has nothing to compute', () => {
    expect(needsFormulaCheck([aRow(2, { customerName: 'Ada' })], edit(true, 'customerName'))).toBe(false);
    expect(needsFormulaCheck([aRow(2, { customerName: 'Ada', quantity: 2 })], edit(true, 'customerName'))).toBe(true);
    expect(needsFormulaCheck([aRow(2, { customerName: 'Ada', lineId: 'L1' })], edit(true, 'contact'))).toBe(true);
  });

  it('looks wherever the edit went over a formula', () => {
    expect(needsFormulaCheck([aRow(2, {})], edit(false, 'lineTotal'))).toBe(true);
    expect(needsFormulaCheck([aRow(2, {})], edit(false, 'contact'))).toBe(false);
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
