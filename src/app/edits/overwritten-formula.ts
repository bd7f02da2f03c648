import type { ColumnKey } from '../../domain/order/columns';
import { calculateLineFigures, type FigureBasis } from '../../domain/order/line-figures';
import type { OrderLine } from '../../domain/order/order-line';
import { type CellContent, isBlank, textOf } from '../workbook/cell-content';
import { createLabelLookup } from '../workbook/label-lookup';
import type { ComputedColumn } from './edited-rows';

const findDueState = createLabelLookup((messages) => messages.labels.dueState);
const findPaymentStatus = createLabelLookup((messages) => messages.labels.paymentStatus);

/** The typed columns that a computed one is made from. */
export const INPUTS_OF_COMPUTED = {
  lineTotal: ['quantity', 'unitPrice'],
  dueState: ['expectedDeliveryDate', 'actualDeliveryDate', 'status'],
  balanceDue: ['quantity', 'unitPrice', 'amountPaid', 'status'],
  paymentStatus: ['quantity', 'unitPrice', 'amountPaid', 'status'],
} as const satisfies Record<ComputedColumn, readonly ColumnKey[]>;

/**
 * What somebody typed over a formula and would lose when it is put back; `''` where the cell is empty or says what the
 * formula says, as it does in rows that were pasted as values.
 */
export function overwrittenFigure(
  key: ComputedColumn,
  content: CellContent | undefined,
  line: OrderLine,
  basis: FigureBasis,
): string {
  if (isBlank(content)) return '';
  const typed = textOf(content);
  const figures = calculateLineFigures(line, basis);
  switch (key) {
    case 'lineTotal':
    case 'balanceDue':
      return typeof content === 'number' && content === figures[key] ? '' : typed;
    case 'dueState':
      return findDueState(typed) === figures.dueState && figures.dueState !== null ? '' : typed;
    case 'paymentStatus':
      return findPaymentStatus(typed) === figures.paymentStatus && figures.paymentStatus !== null ? '' : typed;
  }
}
