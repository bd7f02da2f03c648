import type { AppRefusal } from '../../app/refusal';
import { type Result, success } from '../../domain/shared/result';
import { sheetById } from '../sheets/find-sheet';
import { makeMessageSheets } from '../sheets/messages/make-message-sheets';
import { guardMenu } from './guard';
import { sidebarPorts } from './sidebar-ports';

/** Menu, FULL mode. Opens the Rules sheet; the first time it is made, with the rules that have counted so far. */
export function showRules(): void {
  guardMenu(openRules);
}

/** Opens the Rules sheet. Asked for twice it is made once; killed half-way it is made to its end the next time. */
export function openRules(): Result<null, AppRefusal> {
  const { memory, lock, settings, clock } = sidebarPorts();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const known = settings.read();
  if (!known.ok) return known;
  const made = lock.run(() => makeMessageSheets(spreadsheet, memory, { settings: known.value, today: clock.today() }));
  if (!made.ok) return made;
  const sheet = sheetById(spreadsheet, made.value.sheetIds.rules);
  if (sheet) spreadsheet.setActiveSheet(sheet);
  return success(null);
}
