import { createHash } from 'node:crypto';
import type { CustomArgument, CustomCell, CustomResult } from '../../engine/custom-functions';
import { googleLocale } from '../../engine/google-locale';
import type { Project } from '../../project/project';
import type { Outcome } from '../../run/runner';
import { instantToSerial, serialToInstant } from '../time-zone';
import { isWireDate, type Wire } from '../wire';

/** Where dates of formulas and of scripts meet. */
interface Place {
  readonly timeZone: string;
  readonly locale: string;
}

const declaration = /(?:^|[;}])[ \t]*(?:async\s+)?function\s*\*?\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\(/gmu;

/** The functions that formulas may call: declared by `function name()` (F174), not private (F176). Triggers are none. */
export function customFunctionNames(project: Project): readonly string[] {
  const names = project.files.flatMap(({ source }) => [...source.matchAll(declaration)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => !name.endsWith('_') && !triggers.has(name));
}

const triggers = new Set(['onOpen', 'onEdit', 'onInstall', 'onSelectionChange', 'doGet', 'doPost']);

/** Changes with the project's files: what functions gave before counts no more. */
export function projectVersion(project: Project): string {
  const hash = createHash('sha256');
  for (const { name, source } of project.files) hash.update(JSON.stringify([name, source]));
  return hash.digest('hex').slice(0, 12);
}

/** What a formula hands over as the script gets it: an empty cell is `''`, a cell under a date's format a Date, as by `getValues`. */
export function customArguments(args: readonly CustomArgument[], { timeZone }: Place): readonly Wire[] {
  const toWire = (value: CustomArgument): Wire => {
    if (value === null) return '';
    if (typeof value !== 'object') return value;
    return 'serial' in value ? { $date: serialToInstant(value.serial, timeZone) } : value.map((row) => row.map(toWire));
  };
  return args.map(toWire);
}

/**
 * What becomes of the formula: a value, the cells that an array fills (a list goes downwards), or `#ERROR!` with the script's message.
 * Null where the run was ended from outside, as when the host stops: the formula waits on, and the next start runs it.
 */
export function customResult(outcome: Outcome, place: Place): CustomResult | null {
  if (!outcome.ok) return outcome.error.message === 'Execution cancelled' ? null : { error: outcome.error.message };
  const { value } = outcome;
  const rows = listOf(value).map((row) => listOf(row).map((cell) => toCell(cell, place)));
  return { cells: rows.every((row) => row.length === 0) ? [[null]] : rows };
}

/** A list of this realm, as the engine wants it: a script's own lists are of another. */
function listOf(value: Wire): readonly Wire[] {
  return Array.isArray(value) ? Array.from(value as readonly Wire[]) : [value];
}

function toCell(value: Wire, { timeZone, locale }: Place): CustomCell {
  if (isWireDate(value)) return dateCell(instantToSerial(value.$date, timeZone), locale);
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? value.join() : '[object Object]';
}

function dateCell(serial: number, locale: string): CustomCell {
  const { datePattern, timePattern } = googleLocale(locale);
  const format = Number.isInteger(serial) ? datePattern : `${datePattern} ${timePattern}`;
  return { serial, format };
}
