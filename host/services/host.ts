import type { CustomCall, CustomResult } from '../engine/custom-functions';
import type { PersonChange, SheetEngine } from '../engine/sheet-engine';
import type { Project } from '../project/project';
import type { Outcome } from '../run/runner';
import { projectScopes } from './access/project-scopes';
import type { Clock } from './clock';
import { OpenDocuments } from './documents/open-documents';
import { type DriveContents, memoryContents } from './drive/drive-contents';
import { EventQueue } from './event-queue';
import { Execution } from './execution';
import { type FormAnswers, keepResponse } from './forms/form-response';
import type { HostOptions } from './host-options';
import { type HostUser, hostUser } from './host-user';
import { inOrder, type MaybePromise, then } from './maybe-promise';
import type { Page } from './page';
import { handPlan, type RunPlan, simplePlan, timeLimitOf, triggeredPlan } from './run-plan';
import type { RunRecord } from './run-record';
import { answerFormulas } from './script/answer-formulas';
import { nextTime } from './script/clock-schedule';
import { customArguments, customFunctionNames, customResult, projectVersion } from './script/custom-functions';
import { changeEvent, clockEvent, editEvent, formEvent, installEvent, openEvent, selectionEvent } from './script/event-objects';
import type { InstalledTrigger } from './script/installed-trigger';
import { definesFunction } from './script/project-functions';
import { HostState, type SavedHostState } from './state/host-state';
import { googleQuotas, type Quotas } from './state/quotas';
import type { Wire } from './wire';

/** F012. */
const mostRunsPerUser = 30;

/**
 * A spreadsheet with a script project: everything that makes Google start a script, done by hand or by the server. Each method
 * starts one or more runs and gives their records; with a runner that uses workers, as promises.
 */
export class Host {
  readonly engine: SheetEngine;
  readonly project: Project;
  readonly state: HostState;
  readonly clock: Clock;
  /** The bytes of the files in the drive. */
  readonly contents: DriveContents;
  /** The runs that are going on. */
  readonly running = new Set<Execution>();
  private readonly documents: OpenDocuments | null;
  private readonly people = new Map<string, HostUser>();
  private readonly queues = new Map<string, EventQueue>();
  private readonly scopes: readonly string[];

  constructor(private readonly options: HostOptions) {
    this.engine = options.engine;
    this.project = options.project;
    this.clock = options.clock;
    this.contents = options.contents ?? memoryContents();
    this.documents = options.engines ? new OpenDocuments(options.engines, this.contents) : null;
    this.state = new HostState(options.state);
    this.scopes = projectScopes(options.project);
    for (const person of options.users ?? []) this.people.set(person.email, person);
    this.engine.onPersonChange((change) => this.personChanged(change));
    this.engine.customFunctions?.define(customFunctionNames(this.project), projectVersion(this.project));
    if (this.engine.customFunctions) answerFormulas(this.engine.customFunctions, (call) => this.callFromFormula(call));
  }

  /** A person by address; one that nobody has named is an editor. */
  person(email: string): HostUser {
    const known = this.people.get(email);
    if (known) return known;
    const made = hostUser(email);
    this.people.set(email, made);
    return made;
  }

  /** Adds a person, or changes what is known about one. */
  setPerson(person: HostUser): void {
    this.people.set(person.email, person);
  }

  /** Somebody opens the document: the simple `onOpen` in its mode (F044–F047), then the installed ones. */
  open(email: string, page: Page | null): MaybePromise<readonly RunRecord[]> {
    const user = this.person(email);
    const authMode = this.options.deployment === 'published' && !this.state.isEnabled ? 'NONE' : 'LIMITED';
    const simple: RunPlan[] = definesFunction(this.project, 'onOpen')
      ? [{ ...simplePlan('open', 'onOpen', user, page), authMode, args: [openEvent(authMode, user, user, null)] }]
      : [];
    const installed = this.installed('ON_OPEN').map((trigger) => {
      const creator = this.person(trigger.creator);
      return triggeredPlan('open', trigger, { user, creator, page }, openEvent('FULL', user, creator, trigger));
    });
    return inOrder([...simple, ...installed], (plan) => this.start(plan));
  }

  /** Somebody installs the add-on from inside the document (F043). */
  install(email: string, page: Page | null): MaybePromise<RunRecord> {
    this.state.isEnabled = true;
    return this.start({ ...handPlan('install', 'onInstall', this.person(email), page), args: [installEvent()] });
  }

  /** Somebody clicks an item of a menu. Using an add-on enables it in the document (F042). */
  click(email: string, functionName: string, page: Page | null): MaybePromise<RunRecord> {
    this.state.isEnabled = true;
    return this.start(handPlan('menu', functionName, this.person(email), page));
  }

