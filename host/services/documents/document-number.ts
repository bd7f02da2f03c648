import type { Wire } from '../wire';

/**
 * A script's sheets and ranges name their spreadsheet within the sheet's id: the open one is number 0, others come after it in steps
 * that no id of Google's reaches. What names no sheet carries the number as `$document`.
 */
const step = 2 ** 32;

/** Marks whose state belongs to no spreadsheet. */
const free: ReadonlySet<string> = new Set([
  ...['$date', '$enum', '$validation', '$colourRule', '$richText', '$textStyle', '$color', '$user', '$blob', '$filterCriteria'],
  ...['$file', '$folder'],
]);

/** Which spreadsheets the arguments of a call name. */
export function documentsIn(value: Wire, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) {
    for (const entry of value) if (typeof entry === 'object') documentsIn(entry, found);
    return found;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'sheetId' && typeof entry === 'number') found.add(Math.floor(entry / step));
    else if (key === '$document' && typeof entry === 'number') found.add(entry);
    else documentsIn(entry, found);
  }
  return found;
}

/** The arguments as the spreadsheet itself knows them. */
export function withoutDocument(value: Wire): Wire {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutDocument);
  const entries = Object.entries(value).filter(([key]) => key !== '$document');
  if (entries.length === 0 && '$document' in value) return null;
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, key === 'sheetId' && typeof entry === 'number' ? entry % step : withoutDocument(entry)]),
  );
}

/** A reply of another spreadsheet, whose objects then name it. */
export function withDocument(value: unknown, document: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => withDocument(entry, document));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      if (key === 'sheetId' && typeof entry === 'number') return [key, entry + document * step];
      const isObject = key.startsWith('$') && !free.has(key);
      if (!isObject) return [key, withDocument(entry, document)];
      if (entry === null) return [key, { $document: document }];
      const state = withDocument(entry, document);
      const namesSheet = typeof (entry as { sheetId?: unknown }).sheetId === 'number';
      return [key, namesSheet || typeof state !== 'object' ? state : { $document: document, ...state }];
    }),
  );
}
