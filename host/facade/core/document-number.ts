/** See `host/services/documents/document-number.ts`: a sheet's id also names its spreadsheet. */
const step = 2 ** 32;

/** The id as Google tells it. */
export function ownSheetId(sheetId: number): number {
  return sheetId % step;
}

/** The state of the spreadsheet that a sheet belongs to: null for the open one. */
export function spreadsheetState(sheetId: number): { readonly $document: number } | null {
  const number = Math.floor(sheetId / step);
  return number === 0 ? null : { $document: number };
}
