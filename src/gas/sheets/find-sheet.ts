import { ALL_SHEET_ROLES, type SheetRole } from '../../app/workbook/workbook-state';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Marks one of our sheets; its value is the {@link SheetRole}. Copied along with the spreadsheet, unlike properties. */
export const SHEET_METADATA_KEY = 'ordersheet.sheet';
/** A second mark on the order sheet: the workbook was made to its end. */
export const MADE_MARK = 'made';

/** @returns the sheet with the id, or null where it was deleted or no id is known. */
export function sheetById(spreadsheet: Spreadsheet, id: number | undefined): Sheet | null {
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
}

/** What the marks of the sheets say. */
export interface SheetMarks {
  readonly sheetIds: Partial<Record<SheetRole, number>>;
  /** False while the workbook is being made, and for good where that was killed. */
  readonly isMade: boolean;
  /** All sheets with any mark, duplicates too. */
  readonly marked: readonly number[];
}

/** Reads the marks by one finder. A duplicated tab may carry its mark as well: the first tab counts. */
export function readSheetMarks(spreadsheet: Spreadsheet): SheetMarks {
  const order = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  const places = new Map<string, number>();
  const marked: number[] = [];
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(SHEET_METADATA_KEY).find()) {
    const id = mark.getLocation().getSheet()?.getSheetId() ?? -1;
    const place = order.indexOf(id);
    marked.push(id);
    const value = mark.getValue() ?? '';
    if (place >= 0 && place < (places.get(value) ?? order.length)) places.set(value, place);
  }
  const sheetIds: Partial<Record<SheetRole, number>> = {};
  for (const role of ALL_SHEET_ROLES) {
    const id = order[places.get(role) ?? -1];
    if (id !== undefined) sheetIds[role] = id;
  }
  return { sheetIds, isMade: places.has(MADE_MARK), marked };
}
