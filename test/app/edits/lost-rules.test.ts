import type { EditedArea, SheetRow } from '../../../src/app/edits/edited-rows';
import { planEdit } from '../../../src/app/edits/plan-edit';
import type { ColumnKey } from '../../../src/domain/order/columns';
import { DESK_DAY, DESK_NOW } from '../../support/order-desk';

const BASIS = {
  today: DESK_DAY,
  now: DESK_NOW,
  soonDays: 3,
  currencyDigits: 2,
  orderNumberPattern: '001',
  language: 'en',
  hasRules: true,
  nextLineId: () => 'L-new',
} as const;

/** Which formulas are written after an edit of the customer. */
function written(row: Partial<SheetRow>, isTyped: boolean, key: ColumnKey = 'customerName'): readonly ColumnKey[] {
  const edited: EditedArea = { firstRow: 2, lastRow: 2, columns: new Set([key]), isTyped };
  const source = { row: 2, cells: {}, lostFormulas: [], ...row };
  return planEdit({ rows: [source], others: [], edited, basis: BASIS }).formulas.map((formula) => formula.key);
}

describe('the formula of the rules', () => {
  it('is put back where it is gone or was typed over', () => {
    expect(written({ cells: { customerName: 'Ada', lineId: 'L-1' } }, true)).toEqual(['matchedRules']);
    expect(written({ cells: { customerName: 'Ada', lineId: 'L-1', matchedRules: ';' } }, true)).toEqual([]);
    expect(written({ cells: { customerName: 'Ada', lineId: 'L-1', matchedRules: 'x' } }, true, 'matchedRules')).toEqual([
      'matchedRules',
    ]);
  });

  it('waits with the others for the next cell of a line that somebody has just begun', () => {
    const begun = { customerName: 'Ada' };

    expect(written({ cells: begun }, true)).toEqual([]);
    expect(written({ cells: begun }, false)).toEqual(['matchedRules']);
    expect(written({ cells: begun, lostFormulas: ['lineTotal'] }, true)).toEqual(['lineTotal', 'matchedRules']);
  });
});
