import { CALENDAR_COLUMNS, type CalendarColumn, WEEKDAYS } from '../../../app/rules/calendar-rows';
import { RULE_COLUMNS, type RuleColumn } from '../../../app/rules/rule-columns';
import { formatRuleRow, type RuleCells } from '../../../app/rules/rule-row';
import { FILL } from '../../../app/workbook/colour-rules';
import { DAY_PATTERN, TEXT_PATTERN } from '../../../app/workbook/column-style';
import type { Settings } from '../../../domain/order/settings';
import { defaultRules } from '../../../domain/rules/default-rules';
import { addMonths, type CalendarDate } from '../../../domain/shared/calendar-date';
import { messagesFor } from '../../../i18n/messages-for';
import { toSheetValue } from '../cell-codec';
import type { Sheet } from '../find-sheet';
import { columnLetters } from '../scattered-cells';
import { ensureGrid, trimColumns } from '../workbook/new-sheet';
import { setWidths } from '../workbook/page-sketch';
import { HEADING_STYLE, PAGE_STYLE } from '../workbook/page-style';
import { CALENDAR_SHEET_COLUMNS } from './refresh-calendar';
import { listOf, ruleChecks } from './rule-checks';
import { RULE_SHEET_COLUMNS } from './rules-sheet';
import type { SheetColumns } from './sheet-rows';
import { TEMPLATE_SHEET_COLUMNS, type TemplateColumn } from './templates-page';

type Check = GoogleAppsScript.Spreadsheet.DataValidation;

/** Rows that wait for rules and messages. */
const PREPARED_ROWS = 100;

/** Cells of a sheet from row 1 on, by which everything else is laid out. */
interface Page<Key extends string> {
  readonly columns: SheetColumns<Key>;
  readonly widths: Readonly<Record<Key, number>>;
  readonly notes: Readonly<Record<Key, string>>;
  readonly patterns: Partial<Record<Key, string>>;
  readonly checks: Partial<Record<Key, Check>>;
  /** Written by the add-on: grey. */
  readonly own: readonly Key[];
  readonly hidden: readonly Key[];
  readonly rows: readonly Partial<Record<Key, string | number | boolean>>[];
}

/** Lays the Rules sheet out in an empty sheet, with the rules that have counted so far. Values come last of all. */
export function layOutRules(
  sheet: Sheet,
  {
    settings,
    today,
    matchedColumn,
    teamNames,
  }: {
    readonly settings: Settings;
    readonly today: CalendarDate;
    readonly matchedColumn: string;
    readonly teamNames: GoogleAppsScript.Spreadsheet.Range | null;
  },
): void {
  const { rules } = messagesFor(settings.language);
  const known = defaultRules(settings, today);
  // Counters also in the prepared rows, so that a rule that is typed there is counted at once.
  const rows = Array.from({ length: Math.max(PREPARED_ROWS, known.length) }, (_, index) => {
    const rule = known[index];
    const cells = rule ? { id: rule.id, ...plainCells(formatRuleRow(rule.form, settings)) } : {};
    return { ...cells, matches: matchesFormula(index + 2, matchedColumn) };
  });
  // Number and name stay in sight, and are red where the rule cannot work.
  const named = RULE_COLUMNS.indexOf('name') + 1;
  sheet.setFrozenColumns(named);
  const hasProblem = `=$${columnLetters(RULE_COLUMNS.indexOf('problem') + 1)}2<>""`;
  const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(hasProblem).setBackground(FILL.overdue);
  sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange(2, 1, sheet.getMaxRows() - 1, named)]).build()]);
  layOutPage(
    sheet,
    {
      columns: RULE_SHEET_COLUMNS,
      notes: rules.note,
      widths: { ...widthsOf(RULE_COLUMNS, 100), ...RULE_WIDTHS },
      patterns: { ...RULE_PATTERNS },
      checks: ruleChecks(settings, teamNames),
      own: ['id', 'matches', 'problem'],
      hidden: ['activeSince'],
      rows,
    },
    settings,
  );
}

/** How many lines the rule of a row holds for; nothing where it is off or cannot work. Columns stand in their standard order. */
function matchesFormula(row: number, matchedColumn: string): string {
  const cell = (key: RuleColumn) => `$${columnLetters(RULE_COLUMNS.indexOf(key) + 1)}${row}`;
  const rests = `OR(${cell('id')}="";${cell('isOn')}<>TRUE;${cell('problem')}<>"")`;
  return `=IF(${rests};"";COUNTIF(${matchedColumn};"*;"&${cell('id')}&";*"))`;
}

/** Lays the Templates sheet out in an empty sheet: no message is written until somebody wants another text. */
export function layOutTemplates(sheet: Sheet, settings: Settings): void {
  const { rules } = messagesFor(settings.language);
  layOutPage(
    sheet,
    {
      columns: TEMPLATE_SHEET_COLUMNS,
      notes: rules.templateNote,
      widths: { template: 200, language: 90, subject: 260, text: 520, problem: 260 },
      patterns: { template: TEXT_PATTERN, language: TEXT_PATTERN, subject: TEXT_PATTERN, text: TEXT_PATTERN },
      checks: templateChecks(settings),
      own: ['problem'],
      hidden: [],
      rows: [],
    },
    settings,
  );
}

