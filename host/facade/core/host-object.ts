import { apiMethods } from '../api-surface';
import { notImitated } from './exception';

/** A table of methods of one class. `this` is the host object. */
export type Methods = Readonly<Record<string, (this: object, ...args: unknown[]) => unknown>>;

const prototypes = new Map<string, object>();
const states = new WeakMap<object, { readonly className: string; readonly state: unknown }>();

function prototypeOf(className: string): object {
  const known = prototypes.get(className);
  if (known) return known;
  const prototype: object = {};
  prototypes.set(className, prototype);
  define(prototype, 'toString', () => className);
  return prototype;
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: false, configurable: true, writable: true });
}

/**
 * Fills a class of Google's API with its methods; every method that Google has and the tables lack throws by name.
 * Objects of it are opaque, as Google's are: `String(range)` is `Range` and their constructor is Object (F134).
 *
 * @param path how Google names the class in messages, where that is not the class name alone.
 */
export function defineClass(className: string, ...tables: readonly Methods[]): void {
  const prototype = prototypeOf(className);
  for (const table of tables) for (const [name, method] of Object.entries(table)) define(prototype, name, method);
  refuseTheRest(prototype, className);
}

/** Adds a throwing method for each one of the class that the target lacks. */
export function refuseTheRest(target: object, className: string): void {
  for (const name of (apiMethods[className] ?? '').split(' ')) {
    if (name === '' || Object.hasOwn(target, name)) continue;
    define(target, name, () => {
      throw notImitated(`${className}.${name}`);
    });
  }
}

/** Makes an object of the class, bound to a state that the script cannot see. */
export function create(className: string, state: unknown, visible: object = {}): object {
  const made: object = Object.assign(Object.create(prototypeOf(className)), visible);
  states.set(made, { className, state });
  return made;
}

/** The class of a host object; null for everything else. */
export function classOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (states.get(value)?.className ?? null) : null;
}

/** The hidden state of a host object. */
export function stateOf<T>(value: object): T {
  const entry = states.get(value);
  if (!entry) throw new TypeError('Illegal invocation');
  return entry.state as T;
}
