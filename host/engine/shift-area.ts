import type { EngineWrite } from './engine-write';
import type { Area } from './sheet-engine';

export type Dimension = 'rows' | 'columns';

/** A structural change along rows or along columns. Positions count from 1. */
export type Shift =
  | { readonly kind: 'insert'; readonly before: number; readonly count: number }
  | { readonly kind: 'delete'; readonly first: number; readonly count: number }
  | { readonly kind: 'move'; readonly first: number; readonly count: number; readonly before: number };

/** Whole rows or columns next to each other. */
export interface Span {
  readonly first: number;
  readonly count: number;
}

type StructuralType = 'insertRows' | 'insertColumns' | 'deleteRows' | 'deleteColumns' | 'moveRows' | 'moveColumns';
type StructuralWrite = Extract<EngineWrite, { readonly type: StructuralType }>;

/** The shift that a write means, or null where it moves nothing. */
export function shiftOf(write: EngineWrite): { readonly dimension: Dimension; readonly shift: Shift } | null {
  if (!isStructural(write)) return null;
  const dimension = write.type.endsWith('Rows') ? 'rows' : 'columns';
  switch (write.type) {
    case 'insertRows':
    case 'insertColumns':
      return { dimension, shift: { kind: 'insert', before: write.before, count: write.count } };
    case 'deleteRows':
    case 'deleteColumns':
      return { dimension, shift: { kind: 'delete', first: write.first, count: write.count } };
    case 'moveRows':
    case 'moveColumns':
      return { dimension, shift: { kind: 'move', first: write.first, count: write.count, before: write.before } };
  }
}

function isStructural(write: EngineWrite): write is StructuralWrite {
  return /^(insert|delete|move)(Rows|Columns)$/.test(write.type);
}

/** Where one row or column stands after the shift; null where it is deleted. */
export function shiftPosition(position: number, shift: Shift): number | null {
  if (shift.kind === 'insert') return position >= shift.before ? position + shift.count : position;
  const end = shift.first + shift.count;
  if (shift.kind === 'delete') {
    if (position < shift.first) return position;
    return position < end ? null : position - shift.count;
  }
  const { first, count, before } = shift;
  if (position >= first && position < end) return position + (before > first ? before - end : before - first);
  if (before > first && position >= end && position < before) return position - count;
  if (before < first && position >= before && position < first) return position + count;
  return position;
}

/**
 * What becomes of adjacent rows or columns. An insertion strictly inside makes them more; a move can cut them into pieces,
 * which come back in order and joined where they touch.
 */
export function shiftSpan(span: Span, shift: Shift): Span[] {
  const last = span.first + span.count - 1;
  if (shift.kind === 'insert') {
    if (shift.before <= span.first) return [{ first: span.first + shift.count, count: span.count }];
    return [shift.before <= last ? { first: span.first, count: span.count + shift.count } : span];
  }
  if (shift.kind === 'delete') {
    const end = shift.first + shift.count;
    const lost = Math.max(0, Math.min(last + 1, end) - Math.max(span.first, shift.first));
    if (lost === span.count) return [];
    const gone = Math.max(0, Math.min(span.first, end) - shift.first);
    return [{ first: span.first - (shift.first < span.first ? gone : 0), count: span.count - lost }];
  }
  const cuts = [shift.first, shift.first + shift.count, shift.before].filter((cut) => cut > span.first && cut <= last);
  const starts = [...new Set([span.first, ...cuts])].sort((a, b) => a - b);
  const pieces = starts.map((start, index) => ({
    first: shiftPosition(start, shift) ?? start,
    count: (starts[index + 1] ?? last + 1) - start,
  }));
  return joinSpans(pieces);
}

/** Spans in order, joined where they touch. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before && before.first + before.count === span.first) {
      joined[joined.length - 1] = { first: before.first, count: before.count + span.count };
    } else joined.push(span);
  }
  return joined;
}

/** What becomes of an area: nothing where it is deleted whole, several where a move cuts it. */
export function shiftArea(area: Area, dimension: Dimension, shift: Shift): Area[] {
  const span = dimension === 'rows' ? { first: area.row, count: area.rows } : { first: area.column, count: area.columns };
  const spans = shiftSpan(span, shift);
  if (spans.length === 1 && spans[0]?.first === span.first && spans[0].count === span.count) return [area];
  return spans.map(({ first, count }) =>
    dimension === 'rows' ? { ...area, row: first, rows: count } : { ...area, column: first, columns: count },
  );
}

/** {@link shiftArea} for each of several areas; those that are deleted fall out. */
export function shiftAreas(areas: readonly Area[], dimension: Dimension, shift: Shift): Area[] {
  return areas.flatMap((area) => shiftArea(area, dimension, shift));
}

/** For what must stay one area (a named range, a protection): of an area cut by a move the largest piece, null where it is deleted. */
export function shiftWholeArea(area: Area, dimension: Dimension, shift: Shift): Area | null {
  return largest(shiftArea(area, dimension, shift), (piece) => piece.rows * piece.columns);
}

/** Like {@link shiftWholeArea} for whole rows or columns (groups, metadata). */
export function shiftWholeSpan(span: Span, shift: Shift): Span | null {
  return largest(shiftSpan(span, shift), (piece) => piece.count);
}

function largest<T>(pieces: readonly T[], size: (piece: T) => number): T | null {
  return pieces.reduce<T | null>((best, piece) => (best === null || size(piece) > size(best) ? piece : best), null);
}

/** The part of an area that lies in another, or null. */
export function intersectAreas(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of an area without another: up to four areas, above, below, left and right. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const cut = intersectAreas(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const pieces: Area[] = [
    { row: area.row, column: area.column, rows: cut.row - area.row, columns: area.columns },
    { row: cut.row, column: area.column, rows: cut.rows, columns: cut.column - area.column },
    { row: cut.row, column: right, rows: cut.rows, columns: area.column + area.columns - right },
    { row: below, column: area.column, rows: area.row + area.rows - below, columns: area.columns },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
