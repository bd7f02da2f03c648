import type { DocumentMemory, MessageSheets } from '../../../app/ports';
import { refuse } from '../../../app/refusal';
import { success } from '../../../domain/shared/result';
import { createSpreadsheetClock } from '../../services/spreadsheet-clock';
import { recallWorkbook } from '../recall-workbook';
import { completePages } from '../workbook/complete-pages';
import { refreshCalendar } from './refresh-calendar';
import { refreshRules } from './refresh-rules';

/** Looks whether rules, calendar and what follows from them still fit together: a read for each sheet that is there. */
export function createMessageSheets(memory: DocumentMemory): MessageSheets {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    refresh: (settings) => {
      const known = recallWorkbook(spreadsheet, memory);
      if (!known) return refuse('workbook.not-made', {});
      const completed = completePages(spreadsheet, memory, known);
      const today = createSpreadsheetClock(spreadsheet.getSpreadsheetTimeZone()).today();
      const state = refreshCalendar(spreadsheet, memory, completed, today);
      const rules = refreshRules(spreadsheet, memory, state, {
        settings,
        today,
        looksAtFormula: state.rules !== null,
        offersTeam: true,
      });
      return rules.ok ? success(null) : rules;
    },
  };
}
