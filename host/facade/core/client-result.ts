import { exception } from './exception';
import { classOf } from './host-object';
import { isDate } from './wire';

/**
 * What a function's result becomes on its way to `google.script.run` (F164): a date, or an object of Google's API, anywhere
 * in it makes the whole result arrive as null, without a failure; Map, Set and the like become `{}`; a function its source.
 */
export function clientResult(value: unknown): unknown {
  const { lost, result } = convert(value);
  return lost ? null : result;
}

interface Converted {
  readonly lost: boolean;
  readonly result: unknown;
}

const nothing: Converted = { lost: true, result: null };

function convert(value: unknown): Converted {
  if (value === undefined || value === null) return { lost: false, result: null };
  if (typeof value === 'function') return { lost: false, result: String(value) };
  if (typeof value === 'number') return { lost: false, result: Number.isFinite(value) ? value : null };
  if (typeof value === 'bigint' || typeof value === 'symbol') return { lost: false, result: null };
  if (typeof value !== 'object') return { lost: false, result: value };
  if (isDate(value) || classOf(value) !== null) return nothing;
  if (Array.isArray(value)) return gather(value.map(convert), (results) => results);
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Uint8Array]') throw exception("We're sorry, a server error occurred. Please wait a bit and try again.");
  if (kind === '[object String]') return { lost: false, result: { ...(value as object) } };
  const keys = Object.keys(value);
  return gather(
    keys.map((key) => convert((value as Record<string, unknown>)[key])),
    (results) => Object.fromEntries(keys.map((key, index) => [key, results[index]])),
  );
}

function gather(parts: readonly Converted[], build: (results: unknown[]) => unknown): Converted {
  return parts.some((part) => part.lost) ? nothing : { lost: false, result: build(parts.map((part) => part.result)) };
}
