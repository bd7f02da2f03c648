import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { createSpreadsheetEngine } from '../engine/o-spreadsheet/engine';
import { openWorkbook } from '../engine/o-spreadsheet/storage';
import { parseInput } from '../engine/parse-input';
import type { SheetEngine } from '../engine/sheet-engine';
import { lockFolder } from '../server/folder-lock';
import { OptionError } from '../server/option-error';
import { openStateFile } from '../server/state-file';
import { type DriveContents, folderContents, memoryContents } from '../services/drive/drive-contents';
import type { SavedHostState } from '../services/state/host-state';

/** The spreadsheet of a headless run. */
export interface OpenSheet {
  readonly engine: SheetEngine;
  readonly state: SavedHostState | undefined;
  /** The files of the drive: beside the workbook, or in memory where there is none. */
  readonly contents: DriveContents;
  /** Keeps what the run has changed, where there is a file to keep it in. */
  close(state: SavedHostState): Promise<void>;
}

/** What a new spreadsheet is made with. */
export interface NewSheet {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: () => number;
}

/**
 * Opens the spreadsheet that a run works on: a workbook of this host with the services' state beside it, the cells of a .csv, or
 * a new one.
 *
 * @throws OptionError with one sentence where the file cannot be used.
 */
export async function openSheet(file: string | null, made: NewSheet): Promise<OpenSheet> {
  const passing = { state: undefined, contents: memoryContents(), close: () => Promise.resolve() };
  if (file === null) return { engine: createSpreadsheetEngine(made), ...passing };
  if (/\.csv$/i.test(file)) return { engine: openCsv(file, made), ...passing };
  if (!/\.json$/i.test(file)) throw new OptionError(`--workbook takes a workbook.json of this host or a .csv, not ${file}.`);
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  if (!unlock) throw new OptionError(`${folder} is used by another host that is running; stop it first.`);
  const workbook = openWorkbook(file, made);
  const stateFile = openStateFile(join(folder, 'state.json'), made.now);
  const saved = (stateFile.load() ?? {}) as { readonly services?: SavedHostState };
  return {
    engine: workbook.engine,
    state: saved.services,
    contents: folderContents(join(folder, 'drive')),
    close: async (services) => {
      stateFile.save({ ...saved, services });
      workbook.close();
      await unlock();
    },
  };
}

function readCsv(file: string): readonly (readonly string[])[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    throw new OptionError(`${file} could not be read as text in UTF-8.`);
  }
  const { data, errors } = Papa.parse<string[]>(text, {});
  if (errors.some(({ type }) => type === 'Quotes')) throw new OptionError(`${file} is no CSV: a quoted text does not end.`);
  return data;
}

function openCsv(file: string, made: NewSheet): SheetEngine {
  if (!existsSync(file)) throw new OptionError(`There is no file ${file}.`);
  const engine = createSpreadsheetEngine(made);
  const rows = readCsv(file);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [sheet] = engine.listSheets();
  if (!sheet || columns === 0) return engine;
  const cells = rows.map((row) => Array.from({ length: columns }, (_, c) => parseInput(row[c] ?? '', made.locale, '').input));
  const inheritFrom = 'before' as const;
  const sheetId = sheet.id;
  const missingRows = rows.length - sheet.rows;
  const missingColumns = columns - sheet.columns;
  engine.apply([
    ...(missingRows > 0
      ? [{ type: 'insertRows', sheetId, before: sheet.rows + 1, count: missingRows, inheritFrom } as const]
      : []),
    ...(missingColumns > 0
      ? [{ type: 'insertColumns', sheetId, before: sheet.columns + 1, count: missingColumns, inheritFrom } as const]
      : []),
    { type: 'setCells', sheetId, row: 1, column: 1, cells },
  ]);
  return engine;
}
