import type { DocumentMemory } from '../../../app/ports';
import { type AppRefusal, refuse } from '../../../app/refusal';
import { MESSAGE_SHEET_ROLES, type WorkbookState, writeWorkbookState } from '../../../app/workbook/workbook-state';
import type { Settings } from '../../../domain/order/settings';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import { readSheetMarks, type Sheet, type Spreadsheet, sheetById } from '../find-sheet';
import { type LocatedTable, locateOrderTable } from '../order-table';
import { recallWorkbook } from '../recall-workbook';
import { columnLetters } from '../scattered-cells';
import { readSettingsSheet } from '../settings-cells';
import { addLateColumns } from '../workbook/add-late-columns';
import { addSheet } from '../workbook/new-sheet';
import { teamNameRange } from '../workbook/settings-sheet';
import { layOutCalendar, layOutRules, layOutTemplates } from './lay-out-sheets';
import { keepCalendar } from './refresh-calendar';
import { refreshRules } from './refresh-rules';

type MessageRole = (typeof MESSAGE_SHEET_ROLES)[number];

/** Where the sheets stand among the tabs: behind the settings. */
const TAB: Readonly<Record<MessageRole, number>> = { rules: 3, templates: 4, calendar: 5 };

/**
 * Makes the sheets Rules, Templates and Calendar where they are missing, with the rules that have counted so far. Run again
 * it changes nothing; what a killed run left empty is laid out by the next. The caller holds the lock.
 *
 * @returns the workbook as it is remembered now, or why its order sheet cannot be read.
 */
export function makeMessageSheets(
  spreadsheet: Spreadsheet,
  memory: DocumentMemory,
  {
    settings,
    today,
    roles = MESSAGE_SHEET_ROLES,
  }: { readonly settings: Settings; readonly today: CalendarDate; readonly roles?: readonly MessageRole[] },
): Result<WorkbookState, AppRefusal> {
  const state = recallWorkbook(spreadsheet, memory);
  if (!state) return refuse('workbook.not-made', {});
  const front = spreadsheet.getActiveSheet();
  const found = findOrAdd(spreadsheet, state, roles);
  const blank = found.sheets.filter(({ sheet }) => sheet.getLastRow() === 0);
  const areRemembered = found.sheets.every(({ role, sheet }) => state.sheetIds[role] === sheet.getSheetId());
  const areApplied = state.rules !== null || !roles.includes('rules');
  if (blank.length === 0 && areRemembered && areApplied) return success(state);
  const table = locateComplete(memory);
  if (!table.ok) return table;
  if (found.isAdded) spreadsheet.setActiveSheet(front);
  const basis = { settings: { ...settings, language: state.language }, today };
  for (const { role, sheet } of blank) {
    if (role === 'rules')
      layOutRules(sheet, { ...basis, matchedColumn: matchedColumnOf(table.value), teamNames: teamNamesOf(spreadsheet, state) });
    else if (role === 'templates') layOutTemplates(sheet, basis.settings);
    else layOutCalendar(sheet, basis);
  }
  const ids = Object.fromEntries(found.sheets.map(({ role, sheet }) => [role, sheet.getSheetId()]));
  const made: WorkbookState = { ...table.value.state, sheetIds: { ...table.value.state.sheetIds, ...ids } };
  const next = keepCalendar(spreadsheet, made, today);
  // Written before it is remembered: what finds the sheets remembered may rely on them.
  SpreadsheetApp.flush();
  writeWorkbookState(memory, next);
  const refreshed = refreshRules(spreadsheet, memory, next, { settings, today });
  if (!refreshed.ok) return refreshed;
  return success(recallWorkbook(spreadsheet, memory) ?? next);
}

interface FoundSheets {
  readonly sheets: readonly { readonly role: MessageRole; readonly sheet: Sheet }[];
  readonly isAdded: boolean;
}

function findOrAdd(spreadsheet: Spreadsheet, state: WorkbookState, roles: readonly MessageRole[]): FoundSheets {
  const known = roles.map((role) => sheetById(spreadsheet, state.sheetIds[role]));
  // A run that was killed has marked its sheets, and remembers none of them.
  const marked = known.every((sheet) => sheet !== null) ? {} : readSheetMarks(spreadsheet).sheetIds;
  let isAdded = false;
  const sheets = roles.map((role, index) => {
    const present = known[index] ?? sheetById(spreadsheet, marked[role]);
    if (present) return { role, sheet: present };
    isAdded = true;
    return { role, sheet: addSheet(spreadsheet, role, messagesFor(state.language).sheets.name[role], TAB[role]) };
  });
  return { sheets, isAdded };
}

function locateComplete(memory: DocumentMemory): Result<LocatedTable, AppRefusal> {
  const found = locateOrderTable(memory);
  return found.ok && addLateColumns(found.value) ? locateOrderTable(memory) : found;
}

/** Where the Team table stands. */
function teamNamesOf(spreadsheet: Spreadsheet, state: WorkbookState): GoogleAppsScript.Spreadsheet.Range | null {
  const sheet = sheetById(spreadsheet, state.sheetIds.settings);
  return sheet && teamNameRange(sheet, readSettingsSheet(sheet, state));
}

function matchedColumnOf({ sheet, columns }: LocatedTable): string {
  const letters = columnLetters(columns.matchedRules);
  return `'${sheet.getName().replace(/'/g, "''")}'!$${letters}:$${letters}`;
}