  /** A call of `google.script.run` (F161–F164). Private functions and methods of objects cannot be called. */
  callFromClient(email: string, functionName: string, args: readonly Wire[], page: Page | null): MaybePromise<RunRecord> {
    const isCallable = /^[^.]*[^._]$/.test(functionName);
    const plan: RunPlan = { ...handPlan('client', functionName, this.person(email), page), args, kind: 'client' };
    if (isCallable) return this.start(plan);
    const error = { name: 'Exception', message: `Script function not found: ${functionName}`, stack: '' };
    return this.refuse(plan, { ok: false, error });
  }

  /** Somebody selects something else in a page: the simple `onSelectionChange` (F087). */
  selectionChanged(email: string, page: Page): void {
    const { sheetId, ranges } = page.selection();
    const area = ranges.at(-1);
    if (!area || !definesFunction(this.project, 'onSelectionChange')) return;
    const user = this.person(email);
    const args = [selectionEvent(sheetId, area, user)];
    this.queue('onSelectionChange', { ...simplePlan('select', 'onSelectionChange', user, page), args });
  }

  /** Somebody sends the form off whose responses the spreadsheet keeps: the response is put there, then told (F101). */
  submitForm(answers: FormAnswers): MaybePromise<readonly RunRecord[]> {
    const response = keepResponse(this.engine, answers, this.clock.now(), () => this.state.newId() * 7919 + 1000);
    return inOrder(this.installed('ON_FORM_SUBMIT'), (trigger) => {
      const creator = this.person(trigger.creator);
      return this.start(triggeredPlan('form', trigger, { user: creator, creator, page: null }, formEvent(response, trigger)));
    });
  }

  /** Runs a function as its author would in the script editor. */
  run(functionName: string, args: readonly Wire[], email: string, page: Page | null = null): MaybePromise<RunRecord> {
    return this.start({ ...handPlan('run', functionName, this.person(email), page), args, kind: 'plain' });
  }

  /** The installed triggers, disabled ones too. */
  triggers(): readonly InstalledTrigger[] {
    return this.state.triggers;
  }

  /** The clock triggers that are due. */
  dueTriggers(now = this.clock.now()): readonly InstalledTrigger[] {
    return this.installed('CLOCK').filter(({ nextTime: time }) => time !== null && time <= now);
  }

  /** When the next clock trigger is due; null where there is none. */
  nextDueTime(): number | null {
    const times = this.installed('CLOCK').flatMap(({ nextTime: time }) => (time === null ? [] : [time]));
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Fires a clock trigger now, due or not. A missed time is made up for once, not as often as it was missed. */
  fireTrigger(id: string): MaybePromise<RunRecord> {
    const trigger = this.state.triggers.find((each) => each.id === id);
    if (!trigger?.schedule) throw new Error(`There is no clock trigger ${id}`);
    const now = this.clock.now();
    const time = nextTime(trigger.schedule, now);
    this.state.triggers = this.state.triggers.map((each) => (each.id === id ? { ...each, nextTime: time } : each));
    const creator = this.person(trigger.creator);
    const plan = triggeredPlan('clock', trigger, { user: creator, creator, page: null }, clockEvent(now, trigger));
    return this.start({ ...plan, hasDocument: this.options.clockHasDocument ?? true });
  }

  /** How many edits found no place in the queue of a handler (F085). */
  lostEvents(): number {
    return [...this.queues.values()].reduce((sum, queue) => sum + queue.lost, 0);
  }

  /** What has to be written to disk beside the workbook. */
  saveState(): SavedHostState {
    return this.state.save();
  }

  private personChanged(change: PersonChange): void {
    const user = this.person(change.person);
    const page = this.options.pageOf?.(change.person) ?? null;
    if (change.kind === 'edit') {
      if (definesFunction(this.project, 'onEdit')) {
        const event = editEvent(change, 'LIMITED', user, user, null);
        this.queue('onEdit', { ...simplePlan('edit', 'onEdit', user, page), args: [event] });
      }
      for (const trigger of this.installed('ON_EDIT')) {
        const creator = this.person(trigger.creator);
        const event = editEvent(change, 'FULL', user, creator, trigger);
        this.queue(trigger.id, triggeredPlan('edit', trigger, { user, creator, page }, event));
      }
    }
    const changeType = change.kind === 'edit' ? 'EDIT' : change.changeType;
    for (const trigger of this.installed('ON_CHANGE')) {
      const creator = this.person(trigger.creator);
      const event = changeEvent(changeType, user, creator, trigger);
      this.queue(trigger.id, triggeredPlan('change', trigger, { user, creator, page }, event));
    }
  }

  // A function in a cell has no permission of anybody's (F047–F053) and 30 seconds (F009).
  private callFromFormula({ name, args }: CustomCall): MaybePromise<CustomResult | null> {
    const { document } = this.engine;
    const owner = [...this.people.values()].find(({ role }) => role === 'owner') ?? hostUser('');
    const plan: RunPlan = {
      ...{ cause: 'formula', functionName: name, args: customArguments(args, document), kind: 'plain' },
      ...{ user: owner, authMode: 'CUSTOM_FUNCTION', page: null, isSimpleTrigger: true },
    };
    return then(this.start(plan), ({ outcome }) => customResult(outcome, document));
  }

  private queue(name: string, plan: RunPlan): void {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new EventQueue();
      this.queues.set(name, queue);
    }
    queue.push(() => this.start(plan));
  }

