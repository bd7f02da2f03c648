import { createSpreadsheetEngine } from '../host/engine/o-spreadsheet/engine';
import { createPlainEngine } from '../host/engine/plain/engine';
import type { SheetEngine } from '../host/engine/sheet-engine';
import { TODAY } from './order-rows';

/** When everything is measured. */
export const NOW = `${TODAY}T09:00:00+08:00`;

const PLACE = { locale: 'en_US', timeZone: 'Asia/Shanghai' };
const PLAIN_FROM_LINES = 20_000;

/** A blank spreadsheet for so many lines: one that computes its formulas, or above its reach one of plain arrays. */
export function engineFor(lines: number): SheetEngine {
  return lines < PLAIN_FROM_LINES ? createSpreadsheetEngine({ ...PLACE, now: () => Date.parse(NOW) }) : plainEngine();
}

/** A blank spreadsheet that stores formulas and computes none. */
export function plainEngine(): SheetEngine {
  return createPlainEngine({ ...PLACE, year: Number(TODAY.slice(0, 4)) });
}
