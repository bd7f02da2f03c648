import fc from 'fast-check';
import { isEmptyPlan } from '../../../src/app/edits/edit-plan';
import { isOrderRow, type OrderCells } from '../../../src/app/orders/parse-order-row';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { EditGrid } from '../../support/edit-grid';

const anyDay = fc.constantFrom('2026-11-01', '2026-11-22', '2027-01-05').map((day) => ({ day: day as CalendarDate }));
const anyDate = fc.oneof(anyDay, fc.constantFrom('', 'soon', '未交付'));
const anyNumber = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constantFrom('', '两件'));
const anyCells: fc.Arbitrary<OrderCells> = fc.record(
  {
    orderNumber: fc.constantFrom('', '1', '2', '20261122-001'),
    customerName: fc.constantFrom('', 'Ada', 'Bo'),
    productName: fc.constantFrom('', 'Lamp', 'Rug'),
    quantity: anyNumber,
    unitPrice: anyNumber,
    lineTotal: anyNumber,
    amountPaid: anyNumber,
    status: fc.constantFrom('', 'Pending', 'Shipped', '已交付', 'Cancelled', 'gone'),
    expectedDeliveryDate: anyDate,
    actualDeliveryDate: anyDate,
    lineId: fc.constantFrom('', 'L1', 'L2'),
  },
  { requiredKeys: [] },
);
const anyEdit = fc.record({ row: fc.integer({ min: 2, max: 7 }), cells: fc.array(anyCells, { minLength: 1, maxLength: 4 }) });

describe('planEdit after any edits', () => {
  it('leaves every line with a number of its own making or typing, a unique id, and nothing for a second sweep', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 6 }), (edits) => {
        const grid = new EditGrid([]);
        for (const { row, cells } of edits) grid.edit(row, cells);
        grid.sweep();

        const lines = grid.rows.filter((cells) => isOrderRow(cells));
        const ids = lines.map((cells) => cells['lineId']);
        expect(new Set(ids).size).toBe(lines.length);
        expect(ids).not.toContain('');
        expect(lines.map((cells) => cells['orderNumber'])).not.toContain('');
        expect(isEmptyPlan(grid.sweep())).toBe(true);
      }),
    );
  });

  it('never changes what people typed, except over a formula', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (edits) => {
        const grid = new EditGrid([]);
        for (const { row, cells } of edits) {
          grid.edit(row, cells);
          cells.forEach((typed, index) => {
            const now = grid.rows[row - 2 + index];
            for (const key of [
              'customerName',
              'productName',
              'quantity',
              'unitPrice',
              'amountPaid',
              'expectedDeliveryDate',
            ] as const) {
              if (typed[key] !== undefined) expect(now?.[key]).toEqual(typed[key]);
            }
            for (const key of ['orderNumber', 'status'] as const) if (typed[key]) expect(now?.[key]).toEqual(typed[key]);
          });
        }
      }),
    );
  });
});
