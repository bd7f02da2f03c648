import { lineTotalOf } from '../../domain/order/line-figures';
import { decodeProblems, type ProblemCode } from '../../domain/order/problems';
import { isOrderRow, parseOrderRow } from '../orders/parse-order-row';
import { isBlank, textOf } from '../workbook/cell-content';
import type { EditedArea, SheetRow } from './edited-rows';

/** What has to be read of the other lines before an edit can be planned. Most edits need nothing. */
export interface NeededSurroundings {
  /** Order numbers and customers of all lines. */
  readonly numbers: boolean;
  /** Products, quantities and status of all lines. */
  readonly products: boolean;
  /** Line ids of all lines. */
  readonly lineIds: boolean;
}

/** Problems that depend on the other lines of an order. */
const PRODUCT_CODES: readonly ProblemCode[] = ['negative-quantity', 'paid-exceeds-line'];

/** Decides which columns of the rest of the sheet an edit has to see. */
export function neededSurroundings(rows: readonly SheetRow[], edited: EditedArea, currencyDigits: number): NeededSurroundings {
  const lines = rows.filter(({ cells }) => isOrderRow(cells));
  if (lines.length === 0) return { numbers: false, products: false, lineIds: false };
  const known = lines.flatMap(({ cells }) => decodeProblems(textOf(cells['problems'])));
  const products =
    known.some(({ code }) => PRODUCT_CODES.includes(code)) || lines.some((row) => mayBreakOrderRule(row, currencyDigits));
  const numbers =
    products ||
    edited.columns.has('orderNumber') ||
    edited.columns.has('customerName') ||
    known.some(({ code }) => code === 'customer-differs') ||
    lines.some(({ cells }) => isBlank(cells['orderNumber']));
  return { numbers, products, lineIds: edited.columns.has('lineId') };
}

function mayBreakOrderRule({ cells }: SheetRow, currencyDigits: number): boolean {
  const { line } = parseOrderRow(cells);
  if (line.quantity !== null && line.quantity < 0) return true;
  const total = lineTotalOf(line, currencyDigits);
  return total !== null && line.amountPaid !== null && (total >= 0 ? line.amountPaid > total : line.amountPaid < total);
}
