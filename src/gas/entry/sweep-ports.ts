import type { SweepPorts } from '../../app/commands/sweep-orders';
import { createCachedMemory } from '../services/cached-memory';
import { createDocumentLock } from '../services/document-lock';
import { createMessageSheets } from '../sheets/messages/message-sheets';
import { locateOrderTable } from '../sheets/order-table';
import { createSheetOrderKeeper } from '../sheets/sheet-order-keeper';
import { createSheetSettingsStore } from '../sheets/sheet-settings-store';
import { refreshTopLists } from '../sheets/workbook/refresh-top-lists';

/** What a sweep works with. Legal in FULL and LIMITED mode; spends no quota. */
export function sweepPorts(): SweepPorts {
  const memory = createCachedMemory();
  return {
    keeper: createSheetOrderKeeper(() => locateOrderTable(memory)),
    lock: createDocumentLock(),
    settings: createSheetSettingsStore(memory),
    messageSheets: createMessageSheets(memory),
    rankedLists: { refresh: (lines) => refreshTopLists(memory, lines) },
  };
}
