import { ServiceException } from '../exception';

/** The documented limits: 9 KB a value, 500 KB a store (F017). Measured ones are wider (F022); a strict host keeps the documented. */
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

/** One store of `PropertiesService`: text under names. */
export class PropertyStore {
  private readonly values: Map<string, string>;

  constructor(saved: Readonly<Record<string, string>> = {}) {
    this.values = new Map(Object.entries(saved));
  }

  get(key: string | null): string | null {
    return this.values.get(requireKey(key)) ?? null;
  }

  /** All of them, as a copy (F023). */
  all(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  /**
   * Stores values, all or none.
   *
   * @throws Google's texts for an empty name, a value or a store that is too large (F022).
   */
  setAll(values: Readonly<Record<string, string>>, deleteAllOthers = false): void {
    const next = new Map(deleteAllOthers ? [] : this.values);
    for (const [key, value] of Object.entries(values)) {
      if (bytes(value) > largestValue) throw new ServiceException('Argument too large: value');
      next.set(requireKey(key), value);
    }
    let size = 0;
    for (const [key, value] of next) size += bytes(key) + bytes(value);
    if (size > largestStore) {
      throw new ServiceException('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.values.clear();
    for (const [key, value] of next) this.values.set(key, value);
  }

  delete(key: string | null): void {
    this.values.delete(requireKey(key));
  }

  clear(): void {
    this.values.clear();
  }
}

function requireKey(key: string | null): string {
  if (key !== null && key !== '') return key;
  throw new ServiceException('When setting or getting a property value, the property name must not be null or empty.');
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
