import { findLanguage } from '../../../app/orders/parse-order-row';
import type { AppRefusal } from '../../../app/refusal';
import { findTemplate } from '../../../app/rules/rule-words';
import { faultsOf } from '../../../app/templates/choose-template';
import { describeTemplateProblems } from '../../../app/templates/describe-template-fault';
import { type CellContent, textOf } from '../../../app/workbook/cell-content';
import type { WorkbookState } from '../../../app/workbook/workbook-state';
import type { Result } from '../../../domain/shared/result';
import type { OwnTemplate } from '../../../domain/templates/own-template';
import { messagesFor } from '../../../i18n/messages-for';
import { type Spreadsheet, sheetById } from '../find-sheet';
import {
  readSheetRows,
  requireColumns,
  type SheetColumns,
  type SheetRowOf,
  type SheetRows,
  writeOwnColumn,
  writeRowCells,
} from './sheet-rows';

const TEMPLATE_COLUMNS = ['template', 'language', 'subject', 'text', 'problem'] as const;
export type TemplateColumn = (typeof TEMPLATE_COLUMNS)[number];

export const TEMPLATE_SHEET_COLUMNS: SheetColumns<TemplateColumn> = {
  keys: TEMPLATE_COLUMNS,
  words: ({ rules }) => rules.templateColumn,
};

/** A message of the team and the row that it stands in. */
export interface PlacedTemplate extends OwnTemplate {
  readonly row: number;
  /** The same message stands in a row above, which counts. */
  readonly isRepeated: boolean;
}

export interface TemplatesPage {
  readonly table: SheetRows<TemplateColumn>;
  readonly templates: readonly PlacedTemplate[];
}

/** Without one of these a message of the team would be taken for none, or for another one. */
export function checkTemplateColumns({ table }: TemplatesPage, { language }: WorkbookState): Result<null, AppRefusal> {
  return requireColumns(table, ['template', 'language', 'subject', 'text'], messagesFor(language).rules.templateColumn);
}

/** Reads the Templates sheet by one call; null while there is none. A row without message or language is a draft of nothing. */
export function readTemplatesPage(spreadsheet: Spreadsheet, state: WorkbookState): TemplatesPage | null {
  const sheet = sheetById(spreadsheet, state.sheetIds.templates);
  if (!sheet) return null;
  const table = readSheetRows(sheet, TEMPLATE_SHEET_COLUMNS);
  const seen = new Set<string>();
  const templates = table.rows.flatMap(({ row, cells }): PlacedTemplate[] => {
    const key = findTemplate(textOf(cells.template).trim());
    const language = findLanguage(textOf(cells.language).trim());
    if (key === null || language === null) return [];
    const isRepeated = seen.has(`${key} ${language}`);
    seen.add(`${key} ${language}`);
    return [{ row, key, language, isRepeated, subject: textOf(cells.subject), text: textOf(cells.text) }];
  });
  return { table, templates };
}

/**
 * After an edit: a message that was just chosen starts with the built-in text, and each row says what is wrong with it.
 *
 * @param edited - The rows that somebody has just edited.
 */
export function keepTemplates(
  { table, templates }: TemplatesPage,
  state: WorkbookState,
  edited: { readonly firstRow: number; readonly lastRow: number },
): void {
  const messages = messagesFor(state.language);
  const isEdited = ({ row }: PlacedTemplate) => row >= edited.firstRow && row <= edited.lastRow;
  const fresh = templates.filter(
    (each) => isEdited(each) && !each.isRepeated && each.subject.trim() === '' && each.text.trim() === '',
  );
  for (const { row, key, language } of fresh) writeRowCells(table, row, messagesFor(language).templates.builtIn[key]);
  const problems = new Map<number, CellContent>(table.rows.map(({ row }) => [row, '']));
  for (const template of templates) {
    const said = describeTemplateProblems(faultsOf(template), messages);
    problems.set(template.row, template.isRepeated ? messages.rules.templateTwice : said);
  }
  const known = new Set(templates.map(({ row }) => row));
  for (const { row, cells } of table.rows) {
    if (!known.has(row) && isMeant(cells)) problems.set(row, messages.templates.unchosen);
  }
  writeOwnColumn(table, 'problem', problems);
}

/** Whether somebody believes that a row is a message: a text without its name, or a name that is none of ours. */
function isMeant({ template, language, subject, text }: SheetRowOf<TemplateColumn>['cells']): boolean {
  const [name, spoken] = [textOf(template).trim(), textOf(language).trim()];
  const hasText = textOf(subject).trim() !== '' || textOf(text).trim() !== '';
  return hasText || (name !== '' && findTemplate(name) === null) || (spoken !== '' && findLanguage(spoken) === null);
}
