/**
 * The columns of the order sheet in their standard order. A column is known by its key; where it stands
 * and what its heading says is the workbook's own business.
 *
 * - `text` keeps what is typed (`001` stays `001`)
 * - `openList` suggests, `closedList` refuses other values
 * - `computed` is a formula of ours; `technical` is written by the add-on and hidden, and so is the day of a `stamp`
 * - `derived` is a hidden formula that is made from the team's rules: nothing is lost with it
 */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'currency'
  | 'date'
  | 'openList'
  | 'closedList'
  | 'computed'
  | 'technical'
  | 'stamp'
  | 'derived';

export const ORDER_COLUMNS = [
  { key: 'orderNumber', kind: 'text' },
  { key: 'customerName', kind: 'text' },
  { key: 'contact', kind: 'text' },
  { key: 'productName', kind: 'text' },
  { key: 'quantity', kind: 'number' },
  { key: 'unitPrice', kind: 'currency' },
  { key: 'lineTotal', kind: 'computed' },
  { key: 'paymentMethod', kind: 'openList' },
  { key: 'expectedDeliveryDate', kind: 'date' },
  { key: 'actualDeliveryDate', kind: 'date' },
  { key: 'status', kind: 'closedList' },
  { key: 'orderDate', kind: 'date' },
  { key: 'priority', kind: 'openList' },
  { key: 'owner', kind: 'openList' },
  { key: 'dueState', kind: 'computed' },
  { key: 'email', kind: 'text' },
  { key: 'shippingAddress', kind: 'text' },
  { key: 'language', kind: 'openList' },
  { key: 'sku', kind: 'text' },
  { key: 'specification', kind: 'text' },
  { key: 'unit', kind: 'text' },
  { key: 'remarkCustomer', kind: 'text' },
  { key: 'remarkSpecial', kind: 'text' },
  { key: 'remarkInternal', kind: 'text' },
  { key: 'amountPaid', kind: 'currency' },
  { key: 'balanceDue', kind: 'computed' },
  { key: 'paymentStatus', kind: 'computed' },
  { key: 'paymentDueDate', kind: 'date' },
  { key: 'shippedDate', kind: 'date' },
  { key: 'carrier', kind: 'openList' },
  { key: 'trackingNumber', kind: 'text' },
  { key: 'channel', kind: 'text' },
  { key: 'externalNumber', kind: 'text' },
  { key: 'lineId', kind: 'technical' },
  { key: 'problems', kind: 'technical' },
  { key: 'history', kind: 'technical' },
  { key: 'statusSince', kind: 'stamp' },
  { key: 'matchedRules', kind: 'derived' },
] as const satisfies readonly { key: string; kind: ColumnKind }[];

export type ColumnKey = (typeof ORDER_COLUMNS)[number]['key'];

/** The first columns stand open; those from here on are one collapsed group. */
export const FIRST_GROUPED_COLUMN = 'email' satisfies ColumnKey;

/** A row is an order line as soon as one of these is filled. */
export const KEY_COLUMNS = ['orderNumber', 'customerName', 'productName'] as const satisfies readonly ColumnKey[];

/**
 * Columns that came with the second version. A workbook lacks them until the next sweep or repair, and nothing is refused
 * because of that: a lost one is made again and filled anew.
 */
export const LATE_COLUMNS = ['history', 'statusSince', 'matchedRules'] as const satisfies readonly ColumnKey[];

/** Whether people never see the column. */
export function isHiddenColumn(key: ColumnKey): boolean {
  return ['technical', 'stamp', 'derived'].includes(columnKind(key));
}

export function columnKind(key: ColumnKey): ColumnKind {
  const column = ORDER_COLUMNS.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`No such column: ${key}`);
  return column.kind;
}
