import { parseArgs } from 'node:util';
import { OptionError, readAnswers } from '../server/serve-options';
import type { DialogAnswer } from '../services/waiting';
import type { Wire } from '../services/wire';

/** What `--run --help` prints. */
export const runUsage = `Usage: host --project DIR --run FUNCTION [options]

  --project DIR        the Apps Script project (a folder with .js or .gs files, or with a .clasp.json)
  --run FUNCTION       the function to run, as its author would from the script editor
  --args JSON          its arguments, as a JSON list
  --workbook FILE      the spreadsheet: a workbook.json of this host, kept up to date; or a .csv, which stays as it is.
                       Without it the function runs on a new, empty spreadsheet.
  --json FILE          write everything that is printed, and the log, as JSON to this file
  --answers JSON       the answers to dialogs in turn: ["YES", {"button": "OK", "text": "2026"}]
  --user ADDRESS       who runs it; owns the spreadsheet (default: owner@example.com)
  --now TIME           the time that the script sees, such as 2026-11-22T09:00:00+08:00 (default: now)
  --locale LOCALE      the locale of a new spreadsheet, such as en_US or zh_CN (default: en_US)
  --time-zone ZONE     the time zone of a new spreadsheet (default: the project's)
  --smtp HOST:PORT     hand the mails to this server when the function has ended (default: only list them)
`;

/** One headless run. */
export interface RunOptions {
  readonly projectFolder: string;
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly workbook: string | null;
  readonly jsonFile: string | null;
  readonly answers: readonly DialogAnswer[];
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly now: number | null;
  readonly locale: string;
  readonly timeZone: string | null;
  readonly smtp: { readonly host: string; readonly port: number } | null;
}

/** Reads the command line. @throws OptionError */
export function parseRunOptions(args: readonly string[]): RunOptions {
  const values = readValues(args);
  if (!values.project) throw new OptionError('Name the Apps Script project with --project DIR.');
  if (!values.run) throw new OptionError('Name the function with --run FUNCTION.');
  return {
    projectFolder: values.project,
    functionName: values.run,
    args: values.args === undefined ? [] : readArgs(values.args),
    workbook: values.workbook ?? null,
    jsonFile: values.json ?? null,
    answers: values.answers === undefined ? [] : readAnswers(values.answers),
    user: values.user ?? 'owner@example.com',
    now: values.now === undefined ? null : readTime(values.now),
    locale: values.locale ?? 'en_US',
    timeZone: values['time-zone'] ?? null,
    smtp: values.smtp === undefined ? null : readServer(values.smtp),
  };
}

function readValues(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const names = ['project', 'run', 'args', 'workbook', 'json', 'answers', 'user', 'now', 'locale', 'time-zone', 'smtp'] as const;
  try {
    const options = Object.fromEntries(names.map((name) => [name, text]));
    return parseArgs({ args: [...args], options }).values as Partial<Record<(typeof names)[number], string>>;
  } catch (error) {
    throw new OptionError((error as Error).message);
  }
}

function readArgs(text: string): readonly Wire[] {
  const problem = new OptionError('--args must be a JSON list such as ["A1", 5].');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw problem;
  }
  if (!Array.isArray(value)) throw problem;
  return value as Wire[];
}

function readTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new OptionError(`--now must be a time such as 2026-11-22T09:00:00+08:00, not ${text}.`);
  return time;
}

function readServer(text: string): { host: string; port: number } {
  const match = /^(.+):(\d{1,5})$/.exec(text);
  if (!match) throw new OptionError(`--smtp must be HOST:PORT, not ${text}.`);
  return { host: match[1] ?? '', port: Number(match[2]) };
}
