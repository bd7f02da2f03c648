import type { SheetEngine } from '../host/engine/sheet-engine';
import { loadProject } from '../host/project/load-project';
import { sameThreadRunner } from '../host/run/same-thread';
import type { RunRecord } from '../host/services/run-record';
import type { Wire } from '../host/services/wire';
import type { ColumnKey } from '../src/domain/order/columns';
import { columnOf } from '../test/support/order-typing';
import { sheetNamed } from '../test/support/order-workbook';
import { aScriptHost, facadeText, owner, type ScriptHost } from '../test/support/script-host';
import { NOW } from './engine-for';
import { type Measurement, residentMb, rounded } from './measurement';
import { type MeteredRunner, meteredRunner } from './metered-runner';
import { type Business, type OrderRow, orderRow, pastedCells, SMALL_BUSINESS, storedCells } from './order-rows';

const FILL_BLOCK_ROWS = 5_000;
/** Empty rows below the last line, as the add-on leaves them. */
const SPARE_ROWS = 100;

/** What a task did. */
export type Cost = Omit<Measurement, 'task' | 'lines'>;

/** The built add-on on a spreadsheet of its own, each run of which is measured. */
export class Workbook {
  private readonly scripts: ScriptHost;
  private readonly runner: MeteredRunner;
  private lineCount = 0;
  private answer = '';

  constructor(
    readonly engine: SheetEngine,
    private readonly business: Business = SMALL_BUSINESS,
  ) {
    this.runner = meteredRunner(sameThreadRunner(facadeText()));
    this.scripts = aScriptHost({
      engine: this.engine,
      runner: this.runner,
      project: loadProject('build', { name: 'Ordersheet' }),
      now: NOW,
      owner: { locale: 'en' },
      answers: () => ({ button: 'OK', text: this.answer }),
      // The clock goes on with Google's time, so that a long run sees its end come; the account's allowance is a Workspace one.
      options: { deployment: 'bound', onCost: (ms) => this.scripts.clock.advance(ms), quotas: { mailRecipientsPerDay: 1_500 } },
    });
  }

  /** The row of the last line. */
  get lastRow(): number {
    return this.lineCount + 1;
  }

  /** Somebody clicks an item of the menu, answers its questions with this text, and confirms. */
  click(functionName: string, answer = ''): Cost {
    this.answer = answer;
    return this.costOf(this.scripts.host.click(owner, functionName, this.scripts.page));
  }

  /** The sidebar calls. @throws what it is refused with. */
  call(functionName: string, ...args: Wire[]): Cost {
    const record = this.scripts.host.callFromClient(owner, functionName, args, this.scripts.page) as RunRecord;
    const reply = record.outcome.ok ? (record.outcome.value as { ok: boolean; error?: { message: string } }) : null;
    if (reply?.ok === false) throw new Error(`${functionName}: ${reply.error?.message}`);
    return this.costOf(record);
  }

  /** Nobody does anything for so long. */
  wait(milliseconds: number): void {
    this.scripts.clock.advance(milliseconds);
  }

  /** The owner's hourly trigger fires. */
  fireTrigger(): Cost {
    const [trigger] = this.scripts.host.triggers();
    if (!trigger) throw new Error('Reminders are off');
    return this.costOf(this.scripts.host.fireTrigger(trigger.id));
  }

  /** Types into a cell; the row counts from 1, the headings stand in row 1. */
  type(row: number, key: ColumnKey, text: string): Cost {
    const runs = this.scripts.records.length;
    const isAccepted = this.engine.type(owner, this.ordersId(), row, columnOf(key), text);
    if (!isAccepted || this.scripts.records.length === runs) throw new Error(`Typing "${text}" started no run`);
    return this.costOf(this.scripts.last());
  }

  /** Puts order lines below the last one as nobody's edit: no trigger sees it. */
  fill(count: number): void {
    for (let done = 0; done < count; done += FILL_BLOCK_ROWS) {
      const cells = this.nextRows(Math.min(FILL_BLOCK_ROWS, count - done)).map(storedCells);
      const first = this.makeRoom(cells.length);
      this.engine.apply([{ type: 'setCells', sheetId: this.ordersId(), row: first, column: 1, cells }]);
    }
  }

  /** Pastes order lines below the last one, without order numbers: the add-on has to give them. */
  paste(count: number): Cost {
    const cells = this.nextRows(count).map((row) => pastedCells(row).slice(1));
    const first = this.makeRoom(count);
    this.engine.paste(owner, this.ordersId(), first, 2, cells);
    return this.costOf(this.scripts.last());
  }

  /** The id of the line in a row; `''` where it has none. */
  lineId(row: number): string {
    const [[id] = []] = this.engine.readValues(this.ordersId(), { row, column: columnOf('lineId'), rows: 1, columns: 1 });
    return typeof id === 'string' ? id : '';
  }

  /** Selects a row of the order sheet. */
  select(row: number): void {
    this.scripts.page.select({ sheetId: this.ordersId(), ranges: [{ row, column: 1, rows: 1, columns: 1 }] });
  }

  /** @throws where the first or the last line has no id: then a run has done nothing, and quickly. */
  requireLineIds(): void {
    for (const row of [2, this.lastRow]) if (!this.lineId(row)) throw new Error(`The line in row ${row} has no id`);
  }

  private nextRows(count: number): readonly OrderRow[] {
    return Array.from({ length: count }, (_, index) => orderRow(this.lineCount + index, this.business));
  }

  /** @returns the first of the free rows. */
  private makeRoom(count: number): number {
    const first = this.lastRow + 1;
    this.lineCount += count;
    const { id, rows } = sheetNamed(this.engine, 'Orders');
    const lacking = first + count - 1 + SPARE_ROWS - rows;
    if (lacking > 0) {
      this.engine.apply([{ type: 'insertRows', sheetId: id, before: rows + 1, count: lacking, inheritFrom: 'before' }]);
    }
    return first;
  }

  private ordersId(): number {
    return sheetNamed(this.engine, 'Orders').id;
  }

  private costOf(run: unknown): Cost {
    const { outcome, calls, log, functionName, googleMs } = run as RunRecord;
    if (!outcome.ok) throw new Error(`${functionName}: ${outcome.error.message}\n${outcome.error.stack}`);
    const failure = log.find(({ level }) => level === 'error' || level === 'warn');
    if (failure) throw new Error(`${functionName}: ${failure.text}`);
    const { processMs, bytes } = this.runner.cost();
    return {
      calls: calls.serviceCalls,
      callsByMethod: calls.callsByMethod,
      googleMs,
      processMs: rounded(processMs),
      rssMb: residentMb(),
      bytes,
    };
  }
}
