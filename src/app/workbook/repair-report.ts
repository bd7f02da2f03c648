import type { ColumnKey } from '../../domain/order/columns';
import type { SheetRole } from './workbook-state';

/** What making or repairing the workbook did. Everything is empty or zero where all was in place. */
export interface RepairReport {
  /** Sheets that were made, by their names. */
  readonly created: readonly { readonly role: SheetRole; readonly name: string }[];
  /** The sheet that rows above the headings were moved to; null where there were none. */
  readonly rowsAboveMovedTo: string | null;
  readonly headingsRestored: boolean;
  readonly columnsAdded: readonly ColumnKey[];
  /** Rows of lines whose formulas were missing. */
  readonly formulaRows: number;
  /** Typed figures that stood over a formula. */
  readonly overwrittenCells: number;
  readonly formatsRestored: boolean;
  readonly listsRestored: boolean;
  readonly coloursRestored: boolean;
  readonly rowsPrepared: number;
  readonly layoutRestored: boolean;
  readonly settingsRestored: boolean;
  /** Names of the sheets about messages of which headings were missing. */
  readonly messageHeadings: readonly string[];
  /** Names of sheets that look like the order sheet, the one in use first; empty where there is only one. */
  readonly duplicates: readonly string[];
}

/** What repairing the order sheet alone reports. */
export type OrderSheetReport = Omit<RepairReport, 'created' | 'settingsRestored' | 'messageHeadings' | 'duplicates'>;
