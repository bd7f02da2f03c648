import type { DocumentMemory, LedgerClaim, LedgerRow, MailLedger, MailMark } from '../../app/ports';
import { type LoggedState, planLogRepair } from '../../app/reminders/plan-log-repair';
import { MAIL_TRANSITIONS, type MailState } from '../../domain/reminder/mail-state';
import { success } from '../../domain/shared/result';
import { type MailLogRow, type MailLogTable, readMailLog, readMailLogRows } from './mail-log-table';
import { withToldColumn } from './mail-log-told-column';
import { claimCells, clearMailLog, entryCells, type MailLogCells, stateCells, writeMailLog } from './mail-log-writer';

/** People who sort the log without a pause are not fought for ever. */
const MOST_ATTEMPTS = 4;

/** A line of a mail that this run has claimed: where it is believed to be, and what its row has to say. */
interface ClaimedLine extends LoggedState {
  readonly key: string;
  readonly mailId: string;
  readonly row: number;
}

/**
 * The Mail log sheet as the ledger.
 *
 * A mark is one write where the mail's rows were last seen and one read of the same rows, which brings the write to the
 * sheet as a flush does (F143, F144) and shows what it hit. Where people have sorted, inserted or deleted rows in
 * between, the rows are found again by their keys and what the write hit instead is put back; only then does it return,
 * so that no mail goes out before its own lines say so.
 *
 * @param timeZone - The spreadsheet's, for the times that people read.
 */
export function createSheetMailLedger(memory: DocumentMemory, timeZone: string): MailLedger {
  return new SheetMailLedger(memory, timeZone);
}

class SheetMailLedger implements MailLedger {
  private table: MailLogTable | null = null;
  private lines: readonly ClaimedLine[] = [];

  constructor(
    private readonly memory: DocumentMemory,
    private readonly timeZone: string,
  ) {}

  list(): ReturnType<MailLedger['list']> {
    const read = readMailLog(this.memory);
    if (!read.ok) return read;
    this.table = read.value;
    return success(read.value.rows);
  }

  claim(claims: readonly LedgerClaim[], replaced: readonly LedgerRow[]): void {
    if (claims.some(({ told }) => told !== '')) this.table = withToldColumn(this.listed());
    const table = this.listed();
    const replacedRows = new Set(replaced.map(({ row }) => row));
    let last = table.lastRow;
    while (last > 1 && replacedRows.has(last)) last -= 1;
    const first = last + 1;

    const isCovered = (row: number) => row >= first && row < first + claims.length;
    clearMailLog(
      table,
      [...replacedRows].filter((row) => !isCovered(row)),
    );
    const rowsLacking = first + claims.length - 1 - table.sheet.getMaxRows();
    if (rowsLacking > 0) table.sheet.insertRowsAfter(table.sheet.getMaxRows(), rowsLacking);
    const time = this.timeNow();
    writeMailLog(
      table,
      claims.map((claim, index) => ({ row: first + index, cells: claimCells(claim, time, table) })),
    );
    this.lines = claims.map(({ key, mailId }, index) => ({
      key,
      mailId,
      row: first + index,
      state: 'PLANNED',
      reason: '',
      time,
    }));
    this.restoreOverwritten(table, first, replacedRows);
  }

  /**
   * Where people moved rows between the list and the claim, it was written over entries of others, which nobody would know
   * any more: they are put below everything else. One read shows whether the row above still says what it said.
   */
  private restoreOverwritten(table: MailLogTable, first: number, replaced: ReadonlySet<number>): void {
    const above = table.rows.find(({ row }) => row === first - 1);
    const [now] = first > 2 ? readMailLogRows(table, [{ row: first - 1 }]) : [];
    if (replaced.size === 0 && now?.key === above?.key) return;
    const standing = this.readAgain();
    const known = new Set(standing.rows.map(({ key, mailId }) => `${key}\n${mailId}`));
    const lost = table.rows.filter(({ row, key, mailId }) => !replaced.has(row) && !known.has(`${key}\n${mailId}`));
    if (lost.length === 0) return;
    const below = standing.lastRow + 1;
    const rowsLacking = below + lost.length - 1 - standing.sheet.getMaxRows();
    if (rowsLacking > 0) standing.sheet.insertRowsAfter(standing.sheet.getMaxRows(), rowsLacking);
    writeMailLog(
      standing,
      lost.map((entry, index) => ({ row: below + index, cells: entryCells(entry, standing.language) })),
    );
  }

