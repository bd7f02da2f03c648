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
      return DAY_PATTERN;
    case 'number':
    case 'computed':
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

const WIDE = 200;
const MEDIUM = 120;
const NARROW = 90;

/** Pixels: wide enough for the heading and an ordinary value in both languages. */
export function columnWidth(key: ColumnKey): number {
  switch (key) {
    case 'quantity':
    case 'priority':
    case 'unit':
    case 'language':
    case 'owner':
    case 'dueState':
    case 'status':
      return NARROW;
    case 'productName':
    case 'shippingAddress':
    case 'remarkCustomer':
    case 'remarkSpecial':
    case 'remarkInternal':
      return WIDE;
    default:
      return MEDIUM;
  }
}

/** Where a column's values stand in the cell; texts that may be long are clipped so that rows keep their height. */
export function columnAlignment(key: ColumnKey): 'left' | 'center' | 'right' {
  const kind = columnKind(key);
  if (kind === 'date' || key === 'status' || key === 'priority' || key === 'dueState' || key === 'paymentStatus') return 'center';
  return kind === 'number' || kind === 'currency' || key === 'lineTotal' || key === 'balanceDue' ? 'right' : 'left';
}
