import { setExpectedDate } from '../../app/commands/set-expected-date';
import type { PlacedLine } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { parseDateText } from '../../domain/shared/parse-date-text';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import type { SelectionPorts } from './selected-order-ports';

/** Asks for a new expected date and gives it to the selected lines. */
export function askAndChangeDate(lines: readonly PlacedLine[], ports: SelectionPorts): Result<null, AppRefusal> {
  const words = messagesFor(userLanguage()).edits.rows;
  const first = lines[0]?.line;
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(
    words.dateTitle(first?.orderNumber ?? ''),
    words.datePrompt(lines.length, first?.expectedDeliveryDate ?? ''),
    ui.ButtonSet.OK_CANCEL,
  );
  if (answer.getSelectedButton() !== ui.Button.OK) return success(null);
  const typed = answer.getResponseText().trim();
  const date = parseDateText(typed);
  if (date === null) return refuse('entry.not-a-date', { field: 'expectedDeliveryDate', value: typed });
  const changed = setExpectedDate(ports, { lineIds: lines.map(({ line }) => line.lineId), date });
  if (!changed.ok) return changed;
  SpreadsheetApp.getActiveSpreadsheet().toast(words.dateChanged(changed.value.changed.length, date));
  return success(null);
}
