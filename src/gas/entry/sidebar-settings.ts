import type { Reply } from '../../app/api/reply';
import type { SettingsView } from '../../app/api/settings-view';
import { checkTeam } from '../../app/commands/check-team';
import { refuse } from '../../app/refusal';
import { parseRequest, saveSettingsRequest } from '../../app/requests';
import { success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import { sheetById } from '../sheets/find-sheet';
import { recallWorkbook } from '../sheets/recall-workbook';
import { applySettings } from '../sheets/workbook/apply-settings';
import { guardReply } from './guard';
import { sidebarPorts } from './sidebar-ports';

/** Called by the settings view, in FULL mode. */
export function getSettings(): Reply<SettingsView> {
  return guardReply(() => sidebarPorts().settings.read());
}

/**
 * Called by the settings view, in FULL mode, with the settings that were changed. Another language or currency rewrites
 * the sheets in the same go.
 */
export function saveSettings(request: unknown): Reply<SettingsView> {
  return guardReply(() => {
    const asked = parseRequest(saveSettingsRequest, request);
    if (!asked.ok) return asked;
    const reachable = checkTeam(asked.value.team ?? []);
    if (!reachable.ok) return reachable;
    const { lock, settings, memory } = sidebarPorts();
    return lock.run(() => {
      const written = settings.write(asked.value);
      return written.ok ? applySettings(memory) : written;
    });
  });
}

/** Called by the link of the settings view, in FULL mode. */
export function showSettingsSheet(): Reply<null> {
  return guardReply(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const state = recallWorkbook(spreadsheet, sidebarPorts().memory);
    if (!state) return refuse('workbook.not-made', {});
    const sheet = sheetById(spreadsheet, state.sheetIds.settings);
    if (!sheet) return refuse('sheet.not-found', { sheet: messagesFor(userLanguage()).sheets.name.settings });
    spreadsheet.setActiveSheet(sheet);
    return success(null);
  });
}
