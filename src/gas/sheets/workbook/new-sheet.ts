import type { SheetRole } from '../../../app/workbook/workbook-state';
import { type MADE_MARK, SHEET_METADATA_KEY, type Sheet, type Spreadsheet } from '../find-sheet';

/** Adds a sheet under the wished name, or `name 2`, `name 3` … where somebody else's sheet has it. */
export function addSheet(spreadsheet: Spreadsheet, role: SheetRole, name: string, index: number): Sheet {
  const sheet =
    emptySheet(spreadsheet, name) ??
    spreadsheet.insertSheet(freeName(spreadsheet, name), Math.min(index, spreadsheet.getSheets().length));
  markSheet(sheet, role);
  return sheet;
}

/** What a run has left that was killed before it could mark its sheet. */
function emptySheet(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const sheet = spreadsheet.getSheetByName(name);
  return sheet && sheet.getLastRow() === 0 ? sheet : null;
}

/** So that a copy of the spreadsheet, which has no properties, still knows which sheets are ours. */
export function markSheet(sheet: Sheet, mark: SheetRole | typeof MADE_MARK): void {
  sheet.addDeveloperMetadata(SHEET_METADATA_KEY, mark, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** The name itself, or with the first number that makes it new; upper and lower case are the same name to Sheets. */
export function freeName(spreadsheet: Spreadsheet, name: string): string {
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${name} ${number}`;
  return candidate;
}

/**
 * A grid of at least this size; never smaller than it was.
 *
 * @returns its rows.
 */
export function ensureGrid(sheet: Sheet, rows: number, columns: number): number {
  const [presentRows, presentColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > presentRows) sheet.insertRowsAfter(presentRows, rows - presentRows);
  if (columns > presentColumns) sheet.insertColumnsAfter(presentColumns, columns - presentColumns);
  return Math.max(rows, presentRows);
}

/** Cuts the columns that a page does not use. */
export function trimColumns(sheet: Sheet, columns: number): void {
  const present = sheet.getMaxColumns();
  if (present > columns) sheet.deleteColumns(columns + 1, present - columns);
  else if (present < columns) sheet.insertColumnsAfter(present, columns - present);
}
