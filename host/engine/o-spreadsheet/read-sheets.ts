import type { HeaderGroup, Metadata, NamedRange, Protection, SheetFilter, SheetState } from '../sheet-engine';
import type { EngineSession } from './session';
import { zoneToArea } from './zones';

export function readSheet(session: EngineSession, uid: string): SheetState {
  const { getters } = session;
  const panes = getters.getPaneDivisions(uid);
  return {
    id: session.sheetId(uid),
    name: getters.getSheetName(uid),
    rows: getters.getNumberRows(uid),
    columns: getters.getNumberCols(uid),
    frozenRows: panes.ySplit,
    frozenColumns: panes.xSplit,
    hidden: !getters.isSheetVisible(uid),
    tabColor: getters.getSheet(uid).color ?? null,
  };
}

/** The last row and column that hold something: text, a number, a formula, or what an array formula spills. */
export function findLastCell(session: EngineSession, uid: string): { row: number; column: number } {
  let lastRow = 0;
  let lastColumn = 0;
  for (const { col, row } of session.getters.getEvaluatedCellsPositions(uid)) {
    if (row < lastRow && col < lastColumn) continue;
    const cell = session.getters.getCell({ sheetId: uid, col, row });
    const holds = cell ? cell.isFormula || cell.content !== '' : false;
    if (!holds && session.getters.getEvaluatedCell({ sheetId: uid, col, row }).type === 'empty') continue;
    lastRow = Math.max(lastRow, row + 1);
    lastColumn = Math.max(lastColumn, col + 1);
  }
  return { row: lastRow, column: lastColumn };
}

export function readGroups(session: EngineSession, uid: string): HeaderGroup[] {
  return (['ROW', 'COL'] as const).flatMap((dimension) =>
    session.getters.getHeaderGroups(uid, dimension).map(({ start, end, isFolded }) => ({
      dimension: dimension === 'ROW' ? ('rows' as const) : ('columns' as const),
      first: start + 1,
      count: end - start + 1,
      collapsed: isFolded ?? false,
    })),
  );
}

export function readFilter(session: EngineSession, uid: string): SheetFilter | null {
  const [table] = session.getters.getCoreTables(uid);
  if (!table?.config.hasFilters) return null;
  const hidden = session.getters.getHostFilter(uid).map((each) => [each.col + 1, each.hidden] as const);
  return { area: zoneToArea(table.range.zone), hiddenValues: Object.fromEntries(hidden) };
}

/** Sizes that nobody has set are told as Google's; the library draws a row two pixels higher and a column four narrower. */
export function readSizes(session: EngineSession, uid: string, dimension: 'rows' | 'columns', first: number, count: number) {
  const engineDimension = dimension === 'rows' ? 'ROW' : 'COL';
  const [unset, google] = dimension === 'rows' ? [23, 21] : [96, 100];
  const told = (pixels: number) => (pixels === unset ? google : pixels);
  return Array.from({ length: count }, (_, index) => ({
    pixels: told(session.getters.getHeaderSize(uid, engineDimension, first - 1 + index)),
    hidden: session.getters.isHeaderHiddenByUser(uid, engineDimension, first - 1 + index),
  }));
}

export function readProtections(session: EngineSession, uid: string): Protection[] {
  return session.getters.getHostProtections(uid).map(({ id, facts, ranges }) => {
    const { hasArea, ...rest } = facts;
    const areas = ranges.map(({ zone }) => zoneToArea(zone));
    const [first = null] = areas;
    return {
      ...(rest as Pick<Protection, 'description' | 'warningOnly' | 'editors'>),
      id: Number(id),
      area: hasArea ? first : null,
      unprotected: hasArea ? areas.slice(1) : areas,
    };
  });
}

export function readMetadata(session: EngineSession): Metadata[] {
  return session.getters.getHostMetadata().map(({ id, facts, ranges: [range] }) => {
    const area = range && zoneToArea(range.zone);
    const uid = range?.sheetId ?? facts['sheetId'];
    return {
      id: Number(id),
      key: String(facts['key']),
      value: facts['value'] === null ? null : String(facts['value']),
      visibility: facts['visibility'] === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
      sheetId: typeof uid === 'string' ? session.sheetId(uid) : null,
      rows: area && facts['on'] === 'rows' ? { first: area.row, count: area.rows } : null,
      columns: area && facts['on'] === 'columns' ? { first: area.column, count: area.columns } : null,
    };
  });
}

export function readNamedRanges(session: EngineSession): NamedRange[] {
  return session.getters.getNamedRanges().map(({ name, range }) => ({
    name,
    sheetId: session.sheetId(range.sheetId),
    area: zoneToArea(range.zone),
  }));
}
