import type { DocumentMemory } from '../../../app/ports';
import { SCHEMA_VERSION, type WorkbookState, writeWorkbookState } from '../../../app/workbook/workbook-state';
import { type Spreadsheet, sheetById } from '../find-sheet';
import { readSettingsSheet } from '../settings-cells';
import { addWarning } from './dashboard-sheet';
import { addMissingSettings, nameSettings } from './settings-sheet';

/**
 * Gives the pages of a workbook of an older version what came later: settings, the cell of the last hourly run, and the
 * Dashboard's warning that looks at it. What people wrote or rearranged stays. Done once, which costs no call afterwards;
 * killed half-way it is done by the next run. The caller holds the lock.
 *
 * @returns the workbook as it is remembered now.
 */
export function completePages(spreadsheet: Spreadsheet, memory: DocumentMemory, state: WorkbookState): WorkbookState {
  if (state.schemaVersion >= SCHEMA_VERSION) return state;
  const sheet = sheetById(spreadsheet, state.sheetIds.settings);
  if (sheet) {
    const grid = readSettingsSheet(sheet, state);
    const isCompleted = addMissingSettings(sheet, grid);
    nameSettings(spreadsheet, sheet, isCompleted ? readSettingsSheet(sheet, state) : grid, false);
  }
  const dashboard = sheetById(spreadsheet, state.sheetIds.dashboard);
  if (dashboard) addWarning(dashboard, state.language);
  const next = { ...state, schemaVersion: SCHEMA_VERSION };
  writeWorkbookState(memory, next);
  return next;
}