  mark(marks: readonly MailMark[]): { readonly missing: readonly string[] } {
    const table = this.listed();
    const time = this.timeNow();
    this.takeOver(marks, table);
    this.lines = this.lines.map((line) => {
      const mark = marks.find(({ mailId }) => mailId === line.mailId);
      return mark ? moved(line, mark, time) : line;
    });
    const written = this.lines.filter((line) => marks.some(({ mailId }) => mailId === line.mailId));
    writeMailLog(
      table,
      written.map((line) => ({ row: line.row, cells: stateCells(line, table.language) })),
    );
    if (hasArrived(table, written)) return { missing: [] };
    return { missing: this.mend(marks, written) };
  }

  release(mailIds: readonly string[]): void {
    const table = this.readAgain();
    const rows = table.rows.filter(({ mailId, state }) => mailIds.includes(mailId) && state === 'PLANNED');
    writeMailLog(table, rows.map(handedBack));
  }

  /** Repeats the marks where the rows are now and repairs what was hit, until a read shows that all stands as meant. */
  private mend(marks: readonly MailMark[], written: readonly ClaimedLine[]): readonly string[] {
    const before = new Map(this.listed().rows.map((entry) => [entry.key, entry]));
    const missing = new Set<string>();
    let hit: readonly (LoggedState & { readonly row: number })[] = written;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const table = this.readAgain();
      this.findLinesIn(table, marks, missing);
      const own = new Map(this.lines.map((line) => [line.key, line]));
      const repairs = planLogRepair({ entries: table.rows, own, before, written: hit });
      if (repairs.length === 0) {
        this.release([...missing]);
        return [...missing];
      }
      for (const { state, ...repair } of repairs) {
        if (state === null) clearMailLog(table, [repair.row], ['time', 'state', 'reason']);
        else writeMailLog(table, [{ row: repair.row, cells: stateCells({ ...repair, state }, table.language) }]);
      }
      // Emptied rows need no second look; those that were written may have moved again.
      hit = repairs.flatMap(({ state, ...repair }) => (state === null ? [] : [{ ...repair, state }]));
    }
    throw new Error('The Mail log does not stand still');
  }

  /** Where this run's lines are now. A mail that has lost one has lost its claim, and is handed back instead of being sent. */
  private findLinesIn(table: MailLogTable, marks: readonly MailMark[], missing: Set<string>): void {
    const rowOf = new Map(table.rows.map(({ key, row }) => [key, row]));
    const lost = this.lines.filter(({ key }) => !rowOf.has(key)).map(({ mailId }) => mailId);
    for (const { mailId, state } of marks) if (state === 'SENDING' && lost.includes(mailId)) missing.add(mailId);
    this.lines = this.lines.flatMap((line) => {
      const row = rowOf.get(line.key);
      if (row === undefined) return [];
      return [{ ...line, row, ...(missing.has(line.mailId) ? { state: 'PLANNED' as const } : {}) }];
    });
  }

  /** A person may settle a mail that another run has claimed. */
  private takeOver(marks: readonly MailMark[], table: MailLogTable): void {
    const known = new Set(this.lines.map(({ mailId }) => mailId));
    const foreign = new Set(marks.map(({ mailId }) => mailId).filter((mailId) => !known.has(mailId)));
    if (foreign.size > 0) this.lines = [...this.lines, ...table.rows.filter(({ mailId }) => foreign.has(mailId))];
  }

  private listed(): MailLogTable {
    if (!this.table) throw new Error('The Mail log is listed before it is written');
    return this.table;
  }

  /** Throws where the sheet has gone in the middle of a run: without a ledger nothing more is sent. */
  private readAgain(): MailLogTable {
    const read = readMailLog(this.memory);
    if (!read.ok) throw new Error(`The Mail log is gone: ${read.error.code}`);
    return read.value;
  }

  private timeNow(): string {
    return Utilities.formatDate(new Date(), this.timeZone, 'yyyy-MM-dd HH:mm:ss');
  }
}

function moved(line: ClaimedLine, { state, reason }: MailMark, time: string): ClaimedLine {
  if (!(MAIL_TRANSITIONS[line.state] as readonly MailState[]).includes(state)) {
    throw new Error(`No mail goes from ${line.state} to ${state}`);
  }
  return { ...line, state, reason, time };
}

function handedBack({ row }: MailLogRow): MailLogCells {
  return { row, cells: { runId: '' } };
}

/** One read of the rows just written, which also makes Google apply what it has only noted. */
function hasArrived(table: MailLogTable, written: readonly ClaimedLine[]): boolean {
  const entries = new Map(readMailLogRows(table, written).map((entry) => [entry.row, entry]));
  return written.every(({ row, key, state }) => {
    const entry = entries.get(row);
    return entry?.key === key && entry.state === state;
  });
}
