import type { EngineWrite } from '../engine/engine-write';
import { NoSuchSheet } from '../engine/no-such-sheet';
import type { SheetEngine } from '../engine/sheet-engine';
import type { Project } from '../project/project';
import { requireAccess } from './access/check-access';
import type { CellsWrite } from './buffer/cells-write';
import { missingFunctions } from './buffer/missing-functions';
import { WriteBuffer } from './buffer/write-buffer';
import { callCost } from './call-costs';
import { CallCounts, type CallSummary } from './call-counts';
import type { Clock } from './clock';
import type { AuthMode, Context, LogEntry } from './context';
import type { OpenDocuments } from './documents/open-documents';
import { OtherDocuments } from './documents/other-documents';
import type { DriveContents } from './drive/drive-contents';
import { NotImitated, ServiceException } from './exception';
import type { HostUser } from './host-user';
import type { Translations } from './language/translations';
import { localisedError } from './localised-error';
import { then } from './maybe-promise';
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
  readonly contents: DriveContents;
  readonly documents: OpenDocuments | null;
  readonly translations: Translations | null;
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
  readonly onCall?: CallHook;
  /** Sees every call after it was done, before the script hears of it. It may throw, and the script takes the call for failed. */
  readonly onAnswered?: CallHook;
  /** Makes a call wait for its turn before anything of it happens: for tests that decide which of several scripts goes on. */
  readonly turn?: ((execution: Execution, op: string) => Promise<void>) | undefined;
  /** Told of the estimated Google time of each call, in milliseconds: moves a virtual clock that goes with it. */
  readonly onCost?: ((milliseconds: number) => void) | undefined;
  /** The language of Google's errors; null is English whoever runs the script. */
  readonly errorLanguage?: string | null;
  /** In milliseconds of estimated Google time, at which the script is killed (F008, F011). */
  readonly timeLimitMs?: number;
}

/** Something that watches the calls of executions; `count` is the number of service calls so far, this one included. */
export type CallHook = (op: string, count: number, execution: Execution) => void;

/** Calls in which a script waits, whose time is measured on the host's clock instead of estimated. */
const waits: ReadonlySet<string> = new Set(['Utilities.sleep', 'Lock.tryLock', 'Lock.waitLock', 'UrlFetchApp.fetch']);

/**
 * One run of a script on the main side: it answers the script's calls, one at a time, and holds what belongs to the run
 * alone: rights, buffered writes, counts, log.
 */
export class Execution implements Context {
  readonly id: string;
  readonly started: number;
  readonly logText: string[] = [];
  readonly timers = new Map<string, number>();
  readonly errorLanguage: string | null;
  readonly logEntries: LogEntry[] = [];
  readonly scopes: ReadonlySet<string>;
  readonly project: Project;
  readonly clock: Clock;
  readonly state: HostState;
  readonly contents: DriveContents;
  readonly documents: OpenDocuments | null;
  readonly translations: Translations | null;
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
  private readonly others: OtherDocuments;
  private readonly counts = new CallCounts();
  private readonly settings: ExecutionSettings;
  private isOver = false;
  private spentMs = 0;
  private killReason: string | null = null;

  constructor(ground: ExecutionGround, settings: ExecutionSettings) {
    this.id = `execution-${ground.state.newId()}`;
    this.started = ground.clock.now();
    this.project = ground.project;
    this.clock = ground.clock;
    this.state = ground.state;
    this.contents = ground.contents;
    this.documents = ground.documents;
    this.translations = ground.translations;
    this.users = ground.users;
    this.documentId = ground.documentId;
    this.documentUrl = ground.documentUrl;
    this.isAddOn = ground.isAddOn;
    this.quotas = ground.quotas;
    this.grid = ground.engine;
    this.functionName = settings.functionName;
    this.errorLanguage = settings.errorLanguage ?? null;
    this.user = settings.user;
    this.effectiveUser = settings.effectiveUser;
    this.authMode = settings.authMode;
    this.page = settings.page;
    this.waiting = settings.waiting(this);
    this.trigger = settings.trigger ?? null;
    this.isSimpleTrigger = settings.isSimpleTrigger ?? false;
    this.hasDocument = settings.hasDocument ?? true;
    this.settings = settings;
    const granted = settings.effectiveUser.grantedScopes;
    this.scopes = new Set(ground.scopes.filter((scope) => granted === null || granted.includes(scope)));
    this.buffer = new WriteBuffer(ground.engine, settings.effectiveUser, ground.clock);
    this.others = new OtherDocuments(this, ground.documents);
  }

