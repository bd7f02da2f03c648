import type { Manifest } from './manifest';

/** One script file, named as Apps Script names it in stack traces: `folder/Code.gs`. */
export interface ScriptFile {
  readonly name: string;
  readonly source: string;
}

/** An Apps Script project. Files are in the order in which Apps Script runs them (F167, F200). */
export interface Project {
  /** The add-on's name, for its menu and titles. */
  readonly name: string;
  readonly files: readonly ScriptFile[];
  /** The HTML files by the name that HtmlService knows them by: without `.html`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

/** A project that cannot be run; the message is one sentence for the person who gave the folder. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}
