import type { AppRefusal } from '../../app/refusal';
import type { WorkbookState } from '../../app/workbook/workbook-state';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { type Spreadsheet, sheetById } from '../sheets/find-sheet';
import { makeMessageSheets } from '../sheets/messages/make-message-sheets';
import { refreshRules } from '../sheets/messages/refresh-rules';
import { recallWorkbook } from '../sheets/recall-workbook';
import { guardMenu } from './guard';
import { sidebarPorts } from './sidebar-ports';

/** Long enough to read two sentences. */
const LONG_SECONDS = 15;

/** Menu, FULL mode. Opens the Rules sheet; the first time it is made, with the rules that have counted so far. */
export function showRules(): void {
  guardMenu(openRules);
}

/** Opens the Rules sheet. Asked for twice it is made once; killed half-way it is made to its end the next time. */
export function openRules(): Result<null, AppRefusal> {
  const made = makeRules();
  if (!made.ok) return made;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = sheetById(spreadsheet, made.value.state.sheetIds.rules);
  if (sheet) spreadsheet.setActiveSheet(sheet);
  if (made.value.isNew) sayDaysOff(spreadsheet);
  return success(null);
}

/** Makes the sheets Rules, Templates and Work calendar unless they are there. @returns whether the calendar is new. */
export function makeRules(): Result<{ readonly state: WorkbookState; readonly isNew: boolean }, AppRefusal> {
  const { memory, lock, settings, clock } = sidebarPorts();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const known = settings.read();
  if (!known.ok) return known;
  const isNew = !sheetById(spreadsheet, recallWorkbook(spreadsheet, memory)?.sheetIds.calendar);
  const basis = { settings: known.value, today: clock.today() };
  const made = lock.run(() => {
    const sheets = makeMessageSheets(spreadsheet, memory, basis);
    // Rows may have been deleted, which no edit tells.
    const kept = sheets.ok && !isNew ? refreshRules(spreadsheet, memory, sheets.value, basis) : success(null);
    return kept.ok ? sheets : kept;
  });
  return made.ok ? success({ state: made.value, isNew }) : made;
}

/** Nobody is to wonder on the first weekend where the mails are. */
function sayDaysOff(spreadsheet: Spreadsheet): void {
  const { toast } = messagesFor(userLanguage()).rules;
  spreadsheet.toast(toast.made, toast.title, LONG_SECONDS);
}