  private installed(eventType: InstalledTrigger['eventType']): readonly InstalledTrigger[] {
    return this.state.triggers.filter((trigger) => trigger.eventType === eventType && !trigger.isDisabled);
  }

  private quotasOf(user: HostUser): Quotas {
    return { ...googleQuotas[user.account], ...this.options.quotas };
  }

  private newExecution(plan: RunPlan): Execution {
    const { options, engine, project, state, clock, contents, documents } = this;
    const { functionName, user, authMode, page, trigger = null, isSimpleTrigger = false, hasDocument = true } = plan;
    const effectiveUser = plan.effectiveUser ?? user;
    const documentId = options.documentId ?? 'host-spreadsheet';
    const ground = {
      ...{ engine, project, state, clock, contents, documents, documentId, users: this.people, scopes: this.scopes },
      translations: options.translations ?? null,
      documentUrl: options.documentUrl ?? `http://localhost/spreadsheets/d/${documentId}/edit`,
      isAddOn: options.deployment !== 'bound',
      quotas: this.quotasOf(effectiveUser),
    };
    const { waiting, onCall, onAnswered, turn, onCost } = options;
    const timeLimitMs = timeLimitOf(plan);
    return new Execution(ground, {
      ...{ functionName, user, effectiveUser, authMode, page, trigger, isSimpleTrigger, hasDocument, waiting },
      ...{ timeLimitMs, turn, onCost },
      errorLanguage: options.errorLanguage === 'user' ? user.locale : (options.errorLanguage ?? null),
      ...(onCall ? { onCall } : {}),
      ...(onAnswered ? { onAnswered } : {}),
    });
  }

  private start(plan: RunPlan): MaybePromise<RunRecord> {
    const refusal = this.refusal(plan);
    if (refusal !== null) {
      return this.refuse(plan, { ok: false, error: { name: 'Exception', message: refusal, stack: '' } });
    }
    const execution = this.newExecution(plan);
    this.running.add(execution);
    const timeLimitMs = timeLimitOf(plan);
    const { functionName, args, kind } = plan;
    const outcome = this.options.runner.run({ execution, project: this.project, functionName, args, kind, timeLimitMs });
    return then(outcome, (ended) => this.finish(plan, execution, ended));
  }

  private refusal({ user, effectiveUser = user, trigger }: RunPlan): string | null {
    const same = [...this.running].filter((execution) => execution.effectiveUser.email === effectiveUser.email);
    if (same.length >= mostRunsPerUser) {
      return 'There are too many scripts running simultaneously for this Google user account.';
    }
    const usedMs = this.state.triggerUsage.used(effectiveUser.email, this.clock.now());
    const isSpent = trigger !== undefined && usedMs >= this.quotasOf(effectiveUser).triggerMinutesPerDay * 60_000;
    return isSpent ? 'Service using too much computer time for one day.' : null;
  }

  private finish(plan: RunPlan, execution: Execution, outcome: Outcome): RunRecord {
    const failure = execution.end();
    this.running.delete(execution);
    // A buffered write that is rejected at the end fails a run that had seemed to succeed (F143).
    const ended: Outcome = failure && outcome.ok ? { ok: false, error: { ...failure, stack: '' } } : outcome;
    const now = this.clock.now();
    if (plan.trigger) this.state.triggerUsage.add(execution.effectiveUser.email, now - execution.started, now);
    return this.record(plan, execution, ended);
  }

  private refuse(plan: RunPlan, outcome: Outcome): RunRecord {
    const execution = this.newExecution(plan);
    execution.kill();
    return this.record(plan, execution, outcome);
  }

  private record(plan: RunPlan, execution: Execution, outcome: Outcome): RunRecord {
    const record: RunRecord = {
      id: execution.id,
      cause: plan.cause,
      functionName: plan.functionName,
      user: plan.user.email,
      triggerId: plan.trigger?.id ?? null,
      started: execution.started,
      ended: this.clock.now(),
      outcome,
      calls: execution.summary(),
      googleMs: Math.round(execution.googleMs),
      log: execution.logEntries,
    };
    this.options.onRecord?.(record);
    return record;
  }
}

/** Makes a host around an engine and a project. */
export function createHost(options: HostOptions): Host {
  return new Host(options);
}
