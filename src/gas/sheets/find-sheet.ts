import type { SheetRole } from '../../app/workbook/workbook-state';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Marks one of our sheets; its value is the {@link SheetRole}. Copied along with the spreadsheet, unlike properties. */
export const SHEET_METADATA_KEY = 'ordersheet.sheet';

/** @returns the sheet with the id, or null where it was deleted or no id is known. */
export function sheetById(spreadsheet: Spreadsheet, id: number | undefined): Sheet | null {
  return spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
}

/** The sheets that are marked as ours, in tab order: a duplicated tab may carry the mark as well. */
export function markedSheets(spreadsheet: Spreadsheet): readonly { readonly role: SheetRole; readonly sheet: Sheet }[] {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(SHEET_METADATA_KEY).find();
  const order = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  return marks
    .flatMap((mark) => {
      const sheet = mark.getLocation().getSheet();
      return sheet ? [{ role: mark.getValue() as SheetRole, sheet }] : [];
    })
    .sort((a, b) => order.indexOf(a.sheet.getSheetId()) - order.indexOf(b.sheet.getSheetId()));
}
