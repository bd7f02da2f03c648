import type { SheetId } from '../sheet-engine';

/**
 * Google names sheets by number, the library by text. Sheets that a script or this adapter makes are named by their number;
 * one made in a page gets a number out of its name, the same in every process.
 */
export function sheetNumber(uid: string): SheetId {
  if (/^\d{1,10}$/.test(uid)) return Number(uid);
  let hash = 0x811c9dc5;
  for (const letter of uid) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash & 0x7fffffff;
}

/** The library's name of a sheet among those that exist; undefined where there is none. */
export function findSheetUid(uids: readonly string[], id: SheetId): string | undefined {
  const plain = String(id);
  return uids.includes(plain) ? plain : uids.find((uid) => sheetNumber(uid) === id);
}
