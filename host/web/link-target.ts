import type { Area, SheetId } from '../engine/sheet-engine';

/** Where a link into the spreadsheet leads: `#gid=0&range=B5:C7`, as Google's links have it. */
export interface LinkTarget {
  readonly sheetId: SheetId;
  readonly area: Area | null;
}

/** Reads the part of an address behind `#`; null where it names no sheet. */
export function parseLinkTarget(hash: string): LinkTarget | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const gid = parameters.get('gid');
  if (!gid || !/^\d+$/.test(gid)) return null;
  return { sheetId: Number(gid), area: parseRange(parameters.get('range') ?? '') };
}

function parseRange(text: string): Area | null {
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [, left, top, right = left, bottom = top] = match;
  const column = columnNumber(left);
  const row = Number(top);
  return { row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
