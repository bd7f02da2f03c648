import type { DocumentLock } from '../../app/ports';
import { refuse } from '../../app/refusal';

/** People who click wait this long for a colleague's command; half of what a simple trigger may run (F011). */
const DEFAULT_WAIT_MS = 15_000;

/**
 * Google's document lock. It is lost where a dialog is shown (F057), so no dialog may be opened under it.
 *
 * @param waitMs - How long to wait before `workbook.busy` is returned.
 * @param letGo - `afterwards`, or with the end of the script, which saves a call where the work is the last thing it does (F147).
 */
export function createDocumentLock(waitMs = DEFAULT_WAIT_MS, letGo: 'afterwards' | 'at-the-end' = 'afterwards'): DocumentLock {
  return {
    run: (work) => {
      const lock = LockService.getDocumentLock();
      // Without a document there is nobody to compete with (F147).
      if (lock && !lock.tryLock(waitMs)) return refuse('workbook.busy', {});
      try {
        const result = work();
        // A rejected write surfaces here and not in whatever comes next (F143); flushed before the lock is let go (F148).
        SpreadsheetApp.flush();
        return result;
      } finally {
        if (letGo === 'afterwards') lock?.releaseLock();
      }
    },
  };
}
