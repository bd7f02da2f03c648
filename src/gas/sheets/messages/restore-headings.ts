import { LANGUAGES, type Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import { RULE_SHEET_COLUMNS } from './rules-sheet';
import { readSheetRows } from './sheet-rows';

/**
 * Puts lost headings of the Rules sheet back: over what somebody wrote instead, which is known by the heading's note, or as a
 * new column behind the one that comes before. Rules that have lost cells with it say so in their rows.
 *
 * @returns whether anything was missing.
 */
export function restoreRuleHeadings(sheet: Sheet, language: Language): boolean {
  const { keys, words } = RULE_SHEET_COLUMNS;
  const labels = words(messagesFor(language));
  const { columns } = readSheetRows(sheet, RULE_SHEET_COLUMNS);
  const missing = keys.filter((key) => columns[key] === undefined);
  for (const key of missing) {
    const present = readSheetRows(sheet, RULE_SHEET_COLUMNS).columns;
    const known = new Set(Object.values(present));
    const [notes = []] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getNotes();
    const ours = LANGUAGES.map((each) => messagesFor(each).rules.note[key]);
    const renamed = notes.findIndex((note, index) => ours.includes(note) && !known.has(index + 1)) + 1;
    const before = keys.slice(0, keys.indexOf(key)).reduce((last, each) => Math.max(last, present[each] ?? 0), 0);
    if (renamed === 0 && before > 0) sheet.insertColumnAfter(before);
    if (renamed === 0 && before === 0) sheet.insertColumnBefore(1);
    sheet
      .getRange(1, renamed || before + 1)
      .setValue(labels[key])
      .setNote(messagesFor(language).rules.note[key]);
  }
  return missing.length > 0;
}
