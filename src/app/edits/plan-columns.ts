import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { isOrderRow } from '../orders/parse-order-row';
import { isBlank } from '../workbook/cell-content';
import { COMPUTED_COLUMNS, type ComputedColumn, type EditedArea, type SheetRow } from './edited-rows';

/** The columns that planning looks at; notes to a customer, addresses and the like it does not need. */
export const PLAN_COLUMNS: readonly ColumnKey[] = ORDER_COLUMNS.map(({ key }) => key).filter((key) =>
  (
    [
      ...([
        'orderNumber',
        'customerName',
        'productName',
        'quantity',
        'unitPrice',
        'expectedDeliveryDate',
        'actualDeliveryDate',
      ] as const),
      ...(['status', 'orderDate', 'amountPaid', 'priority', 'owner', 'paymentDueDate', 'shippedDate'] as const),
      ...(['lineId', 'problems', 'history', 'statusSince', 'matchedRules'] as const),
      ...COMPUTED_COLUMNS,
    ] as readonly ColumnKey[]
  ).includes(key),
);

/** Rows behind the last line whose formulas are kept filled, so that typing there shows results at once. */
const PREPARED_ROWS = 1000;

/**
 * Whether the formulas of edited rows have to be looked at. A line that has just begun and has nothing to compute can
 * wait for its next cell.
 */
export function needsFormulaCheck(rows: readonly SheetRow[], edited: EditedArea): boolean {
  if (COMPUTED_COLUMNS.some((key) => edited.columns.has(key))) return true;
  return rows.some(({ cells }) => isOrderRow(cells) && (!edited.isTyped || !isBlank(cells['lineId']) || hasInputs(cells)));
}

/**
 * The lost formulas that are put back: of every line, and of prepared rows that the edit went over.
 *
 * @param rows - The edited rows.
 * @param hasFormula - By row and column.
 */
export function withLostFormulas(
  rows: readonly SheetRow[],
  edited: EditedArea | null,
  hasFormula: (row: number, key: ComputedColumn) => boolean,
): readonly SheetRow[] {
  const lastLine = rows.reduce(
    (last, { row, cells }) => (isOrderRow(cells) ? Math.max(last, row) : last),
    (rows[0]?.row ?? 2) - 1,
  );
  return rows.map((source) => {
    const isLine = isOrderRow(source.cells);
    const isPrepared = source.row <= lastLine + PREPARED_ROWS;
    const wanted = COMPUTED_COLUMNS.filter((key) => isLine || (isPrepared && edited?.columns.has(key)));
    const lostFormulas = wanted.filter((key) => !hasFormula(source.row, key));
    return lostFormulas.length === 0 ? source : { ...source, lostFormulas };
  });
}

function hasInputs(cells: SheetRow['cells']): boolean {
  const inputs = ['quantity', 'unitPrice', 'amountPaid', 'expectedDeliveryDate', 'actualDeliveryDate'] as const;
  return inputs.some((key) => !isBlank(cells[key]));
}
