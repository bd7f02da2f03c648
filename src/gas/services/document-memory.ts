import type { DocumentMemory } from '../../app/ports';

/**
 * Document properties: shared by everyone who uses the add-on in this spreadsheet, and allowed in simple triggers
 * (F051). Without a document there are none (F150), which reads as empty.
 */
export function createDocumentMemory(): DocumentMemory {
  const properties = PropertiesService.getDocumentProperties();
  return {
    get: (key) => properties?.getProperty(key) ?? null,
    set: (key, value) => {
      properties?.setProperty(key, value);
    },
    delete: (key) => {
      properties?.deleteProperty(key);
    },
  };
}
