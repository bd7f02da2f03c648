import type { EngineWrite, SheetEngine } from '../engine/sheet-engine';
import type { Project } from '../project/project';
import { requireAccess } from './access/check-access';
import type { CellsWrite } from './buffer/cells-write';
import { WriteBuffer } from './buffer/write-buffer';
import { CallCounts, type CallSummary } from './call-counts';
import type { Clock } from './clock';
import type { AuthMode, Context, LogEntry } from './context';
import { NotImitated, ServiceException } from './exception';
import type { HostUser } from './host-user';
import { handlerOf } from './ops';
import type { Page, PageSelection } from './page';
import type { InstalledTrigger } from './script/installed-trigger';
import type { HostState } from './state/host-state';
import type { Quotas } from './state/quotas';
import type { Waiting } from './waiting';
import type { Reply, Wire } from './wire';

/** What every execution of a host shares. */
export interface ExecutionGround {
  readonly engine: SheetEngine;
  readonly project: Project;
  readonly state: HostState;
  readonly clock: Clock;
  readonly users: ReadonlyMap<string, HostUser>;
  readonly documentId: string;
  readonly documentUrl: string;
  /** The scopes that the project asks for. */
  readonly scopes: readonly string[];
  /** An add-on's triggers are limited to one of a kind per person and document, and to once an hour (F077, F078). */
  readonly isAddOn: boolean;
  /** Whose scripts have sent how much and so on counts against these. */
  readonly quotas: Quotas;
}

/** Who runs what, and what may be done. */
export interface ExecutionSettings {
  readonly functionName: string;
  readonly user: HostUser;
  readonly effectiveUser: HostUser;
  readonly authMode: AuthMode;
  readonly page: Page | null;
  /** Made for this execution, so that an answer can know which script waits for it. */
  readonly waiting: (execution: Execution) => Waiting;
  readonly trigger?: InstalledTrigger | null;
  readonly isSimpleTrigger?: boolean;
  readonly hasDocument?: boolean;
  /**
   * Sees every call before it is answered: for faults and costs in tests. It may throw, which reaches the script as an
   * exception. `count` is the number of service calls so far, this one included.
   */
  readonly onCall?: (op: string, count: number, execution: Execution) => void;
}

/**
 * One run of a script on the main side: it answers the script's calls, one at a time, and holds what belongs to the run
 * alone: rights, buffered writes, counts, log.
 */
export class Execution implements Context {
  readonly id: string;
  readonly started: number;
  readonly logText: string[] = [];
  readonly timers = new Map<string, number>();
  readonly logEntries: LogEntry[] = [];
  readonly scopes: ReadonlySet<string>;
  readonly project: Project;
  readonly clock: Clock;
  readonly state: HostState;
  readonly user: HostUser;
  readonly effectiveUser: HostUser;
  readonly users: ReadonlyMap<string, HostUser>;
  readonly authMode: AuthMode;
  readonly trigger: InstalledTrigger | null;
  readonly isSimpleTrigger: boolean;
  readonly page: Page | null;
  ownSelection: PageSelection | null = null;
  readonly waiting: Waiting;
  readonly documentId: string;
  readonly documentUrl: string;
  readonly hasDocument: boolean;
  readonly isAddOn: boolean;
  readonly quotas: Quotas;
  readonly functionName: string;
  readonly grid: SheetEngine;
  private readonly buffer: WriteBuffer;
  private readonly counts = new CallCounts();
  private readonly onCall: ExecutionSettings['onCall'];
  private isOver = false;

  constructor(ground: ExecutionGround, settings: ExecutionSettings) {
    this.id = `execution-${ground.state.newId()}`;
    this.started = ground.clock.now();
    this.project = ground.project;
    this.clock = ground.clock;
    this.state = ground.state;
    this.users = ground.users;
    this.documentId = ground.documentId;
    this.documentUrl = ground.documentUrl;
    this.isAddOn = ground.isAddOn;
    this.quotas = ground.quotas;
    this.grid = ground.engine;
    this.functionName = settings.functionName;
    this.user = settings.user;
    this.effectiveUser = settings.effectiveUser;
    this.authMode = settings.authMode;
    this.page = settings.page;
    this.waiting = settings.waiting(this);
    this.trigger = settings.trigger ?? null;
    this.isSimpleTrigger = settings.isSimpleTrigger ?? false;
    this.hasDocument = settings.hasDocument ?? true;
    this.onCall = settings.onCall;
    const granted = settings.effectiveUser.grantedScopes;
    this.scopes = new Set(ground.scopes.filter((scope) => granted === null || granted.includes(scope)));
    this.buffer = new WriteBuffer(ground.engine, settings.effectiveUser, ground.clock);
  }

  /** Answers one call of the script. */
  call(op: string, args: readonly Wire[]): Reply | Promise<Reply> {
    try {
      const result = this.answer(op, args);
      if (result instanceof Promise) return result.then((value: unknown) => ({ value: value as Wire }), errorReply);
      return { value: (result ?? null) as Wire };
    } catch (error) {
      return errorReply(error);
    }
  }

  get engine(): SheetEngine {
    this.buffer.flush();
    return this.grid;
  }

  write(write: EngineWrite | CellsWrite): void {
    this.buffer.push(write);
  }

  apply(...writes: EngineWrite[]): void {
    for (const write of writes) this.buffer.push(write);
    this.buffer.flush();
  }

  flush(): void {
    this.buffer.flush();
  }

  log(level: LogEntry['level'], text: string): void {
    this.logEntries.push({ time: this.clock.now(), level, text });
  }

  /**
   * The script has ended by itself: what is buffered is applied, its locks are released.
   *
   * @returns the rejection of a buffered write, which Google reports as the run's failure.
   */
  end(): { readonly name: string; readonly message: string } | null {
    let failure: { name: string; message: string } | null = null;
    try {
      if (!this.isOver) this.buffer.flush();
    } catch (error) {
      failure = { name: nameOf(error), message: messageOf(error) };
    }
    this.close();
    return failure;
  }

  /** The script was killed: what it had not flushed is lost, its locks are released. */
  kill(): void {
    this.buffer.discard();
    this.close();
  }

  summary(): CallSummary {
    return this.counts.summary();
  }

  private answer(op: string, args: readonly Wire[]): unknown {
    if (this.isOver) throw new ServiceException('The execution has ended.');
    const count = this.counts.add(op);
    this.onCall?.(op, count, this);
    requireAccess(op, this.authMode, this.scopes);
    const handler = handlerOf(op);
    if (!handler) throw new NotImitated(op);
    return (handler as (context: Context, ...given: readonly Wire[]) => unknown)(this, ...args);
  }

  private close(): void {
    this.isOver = true;
    this.state.locks.releaseAll(this.id);
  }
}

function errorReply(error: unknown): Reply {
  return { error: { name: nameOf(error), message: messageOf(error) } };
}

function nameOf(error: unknown): string {
  return error instanceof ServiceException || error instanceof NotImitated ? 'Exception' : 'HostError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
