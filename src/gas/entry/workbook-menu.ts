import { type AppRefusal, refuse } from '../../app/refusal';
import { describeRepair } from '../../app/workbook/describe-repair';
import type { SheetRole } from '../../app/workbook/workbook-state';
import type { Language } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { createCachedMemory } from '../services/cached-memory';
import { createDocumentLock } from '../services/document-lock';
import { userLanguage } from '../services/user-locale';
import { sheetById } from '../sheets/find-sheet';
import { recallWorkbook } from '../sheets/recall-workbook';
import { createSheetSettingsStore } from '../sheets/sheet-settings-store';
import { applySettings } from '../sheets/workbook/apply-settings';
import { makeWorkbook } from '../sheets/workbook/make-workbook';
import { guardMenu } from './guard';
import { openSidebarAt } from './show-sidebar';

/** Menu, FULL mode. Makes the order workbook, or puts back what is missing, and says what was done. */
export function makeOrRepair(): void {
  guardMenu(() => {
    const made = makeUnderLock();
    const messages = messagesFor(userLanguage());
    return made.ok ? tell(messages.menu.made.title, describeRepair(made.value, messages)) : made;
  });
}

/** Menu, FULL mode. */
export function showSidebar(): void {
  guardMenu(() => {
    openSidebarAt('today');
    return success(null);
  });
}

/** Menu, FULL mode. */
export function showSettings(): void {
  guardMenu(() => showSheet('settings'));
}

/** Menu, FULL mode. */
export function showGuide(): void {
  guardMenu(() => showSheet('guide'));
}

/** Menu, FULL mode. Needs no workbook. */
export function showAbout(): void {
  const { about } = messagesFor(userLanguage()).menu;
  guardMenu(() => tell(about.title, about.text.join('\n\n')));
}

/** Menu, FULL mode. Says the whole workbook in English. */
export function useEnglish(): void {
  guardMenu(() => useLanguage('en'));
}

/** Menu, FULL mode. Says the whole workbook in Chinese. */
export function useChinese(): void {
  guardMenu(() => useLanguage('zh'));
}

function makeUnderLock() {
  return createDocumentLock().run(() => makeWorkbook(createCachedMemory(), userLanguage()));
}

function useLanguage(language: Language): Result<null, AppRefusal> {
  const memory = createCachedMemory();
  const settings = createSheetSettingsStore(memory);
  const changed = createDocumentLock().run(() => {
    const before = recallWorkbook(SpreadsheetApp.getActiveSpreadsheet(), memory);
    const written = settings.write({ language });
    if (!written.ok) return written;
    const applied = applySettings(memory);
    return applied.ok ? success(before?.language !== language) : applied;
  });
  if (!changed.ok) return changed;
  const { menu } = messagesFor(language);
  return tell(menu.product, changed.value ? menu.languageChanged : menu.languageSame);
}

function showSheet(role: SheetRole): Result<null, AppRefusal> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const state = recallWorkbook(spreadsheet, createCachedMemory());
  if (!state) return refuse('workbook.not-made', {});
  const sheet = sheetById(spreadsheet, state.sheetIds[role]);
  if (!sheet) return refuse('sheet.not-found', { sheet: messagesFor(userLanguage()).sheets.name[role] });
  spreadsheet.setActiveSheet(sheet);
  return success(null);
}

function tell(title: string, text: string): Result<null, AppRefusal> {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return success(null);
}
