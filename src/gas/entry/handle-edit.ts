import type { AppRefusal } from '../../app/refusal';
import { readWorkbookState } from '../../app/workbook/workbook-state';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { createCachedMemory } from '../services/cached-memory';
import { createDocumentLock } from '../services/document-lock';
import { userLanguage } from '../services/user-locale';
import { applyEdit, editedAreaOf } from '../sheets/apply-edit';
import { editCalendar, editRules, editTemplates } from '../sheets/messages/edit-message-sheets';
import { locateOrderTable } from '../sheets/order-table';
import { applySettings } from '../sheets/workbook/apply-settings';
import { guardTrigger, sentenceFor } from './guard';

/** A colleague's edit takes a second or two; whoever waits longer leaves the row to the sweep. */
const WAIT_MS = 8_000;
/** Long enough for two sentences; Google's own would be 5 (F060). */
const TOAST_SECONDS = 12;

/**
 * Called by Google after each edit by a person, as a simple trigger: LIMITED mode, at most 30 s (F011), not for edits by
 * scripts, and of a burst some may be lost (F085). Spends one property read, and calls only on the order sheet.
 */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  guardTrigger('onEdit', () => handleEdit(event));
}

function handleEdit(event: GoogleAppsScript.Events.SheetsOnEdit): Result<null, AppRefusal> {
  const memory = createCachedMemory();
  const state = readWorkbookState(memory);
  const sheetIds = state?.sheetIds;
  const sheetId = event.range.getSheet().getSheetId();
  if (sheetId === sheetIds?.settings) return createDocumentLock(WAIT_MS, 'at-the-end').run(() => noted(applySettings(memory)));
  const onMessages = [
    { id: sheetIds?.rules, work: editRules },
    { id: sheetIds?.templates, work: editTemplates },
    { id: sheetIds?.calendar, work: editCalendar },
  ].find(({ id }) => id === sheetId);
  if (onMessages && state) {
    const { range } = event;
    const edit = { spreadsheet: range.getSheet().getParent(), memory, state, range, language: userLanguage() };
    return createDocumentLock(WAIT_MS, 'at-the-end').run(() => {
      const done = onMessages.work(edit);
      return done.ok || !done.error.code.startsWith('sheet.') ? done : told(done.error);
    });
  }
  if (sheetId !== sheetIds?.orders) return success(null);
  return createDocumentLock(WAIT_MS, 'at-the-end').run(() => {
    const locate = () => locateOrderTable(memory);
    const table = locate();
    if (!table.ok) return told(table.error);
    const edited = editedAreaOf(table.value, event.range, isTyped(event));
    return edited ? applyEdit(table.value, edited, locate) : success(null);
  });
}

/** Only typing into one cell tells a value (F105); a paste may bring notes along. */
function isTyped({ range, value, oldValue }: GoogleAppsScript.Events.SheetsOnEdit): boolean {
  return range.getNumRows() === 1 && range.getNumColumns() === 1 && (value !== undefined || oldValue !== undefined);
}

/** What was typed stays as it is: the person who typed it is told why nothing was added, and how to mend it. */
function told(refusal: AppRefusal): Result<null, AppRefusal> {
  const language = userLanguage();
  SpreadsheetApp.getActiveSpreadsheet().toast(sentenceFor(refusal, language), messagesFor(language).menu.product, TOAST_SECONDS);
  return { ok: false, error: refusal };
}

function noted(result: Result<unknown, AppRefusal>): Result<null, AppRefusal> {
  return result.ok ? success(null) : result;
}
