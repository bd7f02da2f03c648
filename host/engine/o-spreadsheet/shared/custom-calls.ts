import type { CellPosition } from '@odoo/o-spreadsheet';
import type { CustomArgument, CustomCall, CustomCell, CustomResult, CustomValue } from '../../custom-functions';
import { isDatePattern } from '../../number-format';
import { digest } from './digest';
import type { EngineArgument, EngineMatrix, EngineValue } from './functions';

/** What a function of the script that a formula names is stored as, by its name in capitals. */
export interface DefinedFunction {
  readonly name: string;
  readonly version: string;
}

/** The library's object on which functions are called, as far as these calls need it. */
export interface CallContext {
  readonly getters: CallGetters;
  readonly __originCellPosition?: CellPosition;
}

interface CallGetters {
  getHostDictionary(dictionary: 'functions' | 'results'): Readonly<Record<string, unknown>>;
  getCell(position: CellPosition): { readonly id: number | string } | undefined;
}

/** The calls of one model's formulas. */
interface Calls {
  readonly waiting: Map<string, CustomCall>;
  /** The cells whose value depends on an entry of the dictionaries. */
  readonly readers: Map<string, Set<number | string>>;
}

const callsOf = new WeakMap<object, Calls>();

const loading: EngineValue = { value: 'Loading...' };

/**
 * Calls a function of the project from a formula. Every model looks the result up in the workbook, by the function and its arguments;
 * until the server has run the function the cell shows `Loading...`. So a function is run anew only when its arguments change.
 *
 * @param isVolatile - Whether an argument is `NOW()`, `RAND()` or the like: such a call is never made (F194).
 */
export function callCustomFunction(
  name: string,
  args: readonly EngineArgument[],
  isVolatile: boolean,
  { getters, __originCellPosition: origin }: CallContext,
): EngineArgument {
  const cell = origin && getters.getCell(origin);
  const calls = callsIn(getters);
  const upper = name.toUpperCase();
  subscribe(calls, functionKey(upper), cell?.id);
  const defined = getters.getHostDictionary('functions')[upper] as DefinedFunction | undefined;
  if (!defined) return { value: '#NAME?', message: `Unknown function: '${upper}'.` };
  if (isVolatile) return loading;
  const error = args.find((each) => each !== undefined && 'value' in each && isError(each.value));
  if (error) return error;
  const given = args.map(toArgument);
  const key = `${defined.name}@${defined.version}(${digest(JSON.stringify(given))})`;
  subscribe(calls, key, cell?.id);
  const result = getters.getHostDictionary('results')[key] as CustomResult | undefined;
  if (result) return toEngine(result);
  calls.waiting.set(key, { key, name: defined.name, args: given });
  return loading;
}

let isAnyCompiled = false;

/** To be told of each formula that calls a function which neither Google nor the library has. */
export function noteCustomCall(): void {
  isAnyCompiled = true;
}

/** Whether a formula of any workbook in this process may wait for the script: most workbooks have none. */
export function mayAwaitCustomCalls(): boolean {
  return isAnyCompiled;
}

/** Takes the calls that a model's formulas wait for; each is given once. */
export function takeCustomCalls(getters: object): readonly CustomCall[] {
  const { waiting } = callsIn(getters);
  const calls = [...waiting.values()];
  waiting.clear();
  return calls;
}

/** The cells that have to be computed anew when an entry of a dictionary is put or removed. */
export function readersOf(getters: object, dictionary: string, key: string): readonly (number | string)[] {
  const { readers, waiting } = callsIn(getters);
  if (dictionary === 'results') waiting.delete(key);
  return [...(readers.get(dictionary === 'functions' ? functionKey(key) : key) ?? [])];
}

/** The results that formulas have asked for. */
export function resultsInUse(getters: object): ReadonlySet<string> {
  return new Set(callsIn(getters).readers.keys());
}

const functionKey = (name: string) => `function ${name}`;

function callsIn(getters: object): Calls {
  let calls = callsOf.get(getters);
  if (!calls) {
    calls = { waiting: new Map(), readers: new Map() };
    callsOf.set(getters, calls);
  }
  return calls;
}

function subscribe({ readers }: Calls, key: string, cell: number | string | undefined): void {
  if (cell === undefined) return;
  const known = readers.get(key);
  if (known) known.add(cell);
  else readers.set(key, new Set([cell]));
}

function toArgument(argument: EngineArgument): CustomArgument {
  if (argument === undefined) return null;
  if ('value' in argument) return toValue(argument);
  const rows = argument[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => argument.map((column) => toValue(column[row])));
}

function toValue(cell: EngineValue | undefined): CustomValue {
  const value = cell?.value ?? null;
  if (typeof value === 'number' && cell?.format && isDatePattern(cell.format)) return { serial: value };
  return value;
}

function toEngine(result: CustomResult): EngineArgument {
  if ('error' in result) return { value: '#BAD_EXPR', message: result.error };
  const width = Math.max(1, ...result.cells.map((row) => row.length));
  const columns: EngineMatrix = Array.from({ length: width }, (_, column) =>
    result.cells.map((row) => toCell(row[column] ?? null)),
  );
  const isSingle = width === 1 && result.cells.length === 1;
  return isSingle ? columns[0]?.[0] : columns;
}

function toCell(cell: CustomCell): EngineValue {
  return cell !== null && typeof cell === 'object' ? { value: cell.serial, format: cell.format } : { value: cell };
}

function isError(value: EngineValue['value']): boolean {
  return typeof value === 'string' && /^#(N\/A|REF|ERROR|BAD_EXPR|CYCLE|SPILL!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(value);
}
