import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import type { Area, CellValue, SheetEngine, SheetState } from '../../host/engine/sheet-engine';
import type { SavedHostState } from '../../host/services/state/host-state';
import { type LoadedBundle, loadBundle } from './load-bundle';

export interface WorkbookSettings {
  /** Of the person who clicks. */
  readonly userLocale?: string;
  /** Of the spreadsheet. */
  readonly locale?: string;
  readonly timeZone?: string;
  readonly now?: string;
  readonly engine?: SheetEngine;
  /** With all 1,000 prepared rows. Otherwise a few, which load many times faster. */
  readonly isWhole?: boolean;
  /** The run is killed when it has made so many service calls. */
  readonly killAt?: number;
}

const NOW = '2026-11-22T09:00:00+08:00';

/** The add-on on the host with a spreadsheet that evaluates formulas. Every dialog is answered with OK. */
export function anEmptySpreadsheet(settings: WorkbookSettings = {}): LoadedBundle {
  return load(settings.engine ?? anEngine(settings), settings);
}

function anEngine({ locale = 'en_US', timeZone = 'Asia/Shanghai', now = NOW }: WorkbookSettings): SpreadsheetEngine {
  return createSpreadsheetEngine({ locale, timeZone, now: () => Date.parse(now) });
}

function load(
  engine: SheetEngine,
  { userLocale = 'en', now = NOW, killAt }: WorkbookSettings,
  state?: SavedHostState,
): LoadedBundle {
  return loadBundle({
    engine,
    now,
    owner: { locale: userLocale },
    answers: () => ({ button: 'OK', text: '' }),
    options: {
      ...(state ? { state } : {}),
      ...(killAt ? { onCall: (_op, count, execution) => count >= killAt && execution.kill() } : {}),
    },
  });
}

/** The same with the order workbook made. It is made once for each kind and then loaded from what was saved. */
export function anOrderWorkbook(settings: WorkbookSettings = {}): LoadedBundle {
  const kind = JSON.stringify(settings);
  const known = made.get(kind) ?? makeOnce(settings);
  made.set(kind, known);
  const now = settings.now ?? NOW;
  const engine = createSpreadsheetEngine({ saved: known.workbook, now: () => Date.parse(now) });
  return load(engine, settings, known.state);
}

const PREPARED_ROWS = 70;

interface MadeWorkbook {
  readonly workbook: unknown;
  readonly state: SavedHostState;
}

const made = new Map<string, MadeWorkbook>();

function makeOnce(settings: WorkbookSettings): MadeWorkbook {
  const engine = anEngine(settings);
  const book = load(engine, settings);
  book.call('makeOrRepair');
  const orders = engine.listSheets()[0];
  if (!settings.isWhole && orders) {
    const rest = { first: PREPARED_ROWS + 2, count: orders.rows - PREPARED_ROWS - 1 };
    engine.apply([{ type: 'deleteRows', sheetId: orders.id, ...rest }]);
  }
  // Otherwise each load would go through every revision again.
  engine.compact();
  return { workbook: engine.save(), state: book.host.saveState() };
}

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
