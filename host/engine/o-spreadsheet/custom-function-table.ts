import type { CustomCall, CustomFunctions, CustomResult } from '../custom-functions';
import type { EngineSession } from './session';
import { type DefinedFunction, mayAwaitCustomCalls, resultsInUse, takeCustomCalls } from './shared/custom-calls';

/**
 * The script's functions and their results as facts of the workbook: they travel as revisions to every page and are kept in its file,
 * so that nobody waits for them again.
 */
export class CustomFunctionTable implements CustomFunctions {
  private listener: ((calls: readonly CustomCall[]) => void) | null = null;

  constructor(private readonly session: EngineSession) {}

  define(names: readonly string[], version: string): void {
    const wanted = new Map(names.map((name): [string, DefinedFunction] => [name.toUpperCase(), { name, version }]));
    const known = this.session.getters.getHostDictionary('functions') as Readonly<Record<string, DefinedFunction>>;
    const entries = [...new Set([...Object.keys(known), ...wanted.keys()])];
    const changed = entries.filter((key) => JSON.stringify(known[key]) !== JSON.stringify(wanted.get(key)));
    if (changed.length === 0) return;
    this.put([
      ...changed.map((key) => ['functions', key, wanted.get(key)] as const),
      ...Object.keys(this.session.getters.getHostDictionary('results')).map((key) => ['results', key, undefined] as const),
    ]);
  }

  onCall(listener: (calls: readonly CustomCall[]) => void): void {
    this.listener = listener;
    this.tell();
  }

  settle(results: ReadonlyMap<string, CustomResult>): void {
    this.put([...results].map(([key, result]) => ['results', key, result] as const));
  }

  /** To be called whenever formulas may have been computed. */
  tell(): void {
    if (!this.listener) return;
    this.computeWaiting();
    const calls = takeCustomCalls(this.session.getters);
    if (calls.length > 0) this.listener(calls);
  }

  /** Forgets the results that no formula has asked for since the workbook was opened. */
  prune(): void {
    this.computeWaiting();
    const used = resultsInUse(this.session.getters);
    const unused = Object.keys(this.session.getters.getHostDictionary('results')).filter((key) => !used.has(key));
    this.put(unused.map((key) => ['results', key, undefined] as const));
  }

  /** Formulas wait with their calls, too, until one of them is asked for. */
  private computeWaiting(): void {
    const { getters } = this.session;
    if (!mayAwaitCustomCalls()) return;
    // Not the cell's own result: an empty cell of a sheet without formulas is known without computing the others.
    getters.getSpreadZone({ sheetId: getters.getSheetIds()[0] ?? '', col: 0, row: 0 });
  }

  private put(entries: readonly (readonly [dictionary: 'functions' | 'results', key: string, value: unknown])[]): void {
    if (entries.length === 0) return;
    this.session.batch(
      (dispatch) => {
        for (const [dictionary, key, value] of entries) dispatch('HOST_DEFINE', { dictionary, key, value });
      },
      ({ reason }) => {
        throw new Error(`The workbook did not take the results of functions: ${reason}`);
      },
    );
  }
}
