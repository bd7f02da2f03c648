import { createPlainEngine } from '../../host/engine/plain/engine';
import type { CellInput, SheetEngine } from '../../host/engine/sheet-engine';
import type { Execution } from '../../host/services/execution';
import { hostUser } from '../../host/services/host-user';
import type { RunRecord } from '../../host/services/run-record';
import type { Wire } from '../../host/services/wire';
import { type LoadedBundle, loadBundle } from './load-bundle';
import { sheetNamed, valuesAt } from './order-workbook';
import type { ScriptHostSettings } from './script-host';

export interface ReminderBookSettings {
  readonly now?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly owner?: ScriptHostSettings['owner'];
  readonly users?: ScriptHostSettings['users'];
  readonly options?: ScriptHostSettings['options'];
  readonly answers?: ScriptHostSettings['answers'];
  readonly fetch?: ScriptHostSettings['fetch'];
  /** The folder of another build. */
  readonly builtIn?: string;
}

/** What happens when a script calls Google: a fault, or other people at work in the meantime. */
export type CallHook = (op: string, execution: Execution) => void;

/** The add-on on a plain-array sheet with the order workbook made, and the mails that went out. */
export class ReminderBook {
  readonly bundle: LoadedBundle;
  readonly engine: SheetEngine;
  private hook: CallHook | null = null;

  constructor({
    now = '2026-11-22T09:00:00+08:00',
    timeZone = 'Asia/Shanghai',
    locale = 'en_US',
    owner = {},
    users = [],
    options = {},
    answers = () => ({ button: 'OK', text: '' }),
    fetch,
    builtIn,
  }: ReminderBookSettings = {}) {
    this.engine = createPlainEngine({ locale, timeZone });
    this.bundle = loadBundle(
      {
        engine: this.engine,
        now,
        owner,
        users: [hostUser('bo@example.com'), ...users],
        answers,
        ...(fetch === undefined ? {} : { fetch }),
        options: { deployment: 'bound', onCall: (op, _count, execution) => this.hook?.(op, execution), ...options },
      },
      builtIn,
    );
    this.bundle.call('makeOrRepair');
    this.client('saveSettings', {
      team: [
        { name: 'Ada', email: 'ada@example.com', language: 'en', role: '' },
        { name: '王芳', email: 'wang@example.com', language: 'zh', role: '' },
      ],
    });
  }

  /** Whom mails went to, in the order in which they left. */
  get receivers(): readonly string[] {
    return this.bundle.waiting.outbox.map(({ to }) => to.join());
  }

  /** The Mail log, one record per entry, empty rows included. */
  get log(): readonly Readonly<Record<string, string>>[] {
    const sheet = sheetNamed(this.engine, 'Mail log');
    const last = this.engine.lastCell(sheet.id);
    const [headings = [], ...rows] = this.engine.readValues(sheet.id, {
      row: 1,
      column: 1,
      rows: Math.max(1, last.row),
      columns: last.column,
    });
    return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [String(heading), String(row[index] ?? '')])));
  }

  get states(): readonly string[] {
    return this.log.map((entry) => `${entry['Order no.']} ${entry['State']}`);
  }

  /** Order lines below the last one, by column heading; dates as serial numbers of days. The sweep gives them their ids. */
  addLines(lines: readonly Readonly<Record<string, CellInput>>[]): void {
    const sheet = sheetNamed(this.engine, 'Orders');
    const headings = valuesAt(this.engine, 'Orders!A1:AI1')[0] ?? [];
    const first = this.lineRows() + 2;
    this.engine.apply(
      lines.flatMap((line, index) =>
        Object.entries(line).map(([heading, value]) => {
          const column = headings.indexOf(heading) + 1;
          if (column === 0) throw new Error(`No column ${heading} among ${headings.join()}`);
          return { type: 'setCells' as const, sheetId: sheet.id, row: first + index, column, cells: [[value]] };
        }),
      ),
    );
    this.client('runSweep');
  }

  /** Somebody types another address for Ada into the Settings sheet, where nothing can be refused. */
  typeAddress(email: string): void {
    const { id, rows, columns } = sheetNamed(this.engine, 'Settings');
    const values = this.engine.readValues(id, { row: 1, column: 1, rows, columns });
    const row = values.findIndex((cells) => cells.includes('ada@example.com'));
    const column = values[row]?.indexOf('ada@example.com') ?? -1;
    if (column < 0) throw new Error('Ada is not in the Team table');
    this.engine.apply([{ type: 'setCells', sheetId: id, row: row + 1, column: column + 1, cells: [[email]] }]);
  }

  /** Forgets what was logged and mailed, as if nothing had been sent yet. */
  forget(): void {
    const sheet = sheetNamed(this.engine, 'Mail log');
    this.engine.apply([
      {
        type: 'clear',
        sheetId: sheet.id,
        area: { row: 2, column: 1, rows: sheet.rows - 1, columns: sheet.columns },
        contents: true,
      },
    ]);
    this.bundle.waiting.outbox.length = 0;
  }

  /** Calls as the owner's sidebar does. @returns the value inside the reply. */
  client(functionName: string, ...args: Wire[]): unknown {
    const record = this.bundle.host.callFromClient('owner@example.com', functionName, args, this.bundle.page) as RunRecord;
    if (!record.outcome.ok) throw new Error(record.outcome.error.message);
    const reply = record.outcome.value as { ok: boolean; value: unknown; error?: { message: string } };
    if (!reply.ok) throw new Error(reply.error?.message);
    return reply.value;
  }

  /** Somebody clicks a menu item. */
  click(functionName: string, person = 'owner@example.com'): RunRecord {
    return this.bundle.host.click(person, functionName, this.bundle.page) as RunRecord;
  }

  /** Fires the hourly trigger of a person. */
  fire(person = 'owner@example.com'): RunRecord {
    const trigger = this.bundle.host.triggers().find(({ creator }) => creator === person);
    if (!trigger) throw new Error(`${person} has no trigger`);
    return this.bundle.host.fireTrigger(trigger.id) as RunRecord;
  }

  /** Does something with a hook on each call to Google. */
  during<T>(hook: CallHook, work: () => T): T {
    this.hook = hook;
    try {
      return work();
    } finally {
      this.hook = null;
    }
  }

  private lineRows(): number {
    const rows = valuesAt(this.engine, 'Orders!A2:D2000');
    return rows.reduce((last, row, index) => (row.some((value) => value !== null && value !== '') ? index + 1 : last), 0);
  }
}

/** Kills the run at the n-th call of that name by anybody. */
export function killAt(name: string, nth = 1): CallHook {
  let seen = 0;
  return (op, execution) => {
    if (op !== name) return;
    seen += 1;
    if (seen !== nth) return;
    execution.kill();
    throw new Error('killed');
  };
}
