import type { Reply, StartView } from '../../app/api';
import { success } from '../../domain/shared/result';
import { createCachedMemory } from '../services/cached-memory';
import { createDocumentLock } from '../services/document-lock';
import { userLanguage } from '../services/user-locale';
import { makeWorkbook } from '../sheets/workbook/make-workbook';
import { guardReply } from './guard';
import { startView } from './sidebar-start';

/** Called by the sidebar where there is no order sheet that it can read, in FULL mode. Makes the workbook or repairs it. */
export function createWorkbook(): Reply<StartView> {
  return guardReply(() => {
    const made = createDocumentLock().run(() => makeWorkbook(createCachedMemory(), userLanguage()));
    return made.ok ? success(startView()) : made;
  });
}
