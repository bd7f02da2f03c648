import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { createPlainEngine } from '../../host/engine/plain/engine';
import type { SheetEngine } from '../../host/engine/sheet-engine';
import { defaultManifest, type Manifest } from '../../host/project/manifest';
import type { Project } from '../../host/project/project';
import type { Runner } from '../../host/run/runner';
import { sameThreadRunner } from '../../host/run/same-thread';
import { type VirtualClock, virtualClock } from '../../host/services/clock';
import type { Fetcher } from '../../host/services/fetch/url-fetch';
import { createHost, type Host } from '../../host/services/host';
import type { HostOptions } from '../../host/services/host-options';
import { type HostUser, hostUser } from '../../host/services/host-user';
import type { HtmlPage, Menu, Page, PageSelection } from '../../host/services/page';
import type { RunRecord } from '../../host/services/run-record';
import { type PreparedAnswers, type SameThreadWaiting, sameThreadWaiting } from '../../host/services/same-thread-waiting';
import type { Wire } from '../../host/services/wire';

/** The built facade. */
export function facadeText(): string {
  return readFileSync(join(process.cwd(), 'dist', 'host', 'facade.js'), 'utf8');
}

/** An open editor without a browser: it remembers what was shown. */
export interface TestPage extends Page {
  readonly menus: Menu[];
  readonly sidebars: HtmlPage[];
  readonly dialogs: HtmlPage[];
  readonly toasts: string[];
}

/** Makes a page that shows the first sheet. */
function aPage(sheetId = 0): TestPage {
  let selection: PageSelection = { sheetId, ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
  const page: TestPage = {
    menus: [],
    sidebars: [],
    dialogs: [],
    toasts: [],
    selection: () => selection,
    select: (next) => {
      selection = next;
    },
    addMenu: (menu) => page.menus.push(menu),
    showSidebar: (html) => page.sidebars.push(html),
    showDialog: (html) => page.dialogs.push(html),
    toast: (text) => page.toasts.push(text),
  };
  return page;
}

/** What a test says about its host; everything has a sane default. */
export interface ScriptHostSettings {
  readonly code?: string;
  readonly pages?: Readonly<Record<string, string>>;
  readonly manifest?: Partial<Manifest>;
  readonly engine?: SheetEngine;
  readonly project?: Project;
  readonly runner?: Runner;
  readonly owner?: Partial<HostUser>;
  readonly users?: readonly HostUser[];
  readonly answers?: PreparedAnswers;
  /** What UrlFetchApp reaches; nothing where left out. */
  readonly fetch?: Fetcher;
  readonly now?: string;
  readonly options?: Partial<HostOptions>;
}

/** A host with one owner, `owner@example.com`, who has a page open. */
export interface ScriptHost {
  readonly host: Host;
  readonly engine: SheetEngine;
  readonly clock: VirtualClock;
  readonly page: TestPage;
  readonly waiting: SameThreadWaiting;
  readonly records: RunRecord[];
  /** Runs a function as the owner and gives its result. @throws the script's error, `Name: message`. */
  run(functionName: string, ...args: Wire[]): unknown;
  /** The last run. */
  last(): RunRecord;
}

/** The owner's address. */
export const owner = 'owner@example.com';

const prefix = 'https://www.googleapis.com/auth/';
const allScopes = ['spreadsheets.currentonly', 'script.container.ui', 'script.send_mail', 'script.scriptapp', 'userinfo.email'];

/** Every scope that the services of this host ask for. */
export const everyScope = allScopes.map((scope) => prefix + scope);

const newSheet = { locale: 'en_US', timeZone: 'Asia/Shanghai' };

/** Makes a host on an empty spreadsheet. */
export function aScriptHost(settings: ScriptHostSettings = {}): ScriptHost {
  const engine = settings.engine ?? createPlainEngine(newSheet);
  const clock = virtualClock(Date.parse(settings.now ?? '2026-11-22T09:00:00+08:00'));
  const waiting = sameThreadWaiting(clock, settings.answers ?? [], settings.fetch ?? null);
  const page = aPage(engine.listSheets()[0]?.id ?? 0);
  const records: RunRecord[] = [];
  const project: Project = settings.project ?? {
    name: 'Test project',
    files: [{ name: 'Code.gs', source: settings.code ?? '' }],
    pages: new Map(Object.entries(settings.pages ?? {})),
    manifest: { ...defaultManifest, timeZone: 'Asia/Shanghai', oauthScopes: everyScope, ...settings.manifest },
  };
  const host = createHost({
    engine,
    project,
    clock,
    runner: settings.runner ?? sameThreadRunner(facadeText()),
    waiting: () => waiting,
    users: [hostUser(owner, { role: 'owner', ...settings.owner }), ...(settings.users ?? [])],
    pageOf: (person) => (person === owner ? page : null),
    onRecord: (record) => records.push(record),
    ...settings.options,
  });
  return {
    ...{ host, engine, clock, page, waiting, records },
    run(functionName, ...args) {
      const record = host.run(functionName, args, owner, page) as RunRecord;
      if (record.outcome.ok) return record.outcome.value;
      const { name, message } = record.outcome.error;
      throw new Error(`${name}: ${message}`);
    },
    last() {
      const record = records[records.length - 1];
      if (!record) throw new Error('Nothing has run yet');
      return record;
    },
  };
}

/** The message of what a call throws, with the error's name. */
export function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was thrown');
}

/** Both engines: contracts of the sheet hold on each. */
export const engines: readonly (readonly [name: string, make: () => SheetEngine])[] = [
  ['plain', () => createPlainEngine(newSheet)],
  ['evaluating', () => createSpreadsheetEngine(newSheet)],
];