/** Lays the Calendar sheet out in an empty sheet: weekends off, and a public holiday to show how it is done. */
export function layOutCalendar(
  sheet: Sheet,
  { settings, today }: { readonly settings: Settings; readonly today: CalendarDate },
): void {
  const { rules } = messagesFor(settings.language);
  const off = rules.calendarKind.off;
  layOutPage(
    sheet,
    {
      columns: CALENDAR_SHEET_COLUMNS,
      notes: rules.calendarNote,
      widths: { day: 160, kind: 120, note: 260, problem: 260 },
      // People mix dates and weekdays in this column, so that it has the automatic format.
      patterns: { note: TEXT_PATTERN },
      checks: calendarChecks(settings),
      own: ['problem'],
      hidden: [],
      rows: [
        ...[6, 0].map((weekday) => ({ day: rules.weekday[WEEKDAYS[weekday] ?? 'sunday'], kind: off })),
        { day: `${addMonths(today, 12).slice(0, 4)}-01-01`, kind: off, note: rules.newYear },
      ],
    },
    settings,
  );
  const first = sheet.getRange(2, CALENDAR_COLUMNS.indexOf('day') + 1, PREPARED_ROWS, 1);
  first.setHorizontalAlignment('left');
}

/** One call for each property; the values, by which a later run knows that the sheet is laid out, come last. */
function layOutPage<Key extends string>(sheet: Sheet, page: Page<Key>, settings: Settings): void {
  const { keys, words } = page.columns;
  const width = keys.length;
  trimColumns(sheet, width);
  ensureGrid(sheet, PREPARED_ROWS + 1, width);
  const body = sheet.getRange(2, 1, PREPARED_ROWS, width);
  const line = keys.map((key) => page.patterns[key] ?? 'General');
  body.setNumberFormats(Array.from({ length: PREPARED_ROWS }, () => line));
  body.setDataValidations(Array.from({ length: PREPARED_ROWS }, () => keys.map((key) => page.checks[key] ?? null)));
  body.setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP).setVerticalAlignment('top');
  const heading = sheet.getRange(1, 1, 1, width);
  heading.setBackground(HEADING_STYLE.background).setFontColor(HEADING_STYLE.fontColor).setFontWeight('bold');
  heading.setNotes([keys.map((key) => page.notes[key])]);
  for (const key of page.own) sheet.getRange(2, keys.indexOf(key) + 1, PREPARED_ROWS, 1).setFontColor(PAGE_STYLE.faint);
  setWidths(
    sheet,
    keys.map((key) => page.widths[key]),
  );
  for (const key of page.hidden) sheet.hideColumns(keys.indexOf(key) + 1);
  sheet.setFrozenRows(1);
  const labels = words(messagesFor(settings.language));
  const values = [keys.map((key) => labels[key]), ...page.rows.map((cells) => keys.map((key) => cells[key] ?? ''))];
  sheet.getRange(1, 1, values.length, width).setValues(values);
}

/** What every rule needs is seen at once on a screen of 1440 pixels; neighbours of one width are one call. */
const RULE_WIDTHS: Partial<Record<RuleColumn, number>> = {
  ...{ id: 45, isOn: 45, name: 170, moment: 145, days: 60, dayKind: 110, status: 110 },
  ...{ audience: 115, delivery: 115, template: 165, fill: 70, matches: 70, problem: 160 },
};

const RULE_PATTERNS: Partial<Record<RuleColumn, string>> = {
  ...{ id: TEXT_PATTERN, name: TEXT_PATTERN, statuses: TEXT_PATTERN, owner: TEXT_PATTERN, channel: TEXT_PATTERN },
  ...{ customerGrade: TEXT_PATTERN, audience: TEXT_PATTERN, problem: TEXT_PATTERN, activeSince: DAY_PATTERN },
};

/** What may be chosen in the Templates sheet. */
export function templateChecks({ language }: Pick<Settings, 'language'>): Partial<Record<TemplateColumn, Check>> {
  const { templates, labels } = messagesFor(language);
  return { template: listOf(Object.values(templates.name)), language: listOf(Object.values(labels.language)) };
}

/** What may be chosen in the Calendar sheet. */
export function calendarChecks({ language }: Pick<Settings, 'language'>): Partial<Record<CalendarColumn, Check>> {
  return { kind: listOf(Object.values(messagesFor(language).rules.calendarKind)) };
}

function plainCells(cells: RuleCells): Partial<Record<RuleColumn, string | number | boolean>> {
  return Object.fromEntries(Object.entries(cells).map(([key, content]) => [key, toSheetValue(content)]));
}

function widthsOf<Key extends string>(keys: readonly Key[], width: number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, width])) as Record<Key, number>;
}
