import type { DocumentMemory } from '../../../app/ports';
import type { AppRefusal } from '../../../app/refusal';
import { RULE_MEANING_COLUMNS, type RuleColumn } from '../../../app/rules/rule-columns';
import { describeFaults } from '../../../app/rules/rule-words';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import type { Language } from '../../../domain/order/settings';
import { type Result, success } from '../../../domain/shared/result';
import { messagesFor } from '../../../i18n/messages-for';
import { createSpreadsheetClock } from '../../services/spreadsheet-clock';
import type { Spreadsheet } from '../find-sheet';
import { createSheetSettingsStore } from '../sheet-settings-store';
import { readCalendar, refreshCalendar } from './refresh-calendar';
import { refreshRules } from './refresh-rules';
import { RULE_SHEET_COLUMNS } from './rules-sheet';
import { readSheetRows } from './sheet-rows';
import { checkTemplateColumns, keepTemplates, readTemplatesPage } from './templates-page';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Where somebody has edited, and who it is. */
export interface MessageEdit {
  readonly spreadsheet: Spreadsheet;
  readonly memory: DocumentMemory;
  readonly state: WorkbookState;
  readonly range: Range;
  /** Of the person who typed. */
  readonly language: Language;
}

/** After an edit of the Rules sheet: checks it, says in a toast what came of it, and colours and counts anew. The caller holds the lock. */
export function editRules({ spreadsheet, memory, state, range, language }: MessageEdit): Result<null, AppRefusal> {
  const settings = createSheetSettingsStore(memory).read();
  if (!settings.ok) return settings;
  const [firstRow, lastRow] = [range.getRow(), range.getLastRow()];
  const columns = readSheetRows(range.getSheet(), RULE_SHEET_COLUMNS).columns;
  const isIn = (key: RuleColumn) => {
    const column = columns[key] ?? 0;
    return column >= range.getColumn() && column <= range.getLastColumn();
  };
  const rows = RULE_MEANING_COLUMNS.some(isIn)
    ? Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index)
    : [];
  const refreshed = refreshRules(spreadsheet, memory, state, {
    settings: settings.value,
    today: createSpreadsheetClock(spreadsheet.getSpreadsheetTimeZone()).today(),
    changedRows: new Set(rows),
    changedMoments: new Set(isIn('moment') ? rows : []),
  });
  if (!refreshed.ok) return refreshed;
  const entries = refreshed.value ?? [];
  const faulty = entries.filter(({ row, faults, form }) => row >= firstRow && row <= lastRow && form.isOn && faults.length > 0);
  const messages = messagesFor(language);
  const { toast } = messages.rules;
  const on = entries.filter(({ form, rule }) => form.isOn && rule !== null).length;
  const [first] = faulty;
  const why = first ? describeFaults(first.faults, messages) : '';
  const ofFaulty =
    first && (faulty.length === 1 ? toast.faulty(first.id, why) : toast.severalFaulty(faulty.length, first.id, why));
  const text = ofFaulty ?? toast.works(on);
  if (rows.length > 0) spreadsheet.toast(text, toast.title);
  return success(null);
}

/** After an edit of the Templates sheet: starts a message with the built-in text, and says what is wrong. The caller holds the lock. */
export function editTemplates({ spreadsheet, state, range }: MessageEdit): Result<null, AppRefusal> {
  const page = readTemplatesPage(spreadsheet, state);
  const complete = page ? checkTemplateColumns(page, state) : success(null);
  if (!complete.ok) return complete;
  if (page) keepTemplates(page, state, { firstRow: range.getRow(), lastRow: range.getLastRow() });
  return success(null);
}

/** After an edit of the Calendar sheet: counts the working days anew. The caller holds the lock. */
export function editCalendar({ spreadsheet, memory, state }: MessageEdit): Result<null, AppRefusal> {
  const next = refreshCalendar(spreadsheet, memory, state, createSpreadsheetClock(spreadsheet.getSpreadsheetTimeZone()).today());
  const read = readCalendar(spreadsheet, next);
  return read.ok ? success(null) : read;
}
