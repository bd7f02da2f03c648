import type { SpreadsheetEngine } from '../engine/o-spreadsheet/engine';
import { engineMaker } from '../engine/o-spreadsheet/engine-maker';
import type { FaultOptions } from '../faults/read-faults';
import type { Project } from '../project/project';
import { headlessPage } from '../run/headless-page';
import type { Clock } from '../services/clock';
import type { DriveContents } from '../services/drive/drive-contents';
import type { Execution } from '../services/execution';
import { fetcherFor } from '../services/fetch/allowed-hosts';
import type { FormAnswers } from '../services/forms/form-response';
import { createHost, type Host } from '../services/host';
import { hostUser } from '../services/host-user';
import type { Translations } from '../services/language/translations';
import type { Mailer } from '../services/mail/mail-message';
import type { Page } from '../services/page';
import type { RunRecord } from '../services/run-record';
import type { SavedHostState } from '../services/state/host-state';
import type { DialogAnswer, Waiting } from '../services/waiting';
import type { Wire } from '../services/wire';
import { createExecutionLog, describeError } from './execution-log';
import { fetchLater } from './fetch-later';
import type { FrameDocuments } from './frame/frame-documents';
import { pageFaults } from './page-faults';
import type { PageLine, Pages } from './pages';
import { preparedWaiting } from './prepared-waiting';
import type { PageRequest, TriggerRow } from './protocol';
import type { Questions } from './questions';
import { createScriptPage } from './script-page';
import { createSelectionEvents, type SelectionEvents } from './selection-events';
import { createWorkerRunner, type WorkerRunner } from './worker/worker-runner';
import { createWorkerWaiting } from './worker-waiting';

/** What the scripts of a spreadsheet need. */
export interface ScriptSessionOptions {
  readonly engine: SpreadsheetEngine;
  readonly project: Project;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly pages: Pages;
  readonly questions: Questions;
  readonly frames: FrameDocuments;
  readonly state: SavedHostState | undefined;
  /** Writes the services' state to disk, at once. */
  readonly saveState: (state: SavedHostState) => void;
  readonly documentId: string;
  readonly documentUrl: () => string;
  /** Who owns the spreadsheet. */
  readonly owner: string;
  /** The owner's language until a page tells it: what the first run speaks. */
  readonly ownerLocale: string;
  readonly contents: DriveContents;
  readonly translations: Translations | null;
  /** A script of the spreadsheet, not an add-on. */
  readonly isBound: boolean;
  /** The language of Google's errors. */
  readonly errorLanguage: string | null;
  /** The hosts that the scripts may fetch from. */
  readonly allowedHosts: readonly string[];
  readonly faults: FaultOptions;
  /** The command that does the same again. */
  readonly again: string;
  readonly workerFile: string;
  readonly facade: string;
}

/** The scripts of a spreadsheet and the pages in which they show themselves. */
export interface ScriptSession {
  readonly host: Host;
  /** A new page: its onOpen runs. */
  open(line: PageLine): Promise<void>;
  request(line: PageLine, ask: PageRequest): Promise<unknown>;
  /** A page has told what is selected there; before that it was this. */
  select(line: PageLine, before: PageLine['selection']): void;
  /** Runs a function as a menu click without a page; dialogs get the prepared answers in turn. @throws Error where the script fails. */
  clickUnseen(functionName: string, answers: DialogAnswer[]): Promise<void>;
  /** Runs a function as a menu click in a page. */
  click(line: PageLine, functionName: string): Promise<void>;
  /** A response of the form comes in; resolves when what it has started has ended. */
  submitForm(answers: FormAnswers): Promise<void>;
  fireDueTriggers(): Promise<void>;
  close(): Promise<void>;
}

/** Calls after which the services' state has to be on disk before the script goes on, so that a kill loses nothing it relies on. */
const durableCall =
  /^(Properties\.(set|delete)|TriggerBuilder\.create|ScriptApp\.deleteTrigger|(MailApp|GmailApp)\.send|SpreadsheetApp\.(create|flush)|Spreadsheet\.copy|(DriveApp|File|Folder|Calendar(App|Event)?)\.(create|make|set|move|add|remove|delete|reset))/;

