import type { SheetRow } from '../../../src/app/edits/edited-rows';
import { neededSurroundings } from '../../../src/app/edits/surroundings';
import type { ColumnKey } from '../../../src/domain/order/columns';

const LINE = { orderNumber: '7', customerName: 'Ada', lineId: 'L1', quantity: 1, unitPrice: 10 };

function needed(cells: SheetRow['cells'], ...columns: readonly ColumnKey[]) {
  const edited = { firstRow: 2, lastRow: 2, columns: new Set(columns), isTyped: true };
  return neededSurroundings([{ row: 2, cells, lostFormulas: [] }], edited, 2);
}

describe('neededSurroundings', () => {
  it('are none for most edits', () => {
    expect(needed({ ...LINE, expectedDeliveryDate: 'soon' }, 'expectedDeliveryDate')).toEqual({
      numbers: false,
      products: false,
      lineIds: false,
    });
    expect(needed({}, 'quantity', 'lineId')).toEqual({ numbers: false, products: false, lineIds: false });
  });

  it.each([
    ['a missing number', { ...LINE, orderNumber: '' }, 'quantity'],
    ['another customer', LINE, 'customerName'],
    ['another number', LINE, 'orderNumber'],
    ['a customer that differs', { ...LINE, problems: 'customer-differs:customerName' }, 'quantity'],
  ] as const)('are the numbers for %s', (_what, cells, key) => {
    expect(needed(cells, key)).toMatchObject({ numbers: true, products: false });
  });

  it.each([
    ['a negative quantity', { ...LINE, quantity: -1 }],
    ['more paid than the line comes to', { ...LINE, amountPaid: 11 }],
    ['a mark of that kind', { ...LINE, problems: 'negative-quantity:quantity' }],
  ] as const)('are the products as well for %s', (_what, cells) => {
    expect(needed(cells, 'contact')).toMatchObject({ numbers: true, products: true });
  });

  it('are the line ids where one was pasted', () => {
    expect(needed(LINE, 'lineId')).toMatchObject({ lineIds: true });
  });
});
