import { type HeadingMatch, matchHeadings } from '../../app/workbook/heading-match';
import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { createCellReader } from './cell-codec';
import type { Sheet } from './find-sheet';

/** Marks one of our columns; its value is the column's key. Follows the column when it is moved or renamed (F184). */
export const COLUMN_METADATA_KEY = 'ordersheet.column';

/** The heading row is looked for in these first rows, so that rows put above it are noticed. */
const HEADING_ROWS = 10;

/** One read of the first rows. Null where they hold no headings of ours. @param maxRows - Of the sheet, if already known. */
export function readHeadings(
  sheet: Sheet,
  custom: Partial<Record<ColumnKey, string>>,
  maxRows = sheet.getMaxRows(),
): HeadingMatch | null {
  const rows = Math.min(HEADING_ROWS, maxRows);
  const values = sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getValues();
  const read = createCellReader('UTC');
  return matchHeadings(
    values.map((row) => row.map(read)),
    custom,
  );
}

/**
 * Columns that their heading does not tell, by their metadata: renamed ones, and which of two with the same heading is
 * ours. Asked only then, since it costs a finder.
 *
 * @returns the match with those columns moved from `missing` and `doubled` to `columns`.
 */
export function resolveByMetadata(sheet: Sheet, match: HeadingMatch): HeadingMatch {
  const marked = markedColumnsOf(sheet);
  const columns = { ...match.columns };
  const doubled = { ...match.doubled };
  const taken = new Set(Object.values(columns));
  for (const { key } of ORDER_COLUMNS) {
    const candidates = marked.get(key) ?? [];
    const among = doubled[key];
    const fitting = candidates.filter((column) => (among ? among.includes(column) : !taken.has(column)));
    const [only, ...others] = fitting;
    if (columns[key] !== undefined || only === undefined || others.length > 0) continue;
    columns[key] = only;
    taken.add(only);
    delete doubled[key];
  }
  const missing = match.missing.filter((key) => columns[key] === undefined);
  return { row: match.row, columns, doubled, missing };
}

/** Our columns by the marks that they carry; a copied column may carry the same one. */
export function markedColumnsOf(sheet: Sheet): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (const mark of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
    const column = mark.getLocation().getColumn()?.getColumn();
    const key = mark.getValue();
    if (column !== undefined && key) columns.set(key, [...(columns.get(key) ?? []), column]);
  }
  return columns;
}
