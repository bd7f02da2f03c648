import type { CalendarBook, MessageBooks, RuleBook, RuleList, TemplateBook } from '../../../app/message-ports';
import type { DocumentMemory } from '../../../app/ports';
import { type AppRefusal, refuse } from '../../../app/refusal';
import { DEFAULT_BOOKS } from '../../../app/reminders/default-books';
import { formatRuleRow } from '../../../app/rules/rule-row';
import { type CellContent, isBlank } from '../../../app/workbook/cell-content';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import { EVERY_DAY_WORKS } from '../../../domain/calendar/work-calendar';
import type { Settings } from '../../../domain/order/settings';
import type { RuleForm } from '../../../domain/rules/rule-form';
import type { CalendarDate } from '../../../domain/shared/calendar-date';
import { type Result, success } from '../../../domain/shared/result';
import type { OwnTemplate } from '../../../domain/templates/own-template';
import { messagesFor } from '../../../i18n/messages-for';
import { type Spreadsheet, sheetById } from '../find-sheet';
import { recallWorkbook } from '../recall-workbook';
import { createSheetSettingsStore } from '../sheet-settings-store';
import { ensureGrid } from '../workbook/new-sheet';
import { makeMessageSheets } from './make-message-sheets';
import { readCalendar } from './refresh-calendar';
import { areRulesApplied, refreshRules } from './refresh-rules';
import { readRulesPage } from './rules-sheet';
import { type SheetRows, writeOwnColumn, writeRowCells } from './sheet-rows';
import { checkTemplateColumns, readTemplatesPage, type TemplatesPage } from './templates-page';

/** The sheets about messages. Each read looks where the sheet and its columns are now, by one call. */
export function createSheetBooks(memory: DocumentMemory, dayNow: () => CalendarDate): MessageBooks {
  const workbook: Workbook = { spreadsheet: SpreadsheetApp.getActiveSpreadsheet(), memory };
  return { rules: ruleBook(workbook), calendar: calendarBook(workbook), templates: templateBook(workbook, dayNow) };
}

interface Workbook {
  readonly spreadsheet: Spreadsheet;
  readonly memory: DocumentMemory;
}

function recall({ spreadsheet, memory }: Workbook): Result<WorkbookState, AppRefusal> {
  const state = spreadsheet && recallWorkbook(spreadsheet, memory);
  return state ? success(state) : refuse('workbook.not-made', {});
}

function ruleBook(workbook: Workbook): RuleBook {
  return {
    read: (settings, today) => readRules(workbook, settings, today),
    save: (id, form, settings, today) => saveRule(workbook, id, { form, settings, today }),
  };
}

function readRules(workbook: Workbook, settings: Settings, today: CalendarDate): Result<RuleList, AppRefusal> {
  const state = recall(workbook);
  if (!state.ok) return state;
  const sheet = sheetById(workbook.spreadsheet, state.value.sheetIds.rules);
  if (!sheet) {
    const standard = DEFAULT_BOOKS.rules.read(settings, today);
    return standard.ok && state.value.rules !== null ? success({ ...standard.value, isAhead: true }) : standard;
  }
  const page = readRulesPage(sheet, state.value, settings, today);
  if (!page.ok) return page;
  const { entries } = page.value;
  return success({ hasSheet: true, entries, ...(!areRulesApplied(state.value, entries) && { isAhead: true }) });
}

interface RuleToSave {
  readonly form: RuleForm;
  readonly settings: Settings;
  readonly today: CalendarDate;
}

function saveRule(workbook: Workbook, id: string | null, { form, settings, today }: RuleToSave): Result<RuleList, AppRefusal> {
  const { spreadsheet, memory } = workbook;
  const made = makeMessageSheets(spreadsheet, memory, { settings, today });
  if (!made.ok) return made;
  const sheet = sheetById(spreadsheet, made.value.sheetIds.rules);
  if (!sheet) return refuse('sheet.not-found', { sheet: messagesFor(made.value.language).sheets.name.rules });
  const page = readRulesPage(sheet, made.value, settings, today);
  if (!page.ok) return page;
  const { table, entries } = page.value;
  const known = entries.find((entry) => entry.id === id);
  if (id !== null && !known) return refuse('rule.not-found', {});
  const row = known?.row ?? freeRow(table, Math.max(1, ...entries.map((entry) => entry.row)));
  const isSame = known !== undefined && JSON.stringify(withoutLooks(known.form)) === JSON.stringify(withoutLooks(form));
  writeRowCells(table, row, formatRuleRow(form, made.value));
  const changedRows = new Set(isSame ? [] : [row]);
  const refreshed = refreshRules(spreadsheet, memory, made.value, { settings, today, changedRows });
  if (!refreshed.ok) return refreshed;
  return success({ hasSheet: true, entries: refreshed.value ?? [] });
}

