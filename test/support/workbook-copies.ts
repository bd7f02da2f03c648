import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import { createPlainEngine } from '../../host/engine/plain/engine';
import type { HostOptions } from '../../host/services/host-options';
import type { PreparedAnswers } from '../../host/services/same-thread-waiting';
import { type LoadedBundle, loadBundle } from './load-bundle';

export interface CopySettings {
  /** Of the person who clicks; the workbook is made in that language. */
  readonly userLocale?: string;
  readonly locale?: string;
  /** `plain` computes no formulas and is fast. */
  readonly engine?: 'spreadsheet' | 'plain';
  readonly timeZone?: string;
  /** Something done to the workbook once, after it is made and before it is copied. */
  readonly prepare?: (book: LoadedBundle) => void;
}

/** Opens a copy. @param options - Of its host, such as faults at calls. */
export type OpenCopy = (answers?: PreparedAnswers, options?: Partial<HostOptions>) => LoadedBundle;

const NOW = '2026-11-22T09:00:00+08:00';

/**
 * The order workbook, made once and opened anew for each test: making it takes seconds, opening a saved one does not.
 *
 * @returns opens a copy; dialogs are answered by `answers`, with OK where nothing is said.
 */
export function workbookCopies(settings: CopySettings = {}): OpenCopy {
  const { userLocale = 'en', locale = 'en_US', engine: kind = 'spreadsheet', timeZone = 'Asia/Shanghai', prepare } = settings;
  const owner = { locale: userLocale };
  const engineOf = (saved?: unknown) => {
    const document = { locale, timeZone, ...(saved === undefined ? {} : { saved }) };
    return kind === 'plain' ? createPlainEngine(document) : createSpreadsheetEngine({ ...document, now: () => Date.parse(NOW) });
  };
  let made: { readonly workbook: unknown; readonly state: ReturnType<LoadedBundle['host']['saveState']> } | null = null;
  const make = () => {
    const book = loadBundle({ engine: engineOf(), now: NOW, owner, answers: sayOk });
    book.call('makeOrRepair');
    prepare?.(book);
    return { workbook: structuredClone(book.engine.save()), state: structuredClone(book.host.saveState()) };
  };
  return (answers = sayOk, options = {}) => {
    made ??= make();
    const { workbook, state } = structuredClone(made);
    return loadBundle({ engine: engineOf(workbook), now: NOW, owner, answers, options: { ...options, state } });
  };
}

const sayOk: PreparedAnswers = () => ({ button: 'OK', text: '' });
