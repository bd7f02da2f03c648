import { isCovered } from '../covered-cells';
import type { EngineWrite } from '../engine-write';
import { isTextPattern } from '../number-format';
import type { CellInput } from '../sheet-engine';
import { cellContent, literalValue } from './cell-content';
import { changedStyle } from './cell-styles';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { removeValidations } from './write-rules';
import { areaToZone, zoneToArea } from './zones';

type Write<T extends EngineWrite['type']> = Extract<EngineWrite, { readonly type: T }>;

/**
 * Puts contents into cells, down the columns, where most formulas repeat; undefined leaves a cell alone. What is put under a
 * merge is dropped.
 */
export function writeCells(session: EngineSession, dispatch: Dispatch, write: Write<'setCells'>): void {
  const sheetId = session.uid(write.sheetId);
  const { locale } = session.document;
  const merges = session.getters.getMerges(sheetId).map(zoneToArea);
  const width = Math.max(0, ...write.cells.map((line) => line.length));
  for (let c = 0; c < width; c += 1) {
    write.cells.forEach((line, r) => {
      const input = line[c];
      if (input === undefined || isCovered(merges, write.row + r, write.column + c)) return;
      const col = write.column - 1 + c;
      const row = write.row - 1 + r;
      dispatch('UPDATE_CELL', { sheetId, col, row, content: contentFor(session, sheetId, col, row, input, locale) });
      if (input !== null && typeof input === 'object') {
        session.typedFormulas.remember(dispatch, input.formula, sheetId, { row: row + 1, column: col + 1, locale });
      }
    });
  }
}

export function contentFor(
  session: EngineSession,
  sheetId: string,
  col: number,
  row: number,
  input: CellInput,
  locale: string,
): string {
  const isText = session.patterns.isText(session.getters.getCell({ sheetId, col, row })?.format);
  return cellContent(session.library, input, isText ? '@' : '', locale);
}

export function writeNumberFormats(session: EngineSession, dispatch: Dispatch, write: Write<'setNumberFormats'>): void {
  const sheetId = session.uid(write.sheetId);
  const { area, formats } = write;
  if (typeof formats === 'string') {
    keepTexts(session, dispatch, sheetId, write, () => formats);
    dispatch('SET_FORMATTING', { sheetId, target: [areaToZone(area)], format: session.patterns.toEngine(formats, dispatch) });
    return;
  }
  keepTexts(session, dispatch, sheetId, write, (r, c) => formats[r]?.[c] ?? '');
  formats.forEach((line, r) => {
    line.forEach((pattern, c) => {
      const format = session.patterns.toEngine(pattern, dispatch);
      dispatch('UPDATE_CELL', { sheetId, col: area.column - 1 + c, row: area.row - 1 + r, format });
    });
  });
}

/**
 * A cell's format does not change what it holds: text stays text when the cell stops being plain text, though the library
 * reads contents anew.
 */
function keepTexts(
  session: EngineSession,
  dispatch: Dispatch,
  sheetId: string,
  { area }: Write<'setNumberFormats'>,
  patternAt: (r: number, c: number) => string,
): void {
  const { locale } = session.document;
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const position = { sheetId, col: area.column - 1 + c, row: area.row - 1 + r };
      const cell = session.getters.getCell(position);
      if (!cell || cell.isFormula || cell.content === '') continue;
      const becomesText = isTextPattern(patternAt(r, c));
      if (becomesText === session.patterns.isText(cell.format)) continue;
      const value = literalValue(cell);
      if (typeof value !== 'string') continue;
      const content = cellContent(session.library, value, becomesText ? '@' : '', locale);
      if (content !== cell.content) {
        const format = session.patterns.toEngine(patternAt(r, c), dispatch);
        dispatch('UPDATE_CELL', { ...position, content, format });
      }
    }
  }
}

export function writeStyle(session: EngineSession, dispatch: Dispatch, { sheetId: id, area, style }: Write<'setStyle'>): void {
  const sheetId = session.uid(id);
  const set = changedStyle(undefined, style);
  if (set) dispatch('SET_FORMATTING', { sheetId, target: [areaToZone(area)], style: set });
  const hasResets = Object.values(style).some((value) => value === null) || style.wrap === 'overflow';
  if (!hasResets) return;
  forEachCell(session, sheetId, areaToZone(area), (col, row, cell) => {
    if (cell.style) dispatch('UPDATE_CELL', { sheetId, col, row, style: changedStyle(cell.style, style) ?? null });
  });
}

export function writeClear(session: EngineSession, dispatch: Dispatch, request: Write<'clear'>): void {
  const sheetId = session.uid(request.sheetId);
  const zone = areaToZone(request.area);
  if (request.contents) dispatch('DELETE_CONTENT', { sheetId, target: [zone] });
  if (request.styles) {
    forEachCell(session, sheetId, zone, (col, row, cell) => {
      if (cell.style) dispatch('UPDATE_CELL', { sheetId, col, row, style: null });
    });
    dispatch('SET_ZONE_BORDERS', { sheetId, target: [zone], border: { position: 'clear' } });
  }
  if (request.notes) {
    for (const note of session.getters.getHostNotes(sheetId)) {
      if (isInside(zone, note.col, note.row)) dispatch('HOST_SET_NOTE', { sheetId, col: note.col, row: note.row, text: '' });
    }
  }
  if (request.validations) removeValidations(session, dispatch, sheetId, request.area);
}

export function writeNotes(session: EngineSession, dispatch: Dispatch, { sheetId: id, area, notes }: Write<'setNotes'>): void {
  const sheetId = session.uid(id);
  notes.forEach((line, r) => {
    line.forEach((text, c) => {
      const col = area.column - 1 + c;
      const row = area.row - 1 + r;
      if (session.getters.getHostNote(sheetId, col, row) !== text) dispatch('HOST_SET_NOTE', { sheetId, col, row, text });
    });
  });
}

export function writeBorder(session: EngineSession, dispatch: Dispatch, { sheetId: id, area, border }: Write<'setBorder'>): void {
  const sheetId = session.uid(id);
  const target = [areaToZone(area)];
  const { color, ...sides } = border;
  const names = { top: 'top', left: 'left', bottom: 'bottom', right: 'right', vertical: 'v', horizontal: 'h' } as const;
  if (Object.values(sides).every((side) => side === false)) {
    dispatch('SET_ZONE_BORDERS', { sheetId, target, border: { position: 'clear' } });
    return;
  }
  for (const [side, position] of Object.entries(names)) {
    if (!sides[side as keyof typeof sides]) continue;
    dispatch('SET_ZONE_BORDERS', { sheetId, target, border: { position, style: 'thin', color: color ?? '#000000' } });
  }
}

type Zone = ReturnType<typeof areaToZone>;
type KnownCell = NonNullable<ReturnType<EngineSession['cell']>>;

function forEachCell(
  session: EngineSession,
  sheetId: string,
  zone: Zone,
  visit: (col: number, row: number, cell: KnownCell) => void,
): void {
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      const cell = session.getters.getCell({ sheetId, col, row });
      if (cell) visit(col, row, cell);
    }
  }
}

function isInside(zone: Zone, col: number, row: number): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}
