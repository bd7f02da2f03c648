import type { DocumentMemory } from '../../app/ports';

/**
 * Document properties, all read by one call at the first question. For one command that begins and ends without a
 * dialog: what others write in the meantime is not seen, so whoever decides by it asks first under the lock.
 */
export function createCachedMemory(): DocumentMemory {
  const properties = PropertiesService.getDocumentProperties();
  let known: Map<string, string> | null = null;
  const all = () => {
    known ??= new Map(Object.entries(properties?.getProperties() ?? {}));
    return known;
  };
  return {
    get: (key) => all().get(key) ?? null,
    set: (key, value) => {
      properties?.setProperty(key, value);
      known?.set(key, value);
    },
    delete: (key) => {
      properties?.deleteProperty(key);
      known?.delete(key);
    },
  };
}
