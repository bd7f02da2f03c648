import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultUsage } from '../faults/parse-fault';
import { type FaultOptions, readFaults } from '../faults/read-faults';
import type { Translations } from '../services/language/translations';
import type { DialogAnswer } from '../services/waiting';
import { OptionError } from './option-error';
import {
  optionError,
  readAddress,
  readAnswers,
  readErrorLanguage,
  readHosts,
  readList,
  readLocale,
  readPort,
  readServer,
  readTimeZone,
} from './option-readers';
import { readTranslations } from './read-translations';

/** How the host is to be started, as given on the command line. */
export interface ServeOptions {
  readonly projectFolder: string;
  /** Under which the add-on's menu stands in Extensions; null: the folder's name. */
  readonly projectName: string | null;
  readonly dataFolder: string;
  /** Null: the usual one, or another where that is taken. */
  readonly port: number | null;
  /** Another mail server than the host's own. */
  readonly smtp: { readonly host: string; readonly port: number } | null;
  /** Of a new spreadsheet; an old one keeps its own. */
  readonly locale: string;
  readonly timeZone: string | null;
  readonly name: string | null;
  /** Who opens a page that names nobody; owns a new spreadsheet. */
  readonly user: string;
  /** Functions that run as menu clicks when the spreadsheet is new, and the answers to their dialogs. */
  readonly firstRun: readonly string[];
  readonly answers: readonly DialogAnswer[];
  /** A script that belongs to the spreadsheet, not an add-on: it may have more triggers, and more frequent ones (F013, F077, F078). */
  readonly isBound: boolean;
  /** A function that runs as a menu click when the first page connects. */
  readonly openFunction: string | null;
  /** The hosts that scripts may fetch from. */
  readonly allowedHosts: readonly string[];
  /** The language of Google's errors, or `user` for each user's own; null is English. */
  readonly errorLanguage: string | null;
  /** What `LanguageApp.translate` knows; null where it knows nothing. */
  readonly translations: Translations | null;
  /** Ends after the first run, without a page. */
  readonly isHeadless: boolean;
  /** Where to write the spreadsheet as an Excel file before ending; null for nowhere. */
  readonly xlsxFile: string | null;
  /** What goes wrong in what is started from pages and by triggers. */
  readonly faults: FaultOptions;
}

/** What `--help` prints. */
export const serveUsage = `Usage: host --project DIR [options]

  --project DIR        the Apps Script project to run (a folder with .js or .gs files, or with a .clasp.json)
  --project-name NAME  what the project is called in the Extensions menu (default: the folder's name)
  --bound              the project is a script of this spreadsheet, not an add-on, and may have more and more frequent triggers
  --data DIR           where the spreadsheet and the mails are kept (default: .host/NAME-OF-PROJECT)
  --port N             the port of the page (default: 3030, or another when that is taken)
  --user ADDRESS       who opens the page and owns a new spreadsheet (default: owner@example.com)
  --name NAME          the name of a new spreadsheet
  --locale LOCALE      the locale of a new spreadsheet, and the language of the first run, such as en_US or zh_CN
                       (default: en_US)
  --time-zone ZONE     the time zone of a new spreadsheet, such as Asia/Shanghai (default: this computer's)
  --smtp HOST:PORT     send mails to this server instead of the host's own
  --first-run F,G      run these functions as menu clicks when the spreadsheet is new
  --answers JSON       the answers to the dialogs of the first run: ["YES", {"button": "OK", "text": "2026"}]
  --open F             run this function as a menu click when the first page is open
  --allow-fetch HOSTS  let UrlFetchApp reach these hosts, separated by commas; * for all (default: none)
                       HOST=http://127.0.0.1:8080 puts another server in a host's place
  --error-language L   Google's errors in a language such as fr or zh_CN; user for each user's own (default: English)
  --translations FILE  what LanguageApp.translate knows, as JSON: {"en>zh": {"Hello": "你好"}}
  --headless           end after the first run
  --xlsx FILE          write the spreadsheet to this Excel file before ending
  --fault FAULT        something that goes wrong in what pages and triggers start, as often as wanted:
${faultUsage.replace(/^/gm, '                     ')}
  --seed NUMBER        decides everything that is left to chance (default: 1)
  --run F …            run one function without a page; see --run --help
`;

/** Reads the command line. @throws OptionError */
export function parseServeOptions(args: readonly string[]): ServeOptions {
  const values = readValues(args);
  if (!values.project) throw new OptionError('Name the Apps Script project with --project DIR.');
  const projectFolder = resolve(values.project);
  return {
    projectFolder,
    projectName: values['project-name'] ?? null,
    dataFolder: resolve(values.data ?? join('.host', basename(projectFolder))),
    port: values.port === undefined ? null : readPort(values.port, '--port'),
    smtp: values.smtp === undefined ? null : readServer(values.smtp),
    locale: readLocale(values.locale ?? 'en_US'),
    timeZone: values['time-zone'] === undefined ? null : readTimeZone(values['time-zone']),
    name: values.name ?? null,
    user: readAddress(values.user ?? 'owner@example.com'),
    firstRun: readList(values['first-run']),
    answers: values.answers === undefined ? [] : readAnswers(values.answers),
    openFunction: values.open ?? null,
    allowedHosts: readHosts(values['allow-fetch']),
    errorLanguage: values['error-language'] === undefined ? null : readErrorLanguage(values['error-language']),
    translations: values.translations === undefined ? null : readTranslations(values.translations),
    isBound: values.bound ?? false,
    isHeadless: values.headless ?? false,
    faults: readFaults(values.fault, values.seed),
    xlsxFile: values.xlsx === undefined ? null : resolve(values.xlsx),
  };
}

function readValues(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        project: text,
        'project-name': text,
        data: text,
        port: text,
        smtp: text,
        locale: text,
        'time-zone': text,
        name: text,
        user: text,
        'first-run': text,
        answers: text,
        open: text,
        xlsx: text,
        seed: text,
        fault: { type: 'string', multiple: true },
        'allow-fetch': text,
        'error-language': text,
        translations: text,
        headless: { type: 'boolean' },
        bound: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw optionError(error);
  }
}