/** Starts the host of a project's scripts, each of which gets a thread of its own. */
export function startScriptSession(options: ScriptSessionOptions): ScriptSession {
  const { engine, project, clock, pages, frames, questions, mailer } = options;
  const log = createExecutionLog();
  const lineOf = new WeakMap<Page, PageLine>();
  const pageOf = new WeakMap<PageLine, Page>();
  const waitingOf = new WeakMap<Page, Waiting>();
  const selections = new WeakMap<PageLine, SelectionEvents>();
  const endings = new Map<string, AbortController>();
  const save = (): void => options.saveState(host.saveState());

  // To the first run, which has its answers prepared, nothing happens.
  const faults = pageFaults(options.faults, {
    isSpared: ({ page }) => page !== null && waitingOf.has(page),
    tell: (text) => process.stderr.write(text),
    again: options.again,
  });

  const runner: WorkerRunner = createWorkerRunner({
    workerFile: options.workerFile,
    facade: options.facade,
    observeCall: (op) => {
      const before = engine.hub.head;
      return () => {
        if (durableCall.test(op)) save();
        return engine.hub.head === before ? undefined : pages.catchUp(engine.hub.head);
      };
    },
  });

  const host: Host = createHost({
    engine,
    project,
    runner,
    clock,
    contents: options.contents,
    engines: engineMaker(clock.now),
    translations: options.translations,
    errorLanguage: options.errorLanguage,
    documentId: options.documentId,
    get documentUrl() {
      return options.documentUrl();
    },
    deployment: options.isBound ? 'bound' : 'addon',
    // Who makes a spreadsheet speaks its language, until a page says otherwise.
    users: [hostUser(options.owner, { role: 'owner', locale: options.engine.document.locale })],
    ...(options.state && { state: options.state }),
    ...{ onCall: faults.onCall, onAnswered: faults.onAnswered },
    waiting: (execution) => faults.waiting(waitingFor(execution), execution),
    pageOf: (person) => {
      const line = pages.list.find((each) => each.person === person);
      return (line && pageOf.get(line)) ?? null;
    },
    onRecord(record) {
      endings.get(record.id)?.abort();
      endings.delete(record.id);
      log.add(record);
      faults.ended(record);
      save();
    },
  });

  const waitingFor = (execution: Execution): Waiting => {
    const prepared = execution.page && waitingOf.get(execution.page);
    if (prepared) return prepared;
    const ending = new AbortController();
    endings.set(execution.id, ending);
    const page = (execution.page && lineOf.get(execution.page)) ?? null;
    return createWorkerWaiting({
      page,
      questions,
      mailer,
      fetch: fetcherFor(options.allowedHosts, fetchLater(ending.signal)),
      signal: ending.signal,
      pauseLimit: () => runner.pauseLimit(execution),
    });
  };

  const firstCell = () => ({ sheetId: engine.listSheets()[0]?.id ?? 0, ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] });

  const pageFor = (line: PageLine): Page => {
    const known = pageOf.get(line);
    if (known) return known;
    const page = createScriptPage({
      line,
      frames,
      addonName: project.name,
      functions: () => runner.functions,
      defaultSelection: firstCell,
    });
    pageOf.set(line, page);
    lineOf.set(page, line);
    const before = host.person(line.person);
    host.setPerson({ ...before, locale: line.language.replace('-', '_') });
    return page;
  };

  const selectionsOf = (line: PageLine): SelectionEvents => {
    const known = selections.get(line);
    if (known) return known;
    const made = createSelectionEvents(() => host.selectionChanged(line.person, pageFor(line)));
    line.onClosed(made.close);
    selections.set(line, made);
    return made;
  };

  const click = async (line: PageLine, functionName: string): Promise<void> => {
    const before = new Set(host.running);
    const run = host.click(line.person, functionName, pageFor(line));
    const execution = [...host.running].find((each) => !before.has(each));
    if (execution) line.send({ type: 'running', execution: execution.id, functionName });
    const record = await run;
    const error = record.outcome.ok ? undefined : describeError(record.outcome.error);
    line.send({ type: 'finished', execution: record.id, functionName, ...(error !== undefined && { error }) });
  };

  const handle = async (line: PageLine, ask: PageRequest): Promise<unknown> => {
    switch (ask.kind) {
      case 'click':
        return click(line, ask.functionName);
      case 'call':
        return resultOf(await host.callFromClient(line.person, ask.functionName, ask.args as readonly Wire[], pageFor(line)));
      case 'cancel': {
        const execution = [...host.running].find(({ id }) => id === ask.execution);
        if (execution) runner.kill(execution, 'cancelled');
        return null;
      }
      case 'listTriggers':
        return listTriggers();
      case 'runTrigger':
        return resultOf(await host.fireTrigger(ask.id));
      case 'listExecutions':
        return log.list(host.running, clock.now());
    }
  };

  const listTriggers = (): readonly TriggerRow[] =>
    host.triggers().map((trigger) => ({
      id: trigger.id,
      functionName: trigger.handler,
      event: trigger.eventType,
      owner: trigger.creator,
      lastRunAt: toIso(log.lastRunOf(trigger.id)),
      nextRunAt: toIso(trigger.nextTime),
    }));

  return {
    host,
    async open(line) {
      await host.open(line.person, pageFor(line));
    },
    request: handle,
    select(line, before) {
      if (line.selection) selectionsOf(line).report(before, line.selection);
    },
    click,
    async clickUnseen(functionName, answers) {
      const page = headlessPage(engine.listSheets()[0]?.id ?? 0);
      waitingOf.set(
        page,
        preparedWaiting(answers, mailer, fetcherFor(options.allowedHosts, fetchLater(new AbortController().signal))),
      );
      resultOf(await host.click(options.owner, functionName, page));
    },
    async submitForm(answers) {
      await host.submitForm(answers);
      save();
    },
    async fireDueTriggers() {
      await Promise.all(host.dueTriggers().map(({ id }) => host.fireTrigger(id)));
    },
    async close() {
      await runner.close();
      save();
    },
  };
}

function resultOf({ outcome }: RunRecord): Wire {
  if (outcome.ok) return outcome.value;
  throw Object.assign(new Error(outcome.error.message), { name: outcome.error.name });
}

function toIso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
