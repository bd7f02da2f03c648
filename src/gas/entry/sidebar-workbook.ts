import type { Reply } from '../../app/api/reply';
import type { StartView } from '../../app/api/start-view';
import { success } from '../../domain/shared/result';
import { createCachedMemory } from '../services/cached-memory';
import { createDocumentLock } from '../services/document-lock';
import { userLanguage } from '../services/user-locale';
import { makeWorkbook } from '../sheets/workbook/make-workbook';
import { guardReply } from './guard';
import { addSampleLines } from './samples';
import { startView } from './sidebar-start';

/** Called by the sidebar where there is no order sheet that it can read, in FULL mode. Makes the workbook or repairs it. */
export function createWorkbook(): Reply<StartView> {
  return guardReply(() => {
    const made = createDocumentLock().run(() => makeWorkbook(createCachedMemory(), userLanguage()));
    return made.ok ? success(startView()) : made;
  });
}

/** Called by the sidebar where there are no orders yet, in FULL mode. Refused where there are some. */
export function addSamples(): Reply<StartView> {
  return guardReply(() => {
    const filled = addSampleLines();
    return filled.ok ? success(startView()) : filled;
  });
}
