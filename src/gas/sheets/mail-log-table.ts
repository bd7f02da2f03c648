import type { DocumentMemory } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { normalizeHeading } from '../../app/workbook/heading-match';
import { createLabelLookup } from '../../app/workbook/label-lookup';
import { LANGUAGES, type Language } from '../../domain/order/settings';
import { MAIL_STATES, type MailState } from '../../domain/reminder/mail-state';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { adjacentBlocks } from './adjacent-blocks';
import { type Sheet, sheetById } from './find-sheet';
import { MAIL_LOG_COLUMNS, type MailLogColumnKey } from './mail-log-columns';
import { readWholeSheet } from './read-whole-sheet';
import { recallWorkbook } from './recall-workbook';

/** The Mail log as one call has read it. Rows and columns count from 1. */
export interface MailLogTable {
  readonly sheet: Sheet;
  readonly language: Language;
  /** Columns of ours that are there; people may have deleted those that only inform. */
  readonly columns: MailLogColumns;
  readonly rows: readonly MailLogRow[];
  /** The last row that holds anything, also people's own notes. */
  readonly lastRow: number;
}

/** Without these the ledger would not know what was sent. */
const NEEDED = ['state', 'mailId', 'runId', 'key'] as const satisfies readonly MailLogColumnKey[];

export type MailLogColumns = Readonly<Record<(typeof NEEDED)[number], number> & Partial<Record<MailLogColumnKey, number>>>;

/** An entry as it stands in the sheet. */
export interface MailLogRow {
  readonly row: number;
  readonly key: string;
  readonly state: MailState;
  readonly mailId: string;
  readonly runId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly lineId: string;
  readonly told: string;
  readonly time: string;
  readonly reason: string;
}

/**
 * Reads the Mail log: the whole of it by one call, since it is narrow and any column may have been moved.
 *
 * @returns `workbook.not-made`, `sheet.not-found`, or what is wrong with its headings.
 */
export function readMailLog(memory: DocumentMemory): Result<MailLogTable, AppRefusal> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const state = spreadsheet && recallWorkbook(spreadsheet, memory);
  if (!state) return refuse('workbook.not-made', {});
  const sheet = sheetById(spreadsheet, state.sheetIds.mailLog);
  if (!sheet) return refuse('sheet.not-found', { sheet: messagesFor(state.language).sheets.name.mailLog });

  const values = readWholeSheet(sheet);
  const columns = findColumns(values[0] ?? []);
  const missing = NEEDED.filter((key) => columns[key] === undefined);
  if (missing.length > 0) {
    const labels = messagesFor(state.language).reminders.mailLog.column;
    return refuse('sheet.column-missing', { sheet: sheet.getName(), columns: missing.map((key) => labels[key]) });
  }
  const complete = columns as MailLogColumns;
  return success({
    sheet,
    language: state.language,
    columns: complete,
    rows: values.slice(1).flatMap((cells, index) => parseRow(cells, index + 2, complete)),
    lastRow: values.length,
  });
}

/**
 * Reads some rows again, by one call where they stand together.
 *
 * @returns the entries that stand there now.
 */
export function readMailLogRows(table: MailLogTable, rows: readonly { readonly row: number }[]): readonly MailLogRow[] {
  const width = Math.max(...Object.values(table.columns));
  return adjacentBlocks(rows).flatMap((block) => {
    const first = block[0]?.row ?? 1;
    const values = table.sheet.getRange(first, 1, block.length, width).getValues();
    return values.flatMap((cells, index) => parseRow(cells, first + index, table.columns));
  });
}

const HEADINGS: ReadonlyMap<string, MailLogColumnKey> = new Map(
  LANGUAGES.flatMap((language) =>
    MAIL_LOG_COLUMNS.map(({ key }) => [normalizeHeading(messagesFor(language).reminders.mailLog.column[key]), key] as const),
  ),
);

/** Of a doubled heading the first column counts: a copy stands to the right of what was copied. */
function findColumns(headings: readonly unknown[]): Partial<Record<MailLogColumnKey, number>> {
  const columns: Partial<Record<MailLogColumnKey, number>> = {};
  headings.forEach((heading, index) => {
    const key = HEADINGS.get(normalizeHeading(String(heading)));
    if (key) columns[key] ??= index + 1;
  });
  return columns;
}

const findState = createLabelLookup<MailState>((messages) => messages.reminders.mailLog.state);

/** Rows without a key are people's own. */
function parseRow(cells: readonly unknown[], row: number, columns: MailLogColumns): readonly MailLogRow[] {
  const text = (key: MailLogColumnKey) => textOf(cells[(columns[key] ?? 0) - 1]);
  const key = text('key');
  if (key === '') return [];
  return [
    {
      row,
      key,
      state: parseState(text('state')),
      mailId: text('mailId'),
      runId: text('runId'),
      recipient: text('recipient'),
      subject: text('subject'),
      lineId: text('lineId'),
      told: text('told'),
      time: text('time'),
      reason: text('reason'),
    },
  ];
}

/** A word that is no state of ours counts as sent: a doubt must not become a second mail. */
function parseState(text: string): MailState {
  return findState(text) ?? MAIL_STATES.find((state) => state === text) ?? 'SENT';
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).trim();
}
