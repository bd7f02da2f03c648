import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { createPlainEngine } from '../../host/engine/plain/engine';
import type { SheetEngine } from '../../host/engine/sheet-engine';
import type { HostOptions } from '../../host/services/host-options';
import type { PreparedAnswers } from '../../host/services/same-thread-waiting';
import { type LoadedBundle, loadBundle } from './load-bundle';
import { type MadeWorkbook, madeOnShelf } from './made-shelf';

export interface CopySettings {
  /** Of the person who clicks; the workbook is made in that language. */
  readonly userLocale?: string;
  readonly locale?: string;
  /** `plain` computes no formulas and is fast. */
  readonly engine?: 'spreadsheet' | 'plain';
  readonly timeZone?: string;
  readonly now?: string;
  /** With all 1,000 prepared rows also where the sheet computes. Otherwise a few there, which load many times faster. */
  readonly isWhole?: boolean;
  /** Something done to the workbook once, after it is made and before it is copied. */
  readonly prepare?: (book: LoadedBundle) => void;
}

/** Opens a copy. @param options - Of its host, such as faults at calls. */
export type OpenCopy = (answers?: PreparedAnswers, options?: Partial<HostOptions>) => LoadedBundle;

const NOW = '2026-11-22T09:00:00+08:00';

/**
 * The order workbook, made once in a test run and opened anew for each test: making it takes seconds, opening a saved one does not.
 *
 * @returns opens a copy; dialogs are answered by `answers`, with OK where nothing is said.
 */
export function workbookCopies(settings: CopySettings = {}): OpenCopy {
  const { userLocale = 'en', now = NOW } = settings;
  const owner = { locale: userLocale };
  let made: MadeWorkbook | null = null;
  return (answers = sayOk, options = {}) => {
    made ??= makeOnce(settings);
    const { workbook, state } = structuredClone(made);
    return loadBundle({ engine: engineOf(settings, workbook), now, owner, answers, options: { ...options, state } });
  };
}

const PREPARED_ROWS = 70;

function makeOnce({ prepare, ...settings }: CopySettings): MadeWorkbook {
  const plain = madeOnShelf(JSON.stringify(settings), () => {
    const { userLocale = 'en', now = NOW, isWhole = settings.engine === 'plain' } = settings;
    const engine = engineOf(settings);
    const book = loadBundle({ engine, now, owner: { locale: userLocale }, answers: sayOk });
    book.call('makeOrRepair');
    if (!isWhole) shorten(engine);
    return saved(engine, book);
  });
  if (!prepare) return plain;
  const { userLocale = 'en', now = NOW } = settings;
  const engine = engineOf(settings, plain.workbook);
  const book = loadBundle({ engine, now, owner: { locale: userLocale }, answers: sayOk, options: { state: plain.state } });
  prepare(book);
  return saved(engine, book);
}

function shorten(engine: SheetEngine): void {
  const orders = engine.listSheets()[0];
  if (!orders) return;
  const rest = { first: PREPARED_ROWS + 2, count: orders.rows - PREPARED_ROWS - 1 };
  engine.apply([{ type: 'deleteRows', sheetId: orders.id, ...rest }]);
}

function saved(engine: SheetEngine | SpreadsheetEngine, book: LoadedBundle): MadeWorkbook {
  // Otherwise each copy would go through every revision again.
  if ('compact' in engine) engine.compact();
  return structuredClone({ workbook: engine.save(), state: book.host.saveState() });
}

function engineOf(settings: CopySettings, saved?: unknown): SheetEngine | SpreadsheetEngine {
  const { locale = 'en_US', timeZone = 'Asia/Shanghai', now = NOW } = settings;
  const document = { locale, timeZone, ...(saved === undefined ? {} : { saved }) };
  return settings.engine === 'plain'
    ? createPlainEngine(document)
    : createSpreadsheetEngine({ ...document, now: () => Date.parse(now) });
}

const sayOk: PreparedAnswers = () => ({ button: 'OK', text: '' });
