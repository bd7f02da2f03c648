import { clientResult } from './client-result';
import { exception } from './exception';
import { decode, encode } from './wire';

interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
}

type CallKind = 'plain' | 'client' | 'event';

/** Runs one function of the project; `outcome` stays null until a promise that it returned is settled. */
export function invoke(functionName: string, args: readonly unknown[], kind: CallKind): { outcome: Outcome | null } {
  const slot: { outcome: Outcome | null } = { outcome: null };
  const finish = (value: unknown) => {
    try {
      slot.outcome = { ok: true, value: resultOf(value, kind) };
    } catch (error) {
      slot.outcome = outcomeOf(error);
    }
  };
  const fail = (error: unknown) => {
    slot.outcome = outcomeOf(error);
  };
  try {
    const { target, owner } = find(functionName);
    const result = target.apply(owner, args.map(decode));
    if (isThenable(result)) result.then(finish, fail);
    else finish(result);
  } catch (error) {
    fail(error);
  }
  return slot;
}

/** What is told about an error, whatever was thrown. */
export function outcomeOf(error: unknown): Outcome {
  const isObject = typeof error === 'object' && error !== null;
  const { name, message, stack } = (isObject ? error : {}) as { name?: unknown; message?: unknown; stack?: unknown };
  return {
    ok: false,
    error: {
      name: typeof name === 'string' ? name : 'Error',
      message: isObject && message !== undefined ? String(message) : String(error),
      stack: typeof stack === 'string' ? stack : '',
    },
  };
}

function resultOf(value: unknown, kind: CallKind): unknown {
  if (kind === 'event') return null;
  return kind === 'client' ? clientResult(value) : encode(value);
}

// Top-level const and class are not properties of the global object (F175), but a function made from text sees them.
function find(path: string): { target: (...args: unknown[]) => unknown; owner: unknown } {
  const names = path.split('.');
  if (!names.every((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))) throw notFound(path);
  const [head = '', ...rest] = names;
  let owner: unknown;
  let target: unknown = new Function(`return typeof ${head} === 'undefined' ? undefined : ${head};`)();
  for (const name of rest) {
    owner = target;
    target = (target as Record<string, unknown> | undefined)?.[name];
  }
  if (typeof target !== 'function') throw notFound(path);
  return { target: target as (...args: unknown[]) => unknown, owner };
}

function notFound(path: string): Error {
  return exception(`Script function not found: ${path}`);
}

function isThenable(value: unknown): value is { then(finish: (value: unknown) => void, fail: (error: unknown) => void): void } {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
