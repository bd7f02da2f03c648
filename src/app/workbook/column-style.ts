import { type ColumnKey, columnKind } from '../../domain/order/columns';
import { assertNever } from '../../domain/shared/assert-never';
import { currencyPattern } from './currency-pattern';

/** Plain text: `001` and 18-digit numbers stay as typed. Never on a computed column, where the formula would stay text. */
export const TEXT_PATTERN = '@';
export const DAY_PATTERN = 'yyyy-mm-dd';
/** Google's automatic format (F127). */
const AUTOMATIC_PATTERN = 'General';

/** The number format of a column of the order sheet. */
export function columnPattern(key: ColumnKey, currency: string): string {
  if (key === 'lineTotal' || key === 'balanceDue') return currencyPattern(currency);
  const kind = columnKind(key);
  switch (kind) {
    case 'currency':
      return currencyPattern(currency);
    case 'date':
    case 'stamp':
      return DAY_PATTERN;
    case 'number':
    case 'computed':
    case 'derived':
      return AUTOMATIC_PATTERN;
    case 'text':
    case 'openList':
    case 'closedList':
    case 'technical':
      return TEXT_PATTERN;
    default:
      return assertNever(kind);
  }
}

/** Pixels. */
export const ORDINARY_WIDTH = 130;
const SPECIAL_WIDTHS: Partial<Record<ColumnKey, number>> = {
  // A business's name in bold beside the arrow of the list.
  customerName: 170,
  productName: 200,
  // Room for the English heading beside the filter button; neighbours of one width are set by one call.
  paymentMethod: 175,
  expectedDeliveryDate: 175,
  actualDeliveryDate: 175,
  paymentStatus: 175,
  shippingAddress: 220,
  remarkCustomer: 220,
  remarkSpecial: 220,
  remarkInternal: 220,
};

/** Pixels: wide enough for the heading and an ordinary value in both languages. */
export function columnWidth(key: ColumnKey): number {
  return SPECIAL_WIDTHS[key] ?? ORDINARY_WIDTH;
}

/** Dates and short words from a list; text stands left and numbers right by themselves. */
export function isCentred(key: ColumnKey): boolean {
  return columnKind(key) === 'date' || ['status', 'priority', 'dueState', 'paymentStatus'].includes(key);
}
