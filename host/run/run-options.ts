import { parseArgs } from 'node:util';
import type { Fault } from '../faults/fault';
import { type ClockManner, clockManners } from '../faults/fire-clock';
import { faultUsage } from '../faults/parse-fault';
import { readFaults } from '../faults/read-faults';
import { OptionError } from '../server/option-error';
import {
  optionError,
  readAddress,
  readAnswers,
  readErrorLanguage,
  readHosts,
  readJson,
  readLocale,
  readServer,
  readTimeZone,
} from '../server/option-readers';
import { readTranslations } from '../server/read-translations';
import type { FormAnswers } from '../services/forms/form-response';
import type { Translations } from '../services/language/translations';
import type { DialogAnswer } from '../services/waiting';
import type { Wire } from '../services/wire';

/** What `--run --help` prints. */
export const runUsage = `Usage: host --project DIR --run FUNCTION [options]

  --project DIR        the Apps Script project (a folder with .js or .gs files, or with a .clasp.json)
  --run FUNCTION       the function to run, as its author would from the script editor
  --bound              the project is a script of this spreadsheet, not an add-on, and may have more and more frequent triggers
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
  --advance TIME       let the time go on when the function has ended, by 90m, 36h or 7d, and fire the clock triggers on the way
  --clock MANNER       how Google keeps their times: ${clockManners.join(', ')} (default: google)
  --google-time        let the script's time go on by what its calls would take on Google
  --form JSON          send a form off when the function has ended: {"Question": "Answer"}
  --allow-fetch HOSTS  let UrlFetchApp reach these hosts, separated by commas; * for all (default: none)
                       HOST=http://127.0.0.1:8080 puts another server in a host's place
  --error-language L   Google's errors in a language such as fr or zh_CN; user for each user's own (default: English)
  --translations FILE  what LanguageApp.translate knows, as JSON: {"en>zh": {"Hello": "你好"}}
  --fault FAULT        something that goes wrong, as often as wanted:
${faultUsage.replace(/^/gm, '                     ')}
  --seed NUMBER        decides everything that is left to chance (default: 1)
`;

/** One headless run. */
export interface RunOptions {
  readonly projectFolder: string;
  readonly functionName: string;
  readonly args: readonly Wire[];
  /** A script that belongs to the spreadsheet, not an add-on: it may have more triggers, and more frequent ones (F013, F077, F078). */
  readonly isBound: boolean;
  readonly workbook: string | null;
  readonly jsonFile: string | null;
  readonly answers: readonly DialogAnswer[];
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly now: number | null;
  readonly locale: string;
  readonly timeZone: string | null;
  readonly smtp: { readonly host: string; readonly port: number } | null;
  /** In milliseconds; null leaves the time alone. */
  readonly advance: number | null;
  readonly clockManner: ClockManner;
  readonly isGoogleTime: boolean;
  readonly faults: readonly Fault[];
  readonly seed: number;
  /** The answers of a form that is sent off when the function has ended. */
  readonly formAnswers: FormAnswers | null;
  /** The hosts that the script may fetch from. */
  readonly allowedHosts: readonly string[];
  /** The language of Google's errors, or `user` for each user's own; null is English. */
  readonly errorLanguage: string | null;
  /** What `LanguageApp.translate` knows; null where it knows nothing. */
  readonly translations: Translations | null;
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
    isBound: values.bound ?? false,
    workbook: values.workbook ?? null,
    jsonFile: values.json ?? null,
    answers: values.answers === undefined ? [] : readAnswers(values.answers),
    user: readAddress(values.user ?? 'owner@example.com'),
    now: values.now === undefined ? null : readTime(values.now),
    locale: readLocale(values.locale ?? 'en_US'),
    timeZone: values['time-zone'] === undefined ? null : readTimeZone(values['time-zone']),
    smtp: values.smtp === undefined ? null : readServer(values.smtp),
    advance: values.advance === undefined ? null : readSpan(values.advance),
    clockManner: readManner(values.clock ?? 'google'),
    isGoogleTime: values['google-time'] ?? false,
    ...readFaults(values.fault, values.seed),
    formAnswers: values.form === undefined ? null : readForm(values.form),
    allowedHosts: readHosts(values['allow-fetch']),
    errorLanguage: values['error-language'] === undefined ? null : readErrorLanguage(values['error-language']),
    translations: values.translations === undefined ? null : readTranslations(values.translations),
  };
}

const text = { type: 'string' } as const;

const accepted = {
  project: text,
  run: text,
  args: text,
  workbook: text,
  json: text,
  answers: text,
  user: text,
  now: text,
  locale: text,
  'time-zone': text,
  smtp: text,
  advance: text,
  clock: text,
  seed: text,
  form: text,
  'allow-fetch': text,
  'error-language': text,
  translations: text,
  fault: { type: 'string', multiple: true },
  'google-time': { type: 'boolean' },
  bound: { type: 'boolean' },
} as const;

function readValues(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: accepted }).values;
  } catch (error) {
    throw optionError(error);
  }
}

function readArgs(text: string): readonly Wire[] {
  const problem = new OptionError('--args must be a JSON list such as ["A1", 5].');
  const value = readJson(text, problem);
  if (!Array.isArray(value)) throw problem;
  return value as Wire[];
}

function readForm(text: string): FormAnswers {
  const problem = new OptionError('--form must be JSON such as {"Question": "Answer"}.');
  const value = readJson(text, problem);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw problem;
  return Object.entries(value).map(([question, answer]) => [question, String(answer)] as const);
}

function readTime(text: string): number {
  // Date.parse takes much that is no time: `1` is a year.
  const time = /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new OptionError(`--now must be a time such as 2026-11-22T09:00:00+08:00, not ${text}.`);
  return time;
}

function readSpan(text: string): number {
  const match = /^(\d+)(m|h|d)$/.exec(text);
  if (!match) throw new OptionError(`--advance must be a time such as 90m, 36h or 7d, not ${text}.`);
  return Number(match[1]) * (match[2] === 'm' ? 60_000 : match[2] === 'h' ? 3_600_000 : 86_400_000);
}

function readManner(text: string): ClockManner {
  const manner = clockManners.find((each) => each === text);
  if (!manner) throw new OptionError(`--clock must be one of ${clockManners.join(', ')}, not ${text}.`);
  return manner;
}
