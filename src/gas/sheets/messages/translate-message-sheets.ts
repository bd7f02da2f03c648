import type { CalendarColumn } from '../../../app/rules/calendar-rows';
import type { RuleColumn } from '../../../app/rules/rule-columns';
import { createLabelLookup } from '../../../app/workbook/label-lookup';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import type { Language, Settings } from '../../../domain/order/settings';
import type { Messages } from '../../../i18n/messages';
import { messagesFor } from '../../../i18n/messages-for';
import { type Sheet, type Spreadsheet, sheetById } from '../find-sheet';
import { prepareColumn } from '../workbook/replace-texts';
import { calendarChecks, templateChecks } from './lay-out-sheets';
import { offerSeveral } from './offered-choices';
import { CALENDAR_SHEET_COLUMNS } from './refresh-calendar';
import { ruleChecks } from './rule-checks';
import { RULE_SHEET_COLUMNS } from './rules-sheet';
import { readSheetRows, type SheetColumns } from './sheet-rows';
import { keepTemplates, readTemplatesPage, TEMPLATE_SHEET_COLUMNS, type TemplateColumn } from './templates-page';
import { WORKING_DAYS_COLUMNS } from './working-days-list';

type Words = (messages: Messages) => Readonly<Record<string, string>>;

/** A cell may hold several words with one of these between them. */
const SEPARATOR = /([,;，；、\n]\s*)/;

/** The columns whose cells are chosen from words of ours. */
const RULE_WORDS: Partial<Record<RuleColumn, Words>> = {
  moment: ({ rules }) => rules.moment,
  dayKind: ({ rules }) => rules.dayKind,
  status: ({ labels }) => labels.status,
  statuses: ({ labels }) => labels.status,
  priority: ({ labels }) => labels.priority,
  audience: ({ rules }) => rules.audience,
  delivery: ({ rules }) => rules.delivery,
  template: ({ templates }) => templates.name,
  fill: ({ rules }) => rules.fill,
};
const TEMPLATE_WORDS: Partial<Record<TemplateColumn, Words>> = { template: ({ templates }) => templates.name };
const CALENDAR_WORDS: Partial<Record<CalendarColumn, Words>> = {
  day: ({ rules }) => rules.weekday,
  kind: ({ rules }) => rules.calendarKind,
};

/** From which language into which. */
export interface Translation {
  readonly settings: Settings;
  readonly from: Language;
  readonly to: Language;
}

/**
 * Says the sheets Rules, Templates and Calendar in another language: headings, their notes, lists and the words chosen from
 * them. What people wrote in words of their own stays, and so do the texts of messages, which have a language each.
 */
export function translateMessageSheets(spreadsheet: Spreadsheet, state: WorkbookState, translation: Translation): void {
  const { settings } = translation;
  const { sheetIds } = state;
  const [rules, templates, calendar] = (['rules', 'templates', 'calendar'] as const).map((role) =>
    sheetById(spreadsheet, sheetIds[role]),
  );
  if (rules) {
    const page = { columns: RULE_SHEET_COLUMNS, chosen: RULE_WORDS, notes: ruleNotes, checks: ruleChecks(settings) };
    translatePage(rules, page, translation);
    const table = readSheetRows(rules, RULE_SHEET_COLUMNS);
    offerSeveral(table, new Set(table.rows.map(({ row }) => row)), settings);
  }
  if (templates) {
    const page = {
      columns: TEMPLATE_SHEET_COLUMNS,
      chosen: TEMPLATE_WORDS,
      notes: templateNotes,
      checks: templateChecks(settings),
    };
    translatePage(templates, page, translation);
    const said = { ...state, language: translation.to };
    const present = readTemplatesPage(spreadsheet, said);
    if (present) keepTemplates(present, said, NO_ROWS);
  }
  if (calendar) {
    const page = {
      columns: CALENDAR_SHEET_COLUMNS,
      chosen: CALENDAR_WORDS,
      notes: calendarNotes,
      checks: calendarChecks(settings),
    };
    translatePage(calendar, page, translation);
  }
  const list = sheetById(spreadsheet, sheetIds.workingDays);
  if (list) translatePage(list, { columns: WORKING_DAYS_COLUMNS, chosen: {}, notes: workingDaysNote, checks: {} }, translation);
}

/** Nobody has edited anything: no message is started. */
const NO_ROWS = { firstRow: 1, lastRow: 0 };

const ruleNotes = ({ rules }: Messages) => rules.note;
const templateNotes = ({ rules }: Messages) => rules.templateNote;
const calendarNotes = ({ rules }: Messages) => rules.calendarNote;
const workingDaysNote = ({ rules }: Messages) => ({ workingDays: rules.workingDays.note });

interface TranslatedPage<Key extends string> {
  readonly columns: SheetColumns<Key>;
  readonly chosen: Partial<Record<Key, Words>>;
  readonly notes: (messages: Messages) => Readonly<Record<Key, string>>;
  readonly checks: Partial<Record<Key, GoogleAppsScript.Spreadsheet.DataValidation>>;
}

/** A few calls for each column that is there, whatever the number of rows. */
function translatePage<Key extends string>(
  sheet: Sheet,
  { columns: { keys, words }, chosen, notes, checks }: TranslatedPage<Key>,
  { from, to }: Translation,
): void {
  const [old, wanted] = [messagesFor(from), messagesFor(to)];
  const { columns } = readSheetRows(sheet, { keys, words });
  const rows = sheet.getMaxRows() - 1;
  for (const key of keys) {
    const column = columns[key];
    if (column === undefined) continue;
    const heading = sheet.getRange(1, column);
    if (heading.getValue() === words(old)[key]) heading.setValue(words(wanted)[key]);
    if (heading.getNote() === notes(old)[key]) heading.setNote(notes(wanted)[key]);
    const check = checks[key];
    const body = sheet.getRange(2, column, rows, 1);
    const pick = chosen[key];
    // Before the words: a list warns of what it does not know.
    if (check && pick) body.setDataValidation(check);
    if (pick) prepareColumn(body, translator(pick, to))();
  }
}

/** Each word that is one of ours in the other language; null where nothing changes. */
function translator(pick: Words, to: Language): (text: string) => string | null {
  const find = createLabelLookup<string>(pick);
  const wanted = pick(messagesFor(to));
  const word = (text: string) => wanted[find(text.trim()) ?? ''];
  return (text) => {
    // A name may hold a separator itself.
    const whole = word(text);
    if (whole !== undefined) return whole === text ? null : whole;
    const parts = text.split(SEPARATOR).map((part) => word(part) ?? part);
    const translated = parts.join('');
    return translated === text ? null : translated;
  };
}
