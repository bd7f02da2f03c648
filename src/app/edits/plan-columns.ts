import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { calculateLineFigures, type FigureBasis } from '../../domain/order/line-figures';
import { isOrderRow, parseOrderRow } from '../orders/parse-order-row';
import { isBlank } from '../workbook/cell-content';
import { COMPUTED_COLUMNS, type ComputedColumn, type EditedArea, type SheetRow } from './edited-rows';
import { overwrittenFigure } from './overwritten-formula';

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
 * Whether the formulas of edited rows have to be looked at, which costs a call. Where somebody typed into other cells, a
 * figure that is what the line makes of it needs no look: without a formula it becomes wrong by the edit of what it is
 * computed from, and then is looked at, or is found by the sweep.
 */
export function needsFormulaCheck(rows: readonly SheetRow[], edited: EditedArea, basis: FigureBasis): boolean {
  if (COMPUTED_COLUMNS.some((key) => edited.columns.has(key))) return true;
  return rows.some(({ cells }) => isOrderRow(cells) && (!edited.isTyped || !hasItsFigures(cells, basis)));
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

function hasItsFigures(cells: SheetRow['cells'], basis: FigureBasis): boolean {
  const { line } = parseOrderRow(cells);
  const figures = calculateLineFigures(line, basis);
  return COMPUTED_COLUMNS.every((key) =>
    isBlank(cells[key]) ? figures[key] === null : overwrittenFigure(key, cells[key], line, basis) === '',
  );
}
