import type { LedgerClaim } from '../../app/ports';
import type { LoggedState } from '../../app/reminders/plan-log-repair';
import { titleOfRule } from '../../app/rules/rule-words';
import type { Language } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { adjacentBlocks } from './adjacent-blocks';
import { columnRuns } from './column-runs';
import { MAIL_LOG_COLUMNS, type MailLogColumnKey } from './mail-log-columns';
import type { MailLogRow, MailLogTable } from './mail-log-table';
import { columnLetters } from './scattered-cells';

/** The cells of one row that are to be written. */
export interface MailLogCells {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<MailLogColumnKey, string>>>;
}

/** What a claim looks like in the sheet, in the workbook's language. */
export function claimCells(claim: LedgerClaim, time: string, table: MailLogTable): MailLogCells['cells'] {
  const words = messagesFor(table.language).reminders.mailLog;
  return {
    time,
    state: words.state.PLANNED,
    reason: '',
    recipient: claim.recipient,
    subject: claim.subject,
    orderNumber: claim.orderNumber,
    rule: typeof claim.rule === 'string' ? claim.rule : titleOfRule(claim.rule, messagesFor(table.language)),
    scheduledDay: claim.scheduledDay,
    lineId: claim.lineId,
    mailId: claim.mailId,
    runId: claim.runId,
    key: claim.key,
    told: claim.told,
  };
}

/** An entry as it stood in the sheet, without what only informs. */
export function entryCells(entry: MailLogRow, language: Language): MailLogCells['cells'] {
  const { recipient, subject, lineId, mailId, runId, key, told } = entry;
  return { ...stateCells(entry, language), recipient, subject, lineId, mailId, runId, key, told };
}

/** What a state looks like in the sheet. */
export function stateCells({ state, reason, time }: LoggedState, language: Language): MailLogCells['cells'] {
  return { time, state: messagesFor(language).reminders.mailLog.state[state], reason };
}

/**
 * Writes the same columns of some rows: one call where the rows stand together and the columns too. Columns that
 * people have deleted are left out.
 */
export function writeMailLog(table: MailLogTable, rows: readonly MailLogCells[]): void {
  const keys = Object.keys(rows[0]?.cells ?? {}) as MailLogColumnKey[];
  const keyOf = new Map<number, MailLogColumnKey>();
  for (const key of keys) {
    const column = table.columns[key];
    if (column !== undefined) keyOf.set(column, key);
  }
  for (const block of adjacentBlocks(rows)) {
    for (const run of columnRuns([...keyOf.keys()])) {
      const runKeys = Array.from({ length: run.count }, (_, index) => keyOf.get(run.first + index));
      const values = block.map(({ cells }) => runKeys.map((key) => (key && cells[key]) ?? ''));
      const range = table.sheet.getRange(block[0]?.row ?? 1, run.first, block.length, run.count);
      // The columns are text from the start; a person may have changed that, and a mail's subject must not become a formula.
      if (values.some((row) => row.some(looksLikeFormula))) range.setNumberFormat('@');
      range.setValues(values);
    }
  }
}

/** Empties our columns of some rows by one call; what people keep beside them stays. */
export function clearMailLog(table: MailLogTable, rows: readonly number[], keys: readonly MailLogColumnKey[] = ALL_KEYS): void {
  if (rows.length === 0) return;
  const columns = keys.flatMap((key) => table.columns[key] ?? []);
  const areas = adjacentBlocks(rows.map((row) => ({ row }))).flatMap((block) =>
    columnRuns(columns).map(({ first, count }) => {
      const row = block[0]?.row ?? 1;
      return `${columnLetters(first)}${row}:${columnLetters(first + count - 1)}${row + block.length - 1}`;
    }),
  );
  table.sheet.getRangeList(areas).clearContent();
}

const ALL_KEYS = MAIL_LOG_COLUMNS.map(({ key }) => key);

function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}
