/**
 * Turns an argument of google.script.run into JSON by Google's rules, which are stricter than JSON's (F163).
 *
 * @param value - Anything that a page's script passed.
 * @returns a copy in which undefined has become null.
 * @throws Error with Google's text for what does not travel: dates, functions, maps, sets, expressions, blobs, typed
 *   arrays, boxed values, promises, nodes, instances of classes and circular structures. `N` is the argument's index, or
 *   the index or name inside the value.
 */
export function toCallArgument(value: unknown, position: string): unknown {
  return copy(value, position, new Set());
}

function copy(value: unknown, position: string, above: ReadonlySet<unknown>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || above.has(value)) throw illegal(position);
  const inside = new Set(above).add(value);
  if (Array.isArray(value)) return Array.from(value, (each, index) => copy(each, String(index), inside));
  if (!isPlain(value)) throw illegal(position);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copy(each, name, inside)]));
}

function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (prototype as { constructor?: { name?: string } }).constructor?.name === 'Object';
}

function illegal(position: string): Error {
  return new Error(`Failed due to illegal value in property: ${position}`);
}
