import type { EngineWrite } from '../engine/engine-write';
import type { SheetEngine } from '../engine/sheet-engine';
import type { Project } from '../project/project';
import type { CellsWrite } from './buffer/cells-write';
import type { Clock } from './clock';
import type { OpenDocuments } from './documents/open-documents';
import type { DriveContents } from './drive/drive-contents';
import type { HostUser } from './host-user';
import type { Translations } from './language/translations';
import type { Page, PageSelection } from './page';
import type { InstalledTrigger } from './script/installed-trigger';
import type { HostState } from './state/host-state';
import type { Quotas } from './state/quotas';
import type { Waiting } from './waiting';

/** The authorisation modes of Apps Script (F046). */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** One line of the execution log. */
export interface LogEntry {
  readonly time: number;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** What a handler sees of its execution. */
export interface Context {
  readonly id: string;
  readonly project: Project;
  readonly documentId: string;
  readonly documentUrl: string;
  /** False where `getActiveSpreadsheet` is null: an unbound script, or an add-on's clock trigger where the host is told so (F038, F083). */
  readonly hasDocument: boolean;
  /** An add-on's triggers are limited (F077, F078). */
  readonly isAddOn: boolean;
  /** Of the account whose rights count. */
  readonly quotas: Quotas;
  readonly clock: Clock;
  readonly state: HostState;
  /** The bytes of the files in the drive. */
  readonly contents: DriveContents;
  /** Spreadsheets besides the open one; null where the host can make none. */
  readonly documents: OpenDocuments | null;
  /** What `LanguageApp` knows; null where nobody has given a file of it. */
  readonly translations: Translations | null;
  /** Who acts: the person who clicked or edited. */
  readonly user: HostUser;
  /** Whose rights count: in an installable trigger its creator (F113). */
  readonly effectiveUser: HostUser;
  readonly users: ReadonlyMap<string, HostUser>;
  readonly authMode: AuthMode;
  readonly scopes: ReadonlySet<string>;
  readonly trigger: InstalledTrigger | null;
  readonly isSimpleTrigger: boolean;
  readonly page: Page | null;
  /** What the script has selected itself, for executions without a page. */
  ownSelection: PageSelection | null;
  readonly waiting: Waiting;
  /** Applies what is buffered, then gives the engine: for reads of anything that writes may have changed. */
  readonly engine: SheetEngine;
  /** The engine as it is, for what buffered writes cannot change: sheets, their sizes, the document's settings. */
  readonly grid: SheetEngine;
  /** Buffers a write until the next read, flush or the end (F143). */
  write(write: EngineWrite | CellsWrite): void;
  /** Applies what is buffered and then these writes, for changes of the grid's structure. */
  apply(...writes: EngineWrite[]): void;
  flush(): void;
  log(level: LogEntry['level'], text: string): void;
  readonly logText: string[];
  /** Started `console.time`s. */
  readonly timers: Map<string, number>;
}