  /** Answers one call of the script. Where the execution was killed meanwhile, the runner must end the script instead of going on. */
  call(op: string, args: readonly Wire[]): Reply | Promise<Reply> {
    const turn = this.settings.turn?.(this, op);
    return turn ? turn.then(() => this.callNow(op, args)) : this.callNow(op, args);
  }

  private callNow(op: string, args: readonly Wire[]): Reply | Promise<Reply> {
    try {
      const result = this.answer(op, args);
      const refused = (error: unknown) => this.errorReply(error);
      if (result instanceof Promise) return result.then((value: unknown) => ({ value: value as Wire }), refused);
      return { value: (result ?? null) as Wire };
    } catch (error) {
      return this.errorReply(error);
    }
  }

  /** Why the script was killed; null while it may go on. */
  get killed(): string | null {
    return this.killReason;
  }

  /** What the calls so far would have taken on Google, in milliseconds, with the waiting in sleeps and for locks. */
  get googleMs(): number {
    return this.spentMs;
  }

  get engine(): SheetEngine {
    this.buffer.flush();
    return this.grid;
  }

  write(write: EngineWrite | CellsWrite): void {
    if (write.type === 'cells') for (const name of missingFunctions(write)) this.noteMissing(name);
    this.buffer.push(write);
  }

  // Said once in a run, in its log: the cell itself can only show #NAME?.
  private noteMissing(name: string): void {
    const text = `The host has no function ${name}: cells with it show #NAME?.`;
    if (!this.logEntries.some((entry) => entry.text === text)) this.log('warn', text);
  }

  apply(...writes: EngineWrite[]): void {
    for (const write of writes) this.buffer.push(write);
    this.buffer.flush();
  }

  flush(): void {
    this.buffer.flush();
    this.others.flush();
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
      if (!this.isOver) this.flush();
    } catch (error) {
      failure = this.described(error);
    }
    this.close();
    return failure;
  }

  /**
   * Kills the script: its locks are released, every further call fails, and the runner unwinds it without its `catch` and `finally`.
   *
   * @param writes - what becomes of those that it had not flushed; Google promises neither.
   * @param reason - in Google's words.
   */
  kill(writes: 'lost' | 'applied' = 'lost', reason = 'Execution cancelled'): void {
    if (this.isOver) return;
    this.killReason = this.inUsersWords(reason);
    try {
      if (writes === 'applied') this.flush();
    } catch {
      // Nobody is left who could be told of a rejected write.
    }
    this.buffer.discard();
    this.others.discard();
    this.close();
  }

  summary(): CallSummary {
    return this.counts.summary();
  }

  /** Adds to the estimated time on Google, and kills the script at its limit. */
  spend(milliseconds: number, how: 'computed' | 'waited' = 'computed'): void {
    this.spentMs += milliseconds;
    if (how === 'computed') this.settings.onCost?.(milliseconds);
    const { timeLimitMs } = this.settings;
    if (timeLimitMs === undefined || this.spentMs < timeLimitMs) return;
    this.kill('lost', 'Exceeded maximum execution time');
    this.requireAlive();
  }

  private answer(op: string, args: readonly Wire[]): unknown {
    if (this.isOver) throw new ServiceException('The execution has ended.');
    const count = this.counts.add(op);
    this.settings.onCall?.(op, count, this);
    this.requireAlive();
    this.spend(callCost(op, args));
    requireAccess(op, this.authMode, this.scopes);
    const handler = handlerOf(op);
    if (!handler) throw new NotImitated(op);
    const started = this.clock.now();
    const result = this.others.answer(op, handler, args);
    return then(result, (value) => {
      if (waits.has(op)) this.spend(this.clock.now() - started, 'waited');
      this.settings.onAnswered?.(op, count, this);
      this.requireAlive();
      return value;
    });
  }

  /** A text of Google's in the language of errors. */
  inUsersWords(text: string): string {
    return localisedError(text, this.errorLanguage);
  }

  private errorReply(error: unknown): Reply {
    return { error: this.described(error) };
  }

  private described(error: unknown): { readonly name: string; readonly message: string } {
    const message = error instanceof Error ? error.message : String(error);
    return { name: nameOf(error), message: isGoogles(error) ? this.inUsersWords(message) : message };
  }

  private requireAlive(): void {
    if (this.isOver) throw new ServiceException(this.killReason ?? 'The execution has ended.');
  }

  private close(): void {
    this.isOver = true;
    this.state.locks.releaseAll(this.id);
  }
}

// A range may outlive its sheet.
function isGoogles(error: unknown): boolean {
  return error instanceof ServiceException || error instanceof NoSuchSheet;
}

function nameOf(error: unknown): string {
  return isGoogles(error) || error instanceof NotImitated ? 'Exception' : 'HostError';
}
