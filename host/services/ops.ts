import type { Handler, OpTable } from './op';
import { rangeLookupOps } from './spreadsheet/range-lookup';
import { rangeValueOps } from './spreadsheet/range-values';
import { sheetOrderOps } from './spreadsheet/sheet-order';
import { spreadsheetOps } from './spreadsheet/spreadsheet';

const tables: readonly OpTable[] = [spreadsheetOps, sheetOrderOps, rangeLookupOps, rangeValueOps];

/** Every method that the host answers, by op. */
export const ops: ReadonlyMap<string, Handler> = new Map(tables.flatMap((table) => Object.entries(table)));
