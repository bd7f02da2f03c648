import type { ReminderPorts } from '../../src/app/commands/send-due-reminders';
import type { LedgerRow, MailLedger, OutgoingMail, PlacedLine } from '../../src/app/ports';
import { refuse } from '../../src/app/refusal';
import { DEFAULT_BOOKS, type RunBooks } from '../../src/app/reminders/default-books';
import type { OrderLine } from '../../src/domain/order/order-line';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/order/settings';
import { addDays, type CalendarDate, fromDayNumber } from '../../src/domain/shared/calendar-date';
import { success } from '../../src/domain/shared/result';

/** The process is gone: nothing that the run still tries reaches the world. */
export class Killed extends Error {}

/**
 * A workbook with its order lines, its Mail log and what has been mailed, kept in memory and shared by any number of runs.
 * `onCall` is told of each call that a run makes, before it is done: it may kill the run, or start another one meanwhile.
 */
export class ReminderWorld {
  lines: PlacedLine[] = [];
  log: LedgerRow[] = [];
  sent: OutgoingMail[] = [];
  now = Date.UTC(2026, 10, 22, 8);
  quota = 100;
  /** Addresses that Google refuses. */
  refused = new Set<string>();
  /** Whose mails go out and are reported as failed. */
  lost = new Set<string>();
  calls: string[] = [];
  settings: Settings = { ...DEFAULT_SETTINGS, language: 'en', currency: 'CNY', team: [] };
  books: RunBooks = DEFAULT_BOOKS;
  /** How many rows each mail was claimed with. */
  private readonly claimedRows = new Map<string, number>();
  private lockedBy: object | null = null;

  today(): CalendarDate {
    return fromDayNumber(Math.floor(this.now / 86_400_000) + 25_569);
  }

  /** Days from today, so that tests do not depend on the date. */
  day(offset: number): CalendarDate {
    return addDays(this.today(), offset);
  }

  addLine(line: OrderLine): void {
    this.lines.push({ row: this.lines.length + 2, line, unreadable: [] });
  }

  advance(minutes: number): void {
    this.now += minutes * 60_000;
  }

  /** The ports of one run. After a kill every further call fails, as nothing of a dead process goes on. */
  portsOf(onCall: (name: string) => void = () => undefined): ReminderPorts {
    const run = { isDead: false };
    const call = <T>(name: string, work: () => T): T => {
      if (run.isDead) throw new Killed();
      try {
        onCall(name);
      } catch (error) {
        run.isDead = true;
        if (this.lockedBy === run) this.lockedBy = null;
        throw error;
      }
      this.calls.push(name);
      return work();
    };
    return {
      rules: { read: (...args) => call('rules.read', () => this.books.rules.read(...args)) },
      calendar: { read: () => call('calendar.read', () => this.books.calendar.read()) },
      templates: {
        read: () => call('templates.read', () => this.books.templates.read()),
        report: (faults) => call('templates.report', () => this.books.templates.report(faults)),
      },
      settings: { read: () => call('settings.read', () => success(this.settings)), write: () => success(this.settings) },
      orders: {
        listLines: () => call('orders.listLines', () => success([...this.lines])),
        changeLines: () => success({ missing: [] }),
        addLines: () => success({ firstRow: 2 }),
        selectLine: () => success({ row: 2 }),
      },
      clock: { now: () => this.now, today: () => this.today(), hour: () => new Date(this.now).getUTCHours() },
      lock: {
        run: (work) => {
          if (call('lock.take', () => this.lockedBy)) return refuse('workbook.busy', {});
          this.lockedBy = run;
          try {
            return work();
          } finally {
            if (!run.isDead) call('lock.release', () => undefined);
            this.lockedBy = null;
          }
        },
      },
      ledger: this.ledgerOf(call),
      mailer: {
        remainingQuota: () => call('mailer.remainingQuota', () => this.quota),
        send: (mail) => {
          call('mailer.send', () => {
            if (this.quota < 1) throw new Error('Service invoked too many times for one day: email.');
            if (this.refused.has(mail.to)) throw new Error(`Invalid email: ${mail.to}`);
            this.quota -= 1;
            this.sent.push(mail);
            if (this.lost.has(mail.to)) throw new Error('A server error occurred');
          });
          call('mailer.sent', () => undefined);
        },
      },
      links: {
        workbookName: () => 'Orders 2026',
        workbookUrl: () => 'https://sheets.example/1',
        rowUrl: (row) => `https://sheets.example/1#gid=7&range=A${row}`,
      },
    };
  }

  private ledgerOf(call: <T>(name: string, work: () => T) => T): MailLedger {
    return {
      list: () => call('ledger.list', () => success(this.log.map((row, index) => ({ ...row, row: index + 2 })))),
      claim: (claims, replaced) =>
        call('ledger.claim', () => {
          // Rows may have been sorted since they were listed: what is replaced is found again by what it says.
          this.log = this.log.filter(
            ({ key, mailId, state }) => !replaced.some((old) => old.key === key && old.mailId === mailId && old.state === state),
          );
          this.log.push(...claims.map((claim) => ({ ...claim, row: 0, state: 'PLANNED' as const })));
          for (const { mailId } of claims) this.claimedRows.set(mailId, claims.filter((claim) => claim.mailId === mailId).length);
        }),
      mark: (marks) =>
        call('ledger.mark', () => {
          const rowsOf = (mailId: string) => this.log.filter((row) => row.mailId === mailId);
          // A mail that has lost one of its rows has lost its claim, and is handed back.
          const missing = marks
            .filter(({ mailId, state }) => state === 'SENDING' && rowsOf(mailId).length < (this.claimedRows.get(mailId) ?? 1))
            .map(({ mailId }) => mailId);
          for (const { mailId, state } of marks) {
            const change = missing.includes(mailId) ? { runId: '' } : { state };
            this.log = this.log.map((row) => (row.mailId === mailId ? { ...row, ...change } : row));
          }
          return { missing };
        }),
      release: (mailIds) =>
        call('ledger.release', () => {
          this.log = this.log.map((row) => (mailIds.includes(row.mailId) ? { ...row, runId: '' } : row));
        }),
    };
  }
}
