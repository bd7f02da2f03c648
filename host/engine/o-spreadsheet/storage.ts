import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { createSpreadsheetEngine, type SpreadsheetEngine, type SpreadsheetEngineOptions } from './engine';
import type { HubMessage } from './hub';
import type { SavedWorkbook } from './saved-workbook';

/** A spreadsheet that is kept on disk. */
export interface Workbook {
  readonly engine: SpreadsheetEngine;
  /** True where the file was not there before. */
  readonly isNew: boolean;
  /** Folds the log into the file. Ends everybody's undo, so it is for idle moments and for the end. */
  compact(): void;
  /** Compacts a log of some length, and lets go of the files. */
  close(): void;
}

/**
 * Opens a workbook's file, or begins a new one.
 *
 * The file holds a snapshot; beside it `<file>.log` grows by one line for each accepted revision, written before anybody
 * hears of it. So a process that is killed at any moment loses nothing that a page or a script was told of. A new snapshot
 * takes the old one's place in one step; log lines that it already contains no longer fit its revision and are passed over.
 *
 * @throws Error with one sentence for people where a file cannot be read; it is renamed, never overwritten.
 */
export function openWorkbook(file: string, options: Omit<SpreadsheetEngineOptions, 'saved'> = {}): Workbook {
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  if (!isNew && !statSync(file).isFile()) throw new Error(`The workbook ${file} could not be read: it is no file.`);
  if (existsSync(`${file}.log`)) cutHalfLine(`${file}.log`);
  const saved = isNew ? null : read(file);
  const engine = start(file, saved ? { ...options, saved } : options);
  if (isNew) writeWhole(file, engine.save().snapshot);
  const log = openSync(`${file}.log`, 'a');
  engine.hub.persist = (message) => append(log, message);
  let isOpen = true;
  const compact = () => {
    engine.compact((snapshot) => writeWhole(file, snapshot));
    writeWhole(`${file}.earlier`, engine.hub.earlier);
    ftruncateSync(log, 0);
  };
  // Now nobody has an undo to lose, and everybody who joins will be quicker.
  if (engine.hub.isLong) compact();
  return {
    engine,
    isNew,
    compact,
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      if (engine.hub.isLong) compact();
      engine.hub.persist = null;
      fsyncSync(log);
      closeSync(log);
    },
  };
}

function read(file: string): SavedWorkbook {
  const snapshot = readSnapshot(file);
  const log: HubMessage[] = [];
  let head: string = snapshot.revisionId;
  const lines: string[] = existsSync(`${file}.log`) ? readFileSync(`${file}.log`, 'utf8').split('\n') : [];
  for (const line of lines) {
    if (line === '') continue;
    const message = parseLine(file, line);
    if (message.serverRevisionId !== head || !message.nextRevisionId) continue;
    log.push(message);
    head = message.nextRevisionId;
  }
  return { snapshot, log, earlier: readEarlier(`${file}.earlier`, snapshot.revisionId) };
}

/** What is not there, or does not lead to the snapshot, only makes pages load again. */
function readEarlier(path: string, revisionId: string): readonly HubMessage[] {
  try {
    const messages = JSON.parse(readFileSync(path, 'utf8')) as readonly HubMessage[];
    return messages.at(-1)?.nextRevisionId === revisionId ? messages : [];
  } catch {
    return [];
  }
}

function readSnapshot(file: string): { readonly revisionId: string } {
  try {
    const snapshot = JSON.parse(readFileSync(file, 'utf8')) as null | {
      readonly revisionId?: unknown;
      readonly sheets?: unknown;
    };
    if (typeof snapshot?.revisionId !== 'string' || !hasSheets(snapshot.sheets)) throw new Error('it is no workbook');
    return snapshot as { revisionId: string };
  } catch (error) {
    throw damaged(file, error);
  }
}

/** The engine makes an empty sheet of whatever else it finds in the list. */
function hasSheets(sheets: unknown): boolean {
  return Array.isArray(sheets) && sheets.length > 0 && sheets.every((sheet) => typeof sheet?.id === 'string');
}

function parseLine(file: string, line: string): HubMessage {
  try {
    return JSON.parse(line) as HubMessage;
  } catch (error) {
    throw damaged(file, error);
  }
}

function start(file: string, options: SpreadsheetEngineOptions): SpreadsheetEngine {
  try {
    return createSpreadsheetEngine(options);
  } catch (error) {
    if (options.saved === undefined) throw error;
    throw damaged(file, error);
  }
}

/** Puts the files aside under names that nothing else has, and says so. */
function damaged(file: string, error: unknown): Error {
  let number = 1;
  while (existsSync(`${file}.damaged-${number}`)) number += 1;
  const kept = `${file}.damaged-${number}`;
  renameSync(file, kept);
  if (existsSync(`${file}.log`)) renameSync(`${file}.log`, `${kept}.log`);
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`The workbook ${basename(file)} could not be read (${reason}); it was kept as ${basename(kept)}.`);
}

function append(log: number, message: HubMessage): void {
  writeSync(log, `${JSON.stringify(message)}\n`);
}

/** What a kill left of a line must not stand before the next one: nobody was told of that revision. */
function cutHalfLine(path: string): void {
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf(10) + 1;
  if (whole < bytes.length) truncateSync(path, whole);
}

/** Takes the place of the file in one step. */
function writeWhole(file: string, content: unknown): void {
  const temporary = `${file}.new`;
  const handle = openSync(temporary, 'w');
  writeSync(handle, JSON.stringify(content));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(temporary, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
