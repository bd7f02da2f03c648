import type { WorkbookState } from '../../../app/workbook/workbook-state';
import { LANGUAGES, type Language } from '../../../domain/order/settings';
import type { Messages } from '../../../i18n/messages';
import { messagesFor } from '../../../i18n/messages-for';
import { type Sheet, type Spreadsheet, sheetById } from '../find-sheet';
import { CALENDAR_SHEET_COLUMNS } from './refresh-calendar';
import { RULE_SHEET_COLUMNS } from './rules-sheet';
import { readSheetRows, type SheetColumns } from './sheet-rows';
import { TEMPLATE_SHEET_COLUMNS } from './templates-page';

/**
 * Puts lost headings of the sheets Rules, Templates and Work calendar back: over what somebody wrote instead, which is known by
 * the heading's note, or as a new column behind the one that comes before. What has lost cells with it says so in its row.
 *
 * @returns the names of the sheets in which something was missing.
 */
export function restoreMessageHeadings(
  spreadsheet: Spreadsheet,
  { sheetIds, language }: Pick<WorkbookState, 'sheetIds' | 'language'>,
): readonly string[] {
  const [rules, templates, calendar] = [sheetIds.rules, sheetIds.templates, sheetIds.calendar].map((id) =>
    sheetById(spreadsheet, id),
  );
  const restored = [
    rules && restoreHeadings(rules, RULE_SHEET_COLUMNS, (messages) => messages.rules.note, language),
    templates && restoreHeadings(templates, TEMPLATE_SHEET_COLUMNS, (messages) => messages.rules.templateNote, language),
    calendar && restoreHeadings(calendar, CALENDAR_SHEET_COLUMNS, (messages) => messages.rules.calendarNote, language),
  ];
  return [rules, templates, calendar].flatMap((sheet, index) => (sheet && restored[index] ? [sheet.getName()] : []));
}

function restoreHeadings<Key extends string>(
  sheet: Sheet,
  headings: SheetColumns<Key>,
  notesOf: (messages: Messages) => Readonly<Record<Key, string>>,
  language: Language,
): boolean {
  const { keys, words } = headings;
  const labels = words(messagesFor(language));
  const { columns } = readSheetRows(sheet, headings);
  const missing = keys.filter((key) => columns[key] === undefined);
  for (const key of missing) {
    const present = readSheetRows(sheet, headings).columns;
    const known = new Set<number | undefined>(Object.values(present));
    const [notes = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getNotes();
    const ours = LANGUAGES.map((each) => notesOf(messagesFor(each))[key]);
    const renamed = notes.findIndex((note, index) => ours.includes(note) && !known.has(index + 1)) + 1;
    const before = keys.slice(0, keys.indexOf(key)).reduce((last, each) => Math.max(last, present[each] ?? 0), 0);
    if (renamed === 0 && before > 0) sheet.insertColumnAfter(before);
    if (renamed === 0 && before === 0) sheet.insertColumnBefore(1);
    sheet
      .getRange(1, renamed || before + 1)
      .setValue(labels[key])
      .setNote(notesOf(messagesFor(language))[key]);
  }
  return missing.length > 0;
}
