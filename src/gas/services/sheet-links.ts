import type { DocumentMemory, OrderLinks } from '../../app/ports';
import { readWorkbookState } from '../../app/workbook/workbook-state';

/** Links into the active spreadsheet. A row's link holds where the row was when it was read; its order number is beside it. */
export function createSheetLinks(memory: DocumentMemory): OrderLinks {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const url = spreadsheet.getUrl();
  const sheetId = readWorkbookState(memory)?.sheetIds.orders ?? 0;
  return {
    workbookName: () => spreadsheet.getName(),
    workbookUrl: () => url,
    rowUrl: (row) => `${url}#gid=${sheetId}&range=A${row}`,
  };
}
