import type { SourceColumn } from './table-match';

/** A table on another sheet that looks like orders. */
export interface FoundTable {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Counts from 1. */
  readonly headingRow: number;
  /** Rows below the headings that hold something. */
  readonly rowCount: number;
  readonly columns: readonly (SourceColumn & {
    /** The first few different values, as they are shown. */
    readonly examples: readonly string[];
  })[];
}
