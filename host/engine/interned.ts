/**
 * Gives equal plain objects the same identity, so that they can be compared and shared.
 *
 * Meant for small objects of which a workbook has few kinds (styles, validations); the order of keys does not matter.
 */
export class Interned<T extends object> {
  readonly #known = new Map<string, T>();

  of(value: T): T {
    const key = JSON.stringify(sortKeys(value));
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, value);
    return value;
  }
}

function sortKeys(value: object): unknown {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
