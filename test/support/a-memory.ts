import type { DocumentMemory } from '../../src/app/ports';

/** Document properties that are empty at first. */
export function aMemory(properties = new Map<string, string>()): DocumentMemory {
  return {
    get: (key) => properties.get(key) ?? null,
    set: (key, value) => {
      properties.set(key, value);
    },
    delete: (key) => {
      properties.delete(key);
    },
  };
}
