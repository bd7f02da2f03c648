import type { SourceCell } from '../../app/adopt/adopt-row';
import type { FoundTable } from '../../app/adopt/found-table';
import { matchTable, type TableMatch } from '../../app/adopt/table-match';
import type { DocumentMemory, TableSource } from '../../app/ports';
import { readWorkbookState } from '../../app/workbook/workbook-state';
import { createCellReader } from './cell-codec';
import { readSheetMarks, type Sheet, type Spreadsheet, sheetById } from './find-sheet';

/** Headings further down than this, or further right, belong to a form and not to a table. */
const SEARCHED_ROWS = 20;
const SEARCHED_COLUMNS = 60;
const EXAMPLES = 3;

/**
 * Tables on the sheets that are not ours. Looking costs one read per sheet and one more where a table is found; nothing is
 * ever written.
 */
export function createTableSource(memory: DocumentMemory): TableSource {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    listTables: () => otherSheets(spreadsheet, memory).flatMap((sheet) => findTable(sheet) ?? []),
    readRows: (sheetId, headingRow) => {
      const sheet = sheetById(spreadsheet, sheetId);
      if (!sheet) return null;
      const range = sheet.getDataRange();
      const read = createCellReader(spreadsheet.getSpreadsheetTimeZone());
      const shown = range.getDisplayValues();
      return range
        .getValues()
        .map((row, index) =>
          row.map((value, column): SourceCell => ({ content: read(value), shown: shown[index]?.[column] ?? '' })),
        )
        .slice(headingRow);
    },
  };
}

/** Visible sheets of people's own, the one in front first. */
function otherSheets(spreadsheet: Spreadsheet, memory: DocumentMemory): readonly Sheet[] {
  const ours = new Set<number>(Object.values(readWorkbookState(memory)?.sheetIds ?? {}));
  for (const id of readSheetMarks(spreadsheet).marked) ours.add(id);
  const active = spreadsheet.getActiveSheet().getSheetId();
  return spreadsheet
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()) && !sheet.isSheetHidden())
    .sort((a, b) => Number(b.getSheetId() === active) - Number(a.getSheetId() === active));
}

function findTable(sheet: Sheet): FoundTable | null {
  const rows = Math.min(SEARCHED_ROWS, sheet.getMaxRows());
  const columns = Math.min(SEARCHED_COLUMNS, sheet.getMaxColumns());
  const match = matchTable(sheet.getRange(1, 1, rows, columns).getDisplayValues());
  return match ? describeTable(sheet, match) : null;
}

function describeTable(sheet: Sheet, match: TableMatch): FoundTable {
  const body = sheet.getDataRange().getDisplayValues().slice(match.headingRow);
  const filled = body.filter((row) => row.some((text) => text.trim() !== ''));
  return {
    sheetId: sheet.getSheetId(),
    sheetName: sheet.getName(),
    headingRow: match.headingRow,
    rowCount: filled.length,
    columns: match.columns.map((column) => ({
      ...column,
      examples: firstValues(filled.map((row) => row[column.column - 1] ?? '')),
    })),
  };
}

function firstValues(texts: readonly string[]): readonly string[] {
  const values = new Set<string>();
  for (const text of texts) {
    if (values.size === EXAMPLES) break;
    if (text.trim() !== '') values.add(text.trim().slice(0, 60));
  }
  return [...values];
}
