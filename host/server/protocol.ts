import type { Area, SheetId } from '../engine/sheet-engine';
import type { RunCause } from '../services/run-record';

/** A page and the server exchange these over one WebSocket, as JSON. `collaboration` carries the engine's own messages, opaque here. */
export type PageMessage =
  | {
      readonly type: 'hello';
      /** The page's own name, which its revisions carry; it stays the same when the line breaks. */
      readonly page: string;
      /** The mail address of the person at the page. */
      readonly person: string;
      /** The person's language as a BCP 47 tag: what Session.getActiveUserLocale() gives. */
      readonly language: string;
      /** The revision up to which the page knows the workbook, when it connects again. */
      readonly revision?: string;
    }
  | { readonly type: 'collaboration'; readonly message: unknown }
  /** The page has taken in every revision up to this one. */
  | { readonly type: 'seen'; readonly revision: string }
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'answer'; readonly question: number; readonly answer: Answer }
  | { readonly type: 'request'; readonly request: number; readonly ask: PageRequest };

/** What a page asks for and gets a reply to. */
export type PageRequest =
  /** A menu item was clicked. */
  | { readonly kind: 'click'; readonly functionName: string }
  /** `google.script.run` in a sidebar or dialog. */
  | { readonly kind: 'call'; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly kind: 'cancel'; readonly execution: string }
  | { readonly kind: 'listTriggers' }
  | { readonly kind: 'runTrigger'; readonly id: string }
  | { readonly kind: 'listExecutions' };

/** What is selected in a page: `SpreadsheetApp.getActiveRange()`. */
export interface Selection {
  readonly sheetId: SheetId;
  /** The last one is the current one; its first cell is the current cell. */
  readonly areas: readonly Area[];
}

/** The answer to an alert or a prompt. */
export interface Answer {
  readonly button: ButtonName;
  readonly text: string;
}

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';

/** A menu that a script made; it takes the place of an older one with the same caption (F056). */
export interface ScriptMenu {
  readonly caption: string;
  /** True for createAddonMenu(): shown under Extensions. */
  readonly isAddon: boolean;
  readonly items: readonly ScriptMenuItem[];
}

export type ScriptMenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly ScriptMenuItem[] };

export type ServerMessage =
  | {
      readonly type: 'welcome';
      readonly document: DocumentFacts;
      readonly people: readonly string[];
      readonly project: string;
      /** The newest revision; the page has it once it has taken in `revisions`. */
      readonly head: string;
      /** The port of the second origin, where sidebars and dialogs live. */
      readonly framePort: number;
      /** Absent when the page goes on from the revision that it named. */
      readonly snapshot?: unknown;
      readonly revisions: readonly unknown[];
    }
  /** The page's revision is not known here: it has to load again. */
  | { readonly type: 'reload' }
  | { readonly type: 'collaboration'; readonly message: unknown }
  | { readonly type: 'document'; readonly document: DocumentFacts }
  | { readonly type: 'people'; readonly people: readonly string[] }
  | { readonly type: 'menu'; readonly menu: ScriptMenu }
  | {
      readonly type: 'question';
      readonly question: number;
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly prompt: string;
      readonly buttons: ButtonSetName;
    }
  /** The execution that asked has ended meanwhile. */
  | { readonly type: 'questionOver'; readonly question: number }
  | {
      readonly type: 'frame';
      readonly kind: 'sidebar' | 'modal' | 'modeless';
      /** Names the frame's document on the second origin. */
      readonly id: string;
      readonly title: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  | { readonly type: 'toast'; readonly title: string; readonly message: string; readonly seconds: number }
  | { readonly type: 'select'; readonly sheetId: SheetId; readonly area: Area | null }
  | { readonly type: 'running'; readonly execution: string; readonly functionName: string }
  | { readonly type: 'finished'; readonly execution: string; readonly functionName: string; readonly error?: string }
  | { readonly type: 'mail'; readonly id: string; readonly subject: string }
  | { readonly type: 'reply'; readonly request: number; readonly value?: unknown; readonly error?: ReplyError };

export interface DocumentFacts {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
}

export interface ReplyError {
  readonly name: string;
  readonly message: string;
}

/** A row of the host's list of triggers. */
export interface TriggerRow {
  readonly id: string;
  readonly functionName: string;
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly owner: string;
  /** ISO instants; null where there is none. */
  readonly lastRunAt: string | null;
  readonly nextRunAt: string | null;
}

/** A row of the host's log of executions. */
export interface ExecutionRow {
  readonly execution: string;
  readonly functionName: string;
  /** What started it; null while it runs. */
  readonly cause: RunCause | null;
  readonly person: string;
  readonly startedAt: string;
  /** Null while it runs. */
  readonly milliseconds: number | null;
  readonly state: 'running' | 'done' | 'failed';
  readonly error: string | null;
  readonly serviceCalls: number;
  readonly log: readonly string[];
}
