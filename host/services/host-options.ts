import type { SheetEngine } from '../engine/sheet-engine';
import type { Project } from '../project/project';
import type { Runner } from '../run/runner';
import type { Clock } from './clock';
import type { EngineMaker } from './documents/open-documents';
import type { DriveContents } from './drive/drive-contents';
import type { Execution, ExecutionSettings } from './execution';
import type { HostUser } from './host-user';
import type { Translations } from './language/translations';
import type { Page } from './page';
import type { RunRecord } from './run-record';
import type { SavedHostState } from './state/host-state';
import type { Quotas } from './state/quotas';
import type { Waiting } from './waiting';

/** What a host is made of. */
export interface HostOptions {
  readonly engine: SheetEngine;
  readonly project: Project;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly waiting: (execution: Execution) => Waiting;
  readonly users?: readonly HostUser[];
  readonly state?: SavedHostState;
  /** Where the files of `DriveApp` are kept; without it they last as long as the host. */
  readonly contents?: DriveContents;
  /** For spreadsheets besides the open one; without it scripts can open and make none. */
  readonly engines?: EngineMaker;
  /** What `LanguageApp.translate` knows. */
  readonly translations?: Translations | null;
  readonly documentId?: string;
  readonly documentUrl?: string;
  /** A script bound to the sheet, an add-on under test, or a published one: only that can be in mode NONE (F045). */
  readonly deployment?: 'bound' | 'addon' | 'published';
  /** Quotas that differ from Google's. */
  readonly quotas?: Partial<Quotas>;
  /** Whether `getActiveSpreadsheet` works in clock triggers; for published add-ons nothing is documented (F083). */
  readonly clockHasDocument?: boolean;
  /** The open page of the person whose edit has just been told, for toasts out of `onEdit`. */
  readonly pageOf?: (person: string) => Page | null;
  /** The language of Google's errors, as `fr` or `zh_CN`; `user` is each user's own. Without it they are English. */
  readonly errorLanguage?: string | null;
  readonly onCall?: ExecutionSettings['onCall'];
  readonly onAnswered?: ExecutionSettings['onAnswered'];
  readonly turn?: ExecutionSettings['turn'];
  readonly onCost?: ExecutionSettings['onCost'];
  /** Every run that has ended. */
  readonly onRecord?: (record: RunRecord) => void;
}
