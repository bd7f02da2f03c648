import { createCachedMemory } from '../services/cached-memory';
import { createDocumentLock } from '../services/document-lock';
import { createIdSource } from '../services/id-source';
import { createSessionAccount } from '../services/session-account';
import { createSpreadsheetClock } from '../services/spreadsheet-clock';
import { locateOrderTable } from '../sheets/order-table';
import { createSheetOrderBook } from '../sheets/sheet-order-book';
import { createSheetSettingsStore } from '../sheets/sheet-settings-store';

/** What the sidebar's calls work with, for one call: the document's properties are read once. */
export function sidebarPorts() {
  const memory = createCachedMemory();
  const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return {
    memory,
    orders: createSheetOrderBook(() => locateOrderTable(memory)),
    settings: createSheetSettingsStore(memory),
    clock: createSpreadsheetClock(timeZone),
    timeZone,
    lock: createDocumentLock(),
    ids: createIdSource(),
    account: createSessionAccount(),
  };
}
