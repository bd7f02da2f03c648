import type { HubMessage } from '../engine/o-spreadsheet/hub';

/**
 * Tells whether the revision that a page wants to take back, or to make again, is there and in the other state. The engine
 * throws otherwise, at every later start too, since the wish would stand in the workbook's log.
 */
export function canUndo(message: HubMessage, log: () => readonly HubMessage[]): boolean {
  const isUndo = message.type === 'REVISION_UNDONE';
  if (!isUndo && message.type !== 'REVISION_REDONE') return true;
  const wanted = isUndo ? message['undoneRevisionId'] : message['redoneRevisionId'];
  let isDone: boolean | undefined;
  for (const { type, nextRevisionId, undoneRevisionId, redoneRevisionId } of log()) {
    if (type === 'REMOTE_REVISION' && nextRevisionId === wanted) isDone = true;
    if (undoneRevisionId === wanted) isDone = false;
    if (redoneRevisionId === wanted) isDone = true;
  }
  return isDone === isUndo;
}
