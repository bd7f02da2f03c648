import type { Heartbeat } from '../../app/message-ports';
import type { DocumentMemory } from '../../app/ports';
import { LAST_RUN_NAME } from '../../app/workbook/dashboard-grid';
import { toInertText } from './cell-codec';
import { recallWorkbook } from './recall-workbook';
import { completePages } from './workbook/complete-pages';

/** The cell of the Settings sheet that the Dashboard looks at, found by its name wherever it was moved. */
export function createSheetHeartbeat(memory: DocumentMemory, timeZone: string): Heartbeat {
  const put = (content: string) => SpreadsheetApp.getActiveSpreadsheet().getRangeByName(LAST_RUN_NAME)?.setValue(content);
  return {
    prepare: () => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const state = recallWorkbook(spreadsheet, memory);
      if (state) completePages(spreadsheet, memory, state);
    },
    // Wall time of the spreadsheet, as the Dashboard's NOW() is.
    write: (at) => void put(at === null ? '' : Utilities.formatDate(new Date(at), timeZone, 'yyyy-MM-dd HH:mm:ss')),
    say: (words) => void put(toInertText(words)),
  };
}
