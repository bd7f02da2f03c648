import type { CellContent } from '../../app/workbook/cell-content';
import { type HeadingMatch, matchHeadings } from '../../app/workbook/heading-match';
import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { createCellReader } from './cell-codec';
import type { Sheet } from './find-sheet';

/** Marks one of our columns; its value is the column's key. Follows the column when it is moved or renamed (F184). */
export const COLUMN_METADATA_KEY = 'ordersheet.column';

/** The headings that were found, and the row that holds them as it was read. */
interface ReadHeadings extends HeadingMatch {
  readonly cells: readonly CellContent[];
}

/** The heading row is looked for in these first rows, so that rows put above it are noticed. */
const HEADING_ROWS = 10;

/**
 * Reads the headings: one read of row 1, where they stand as a rule; only where it lacks one are the first rows read.
 *
 * @param maxRows - Of the sheet; asked only in the second case.
 * @returns null where the first rows hold no headings of ours.
 */
export function readHeadings(
  sheet: Sheet,
  custom: Partial<Record<ColumnKey, string>>,
  maxRows: () => number = () => sheet.getMaxRows(),
): ReadHeadings | null {
  const read = createCellReader('UTC');
  const matchIn = (address: string) => {
    const rows = sheet
      .getRange(address)
      .getValues()
      .map((row) => row.map(read));
    const match = matchHeadings(rows, custom);
    return match && { ...match, cells: rows[match.row - 1] ?? [] };
  };
  const match = matchIn('1:1');
  const isComplete = match?.missing.length === 0 && Object.keys(match.doubled).length === 0;
  return isComplete ? match : matchIn(`1:${Math.min(HEADING_ROWS, maxRows())}`);
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
