import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import type { Area, CellValue, SheetEngine, SheetState } from '../../host/engine/sheet-engine';
import { type LoadedBundle, loadBundle } from './load-bundle';
import { type CopySettings, type OpenCopy, workbookCopies } from './workbook-copies';

interface EmptySettings extends Omit<CopySettings, 'engine' | 'prepare' | 'isWhole'> {
  readonly engine?: SheetEngine;
  /** The run is killed when it has made so many service calls. */
  readonly killAt?: number;
}

const NOW = '2026-11-22T09:00:00+08:00';

/** The add-on on the host with a spreadsheet that evaluates formulas. Every dialog is answered with OK. */
export function anEmptySpreadsheet(settings: EmptySettings = {}): LoadedBundle {
  const { locale = 'en_US', timeZone = 'Asia/Shanghai', userLocale = 'en', now = NOW, killAt } = settings;
  return loadBundle({
    engine: settings.engine ?? createSpreadsheetEngine({ locale, timeZone, now: () => Date.parse(now) }),
    now,
    owner: { locale: userLocale },
    answers: () => ({ button: 'OK', text: '' }),
    options: killAt ? { onCall: (_op, count, execution) => count >= killAt && execution.kill() } : {},
  });
}

/** The same with the order workbook made, once for each kind. */
export function anOrderWorkbook(settings: Omit<CopySettings, 'engine' | 'prepare'> = {}): LoadedBundle {
  const kind = JSON.stringify(settings);
  const open = copies.get(kind) ?? workbookCopies(settings);
  copies.set(kind, open);
  return open();
}

const copies = new Map<string, OpenCopy>();

export function sheetNamed(engine: SheetEngine, name: string): SheetState {
  const sheet = engine.listSheets().find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name} among ${engine.listSheets().map((each) => each.name)}`);
  return sheet;
}

/** Values of a range such as `Orders!A1:C2`. */
export function valuesAt(engine: SheetEngine, address: string): CellValue[][] {
  const { sheet, area } = placeOf(engine, address);
  return engine.readValues(sheet.id, area);
}

export function formulasAt(engine: SheetEngine, address: string): (string | null)[][] {
  const { sheet, area } = placeOf(engine, address);
  return engine.readFormulas(sheet.id, area);
}

function placeOf(engine: SheetEngine, address: string): { readonly sheet: SheetState; readonly area: Area } {
  const cut = address.lastIndexOf('!');
  const sheet = sheetNamed(engine, address.slice(0, cut));
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address.slice(cut + 1));
  if (!match) throw new Error(`Not an address: ${address}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  const [row, column] = [Number(top), columnNumber(left)];
  return { sheet, area: { row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 } };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
