import type { ColumnKey } from '../../domain/order/columns';
import type { OrderStatus } from '../../domain/order/order-status';
import type { Language } from '../../domain/order/settings';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import type { OrderCells } from '../orders/parse-order-row';

/** The columns that a formula of ours fills. */
export const COMPUTED_COLUMNS = ['lineTotal', 'dueState', 'balanceDue', 'paymentStatus'] as const satisfies readonly ColumnKey[];
export type ComputedColumn = (typeof COMPUTED_COLUMNS)[number];

/** A row as it stands after an edit. */
export interface SheetRow {
  readonly row: number;
  readonly cells: OrderCells;
  /** Computed columns that hold no formula, and so nothing or a typed value. */
  readonly lostFormulas: readonly ComputedColumn[];
}

/** What somebody edited: one rectangle, of which only our columns are named. */
export interface EditedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlySet<ColumnKey>;
  /** Typed into one cell; false for a paste, a fill or a clearing of several cells, which may bring notes along. */
  readonly isTyped: boolean;
}

/** A line outside the edited area, as far as it was read. */
export interface OtherLine {
  readonly row: number;
  readonly orderNumber: string;
  readonly customerName: string;
  readonly productName?: string;
  readonly quantity?: number | null;
  readonly status?: OrderStatus;
  readonly lineId?: string;
  /** The content of the problems column. */
  readonly problems?: string;
}

/** What planning needs beyond the sheet. */
export interface EditBasis {
  readonly today: CalendarDate;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly soonDays: number;
  readonly currencyDigits: number;
  readonly orderNumberPattern: string;
  /** Of the workbook's lists. */
  readonly language: Language;
  /** Whether lines carry the formula of the rules. */
  readonly hasRules: boolean;
  /** A fresh id for a line, never used before. */
  readonly nextLineId: () => string;
}