/** What another name or colour leaves as it is. */
function withoutLooks(form: RuleForm): Omit<RuleForm, 'name' | 'fill'> {
  const { name: _, fill: __, ...meaning } = form;
  return meaning;
}

/** The first row below the last in use; people's notes in between are left alone. */
function freeRow<Key extends string>({ sheet, rows }: SheetRows<Key>, last: number): number {
  let row = last + 1;
  while (rows.some((each) => each.row === row && Object.values<CellContent | undefined>(each.cells).some(isFilled))) row += 1;
  ensureGrid(sheet, row, 1);
  return row;
}

/** An unticked box and a counter of nothing are no content. */
function isFilled(content: CellContent | undefined): boolean {
  return content !== false && !isBlank(content);
}

function calendarBook(workbook: Workbook): CalendarBook {
  return {
    read: () => {
      const state = recall(workbook);
      const calendar = state.ok ? readCalendar(workbook.spreadsheet, state.value) : state;
      return calendar.ok ? success(calendar.value ?? EVERY_DAY_WORKS) : calendar;
    },
  };
}

function templateBook(workbook: Workbook, dayNow: () => CalendarDate): TemplateBook {
  const read = (): Result<{ readonly page: TemplatesPage | null; readonly state: WorkbookState }, AppRefusal> => {
    const state = recall(workbook);
    if (!state.ok) return state;
    const page = readTemplatesPage(workbook.spreadsheet, state.value);
    const complete = page ? checkTemplateColumns(page, state.value) : success(null);
    return complete.ok ? success({ page, state: state.value }) : complete;
  };
  return {
    read: () => {
      const found = read();
      return found.ok ? success(countingTemplates(found.value.page)) : found;
    },
    save: (template) => saveTemplate(workbook, template, dayNow),
    remove: (key, language) => {
      const found = read();
      if (!found.ok) return found;
      const { page } = found.value;
      const own = page?.templates.filter((each) => each.key === key && each.language === language) ?? [];
      for (const { row } of own) if (page) writeRowCells(page.table, row, EMPTY_TEMPLATE);
      return success(null);
    },
    report: (faults) => {
      const found = read();
      const page = found.ok ? found.value.page : null;
      if (!page) return;
      const said = new Map<number, CellContent>();
      for (const { key, language, problem } of faults) {
        const own = page.templates.find((each) => each.key === key && each.language === language);
        if (own) said.set(own.row, problem);
      }
      writeOwnColumn(page.table, 'problem', said);
    },
  };
}

const EMPTY_TEMPLATE = { template: '', language: '', subject: '', text: '', problem: '' } as const;

function countingTemplates(page: TemplatesPage | null): readonly OwnTemplate[] {
  return (page?.templates ?? [])
    .filter(({ isRepeated }) => !isRepeated)
    .map(({ key, language, subject, text }) => ({ key, language, subject, text }));
}

/** Only this sheet: rules and days off are another decision. */
function makeTemplates({ spreadsheet, memory }: Workbook, today: CalendarDate): Result<WorkbookState, AppRefusal> {
  const settings = createSheetSettingsStore(memory).read();
  return settings.ok
    ? makeMessageSheets(spreadsheet, memory, { settings: settings.value, today, roles: ['templates'] })
    : settings;
}

function saveTemplate(workbook: Workbook, template: OwnTemplate, dayNow: () => CalendarDate): Result<null, AppRefusal> {
  const { spreadsheet } = workbook;
  const state = recall(workbook);
  if (!state.ok) return state;
  const known = readTemplatesPage(spreadsheet, state.value);
  const complete = known ? checkTemplateColumns(known, state.value) : success(null);
  if (!complete.ok) return complete;
  const made = known ? state : makeTemplates(workbook, dayNow());
  if (!made.ok) return made;
  const page = known ?? readTemplatesPage(spreadsheet, made.value);
  if (!page) return refuse('sheet.not-found', { sheet: messagesFor(made.value.language).sheets.name.templates });
  const own = page.templates.find(({ key, language }) => key === template.key && language === template.language);
  const { templates, labels } = messagesFor(made.value.language);
  const row = own?.row ?? freeRow(page.table, Math.max(1, ...page.templates.map((each) => each.row)));
  writeRowCells(page.table, row, {
    template: templates.name[template.key],
    language: labels.language[template.language],
    subject: template.subject,
    text: template.text,
    problem: '',
  });
  return success(null);
}
