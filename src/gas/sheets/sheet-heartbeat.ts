import type { Heartbeat } from '../../app/message-ports';
import { LAST_RUN_NAME } from '../../app/workbook/dashboard-grid';

/** The cell of the Settings sheet that the Dashboard looks at, found by its name wherever it was moved. */
export function createSheetHeartbeat(timeZone: string): Heartbeat {
  return {
    write: (at) => {
      const cell = SpreadsheetApp.getActiveSpreadsheet().getRangeByName(LAST_RUN_NAME);
      // Wall time of the spreadsheet, as the Dashboard's NOW() is.
      cell?.setValue(at === null ? '' : Utilities.formatDate(new Date(at), timeZone, 'yyyy-MM-dd HH:mm:ss'));
    },
  };
}
