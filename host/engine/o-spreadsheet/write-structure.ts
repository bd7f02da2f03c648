import type { EngineWrite } from '../engine-write';
import { intersectAreas } from '../shift-area';
import { refusalWords } from './refusal-words';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { sortZone } from './shared/sort-plugin';
import { areaToZone, zoneToArea } from './zones';

type Write<T extends EngineWrite['type']> = Extract<EngineWrite, { readonly type: T }>;

export function writeInsert(session: EngineSession, dispatch: Dispatch, write: Write<'insertRows' | 'insertColumns'>): void {
  const sheetId = session.uid(write.sheetId);
  const dimension = write.type === 'insertRows' ? 'ROW' : 'COL';
  const size = session.getters.getNumberHeaders(sheetId, dimension);
  const isAfter = write.before > size || (write.inheritFrom === 'before' && write.before > 1);
  dispatch('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName: session.getters.getSheetName(sheetId),
    dimension,
    position: isAfter ? 'after' : 'before',
    base: isAfter ? write.before - 2 : write.before - 1,
    quantity: write.count,
  });
  if (write.inheritFrom !== 'none') return;
  const first = write.before - 1;
  const last = first + write.count - 1;
  const across = session.getters.getNumberHeaders(sheetId, dimension === 'ROW' ? 'COL' : 'ROW') - 1;
  const zone =
    dimension === 'ROW'
      ? { top: first, bottom: last, left: 0, right: across }
      : { left: first, right: last, top: 0, bottom: across };
  dispatch('CLEAR_FORMATTING', { sheetId, target: [zone] });
}

export function writeDelete(session: EngineSession, dispatch: Dispatch, write: Write<'deleteRows' | 'deleteColumns'>): void {
  const sheetId = session.uid(write.sheetId);
  dispatch('REMOVE_COLUMNS_ROWS', {
    sheetId,
    sheetName: session.getters.getSheetName(sheetId),
    dimension: write.type === 'deleteRows' ? 'ROW' : 'COL',
    elements: range(write.first - 1, write.count),
  });
}

/** The library moves rows and columns of the active sheet only. */
export function writeMove(session: EngineSession, dispatch: Dispatch, write: Write<'moveRows' | 'moveColumns'>): void {
  const sheetId = session.uid(write.sheetId);
  const isUp = write.before < write.first;
  if (!isUp && write.before <= write.first + write.count) return;
  activate(session, dispatch, sheetId);
  dispatch('MOVE_COLUMNS_ROWS', {
    sheetId,
    sheetName: session.getters.getSheetName(sheetId),
    dimension: write.type === 'moveRows' ? 'ROW' : 'COL',
    position: isUp ? 'before' : 'after',
    base: isUp ? write.before - 1 : write.before - 2,
    elements: range(write.first - 1, write.count),
  });
}

/** The library's own preparation of a paste of what was cut. Notes, rules and merges inside the area go along. */
export function writeMoveReferences(session: EngineSession, dispatch: Dispatch, write: Write<'moveReferences'>): void {
  const sheetId = session.uid(write.sheetId);
  dispatch('MOVE_RANGES', {
    target: [areaToZone(write.area)],
    sheetId,
    sheetName: session.getters.getSheetName(sheetId),
    targetSheetId: session.uid(write.toSheetId),
    col: write.column - 1,
    row: write.row - 1,
  });
}

function activate(session: EngineSession, dispatch: Dispatch, sheetId: string): void {
  const active = session.getters.getActiveSheetId();
  if (active !== sheetId) dispatch('ACTIVATE_SHEET', { sheetIdFrom: active, sheetIdTo: sheetId });
}

export function writeSort(session: EngineSession, dispatch: Dispatch, { sheetId, area, by }: Write<'sort'>): void {
  // Cell by cell the library would refuse what falls under a merge and lose it.
  const merges = session.getters.getMerges(session.uid(sheetId));
  if (merges.some((zone) => intersectAreas(zoneToArea(zone), area))) throw new Error(refusalWords('CellIsMerged', 'sort'));
  const keys = by.map(({ column, ascending }) => ({ col: column - 1, ascending }));
  sortZone(session.getters, dispatch, session.uid(sheetId), areaToZone(area), keys);
}

/** The library takes apart only what it is given exactly; what is asked for is every merge that the area touches. */
export function writeMerge(session: EngineSession, dispatch: Dispatch, write: Write<'merge' | 'unmerge'>): void {
  const sheetId = session.uid(write.sheetId);
  const touched = session.getters.getMerges(sheetId).filter((zone) => intersectAreas(zoneToArea(zone), write.area));
  if (touched.length > 0) dispatch('REMOVE_MERGE', { sheetId, target: touched });
  const isSingleCell = write.area.rows === 1 && write.area.columns === 1;
  if (write.type === 'merge' && !isSingleCell) dispatch('ADD_MERGE', { sheetId, target: [areaToZone(write.area)], force: true });
}

export function writeFrozen(session: EngineSession, dispatch: Dispatch, write: Write<'setFrozen'>): void {
  const sheetId = session.uid(write.sheetId);
  const panes = session.getters.getPaneDivisions(sheetId);
  if (write.rows !== undefined && write.rows !== panes.ySplit) {
    if (write.rows > 0) dispatch('FREEZE_ROWS', { sheetId, quantity: write.rows });
    else dispatch('UNFREEZE_ROWS', { sheetId });
  }
  if (write.columns !== undefined && write.columns !== panes.xSplit) {
    if (write.columns > 0) dispatch('FREEZE_COLUMNS', { sheetId, quantity: write.columns });
    else dispatch('UNFREEZE_COLUMNS', { sheetId });
  }
}

export function writeHeaders(session: EngineSession, dispatch: Dispatch, write: Write<'setSizes' | 'setHidden'>): void {
  const sheetId = session.uid(write.sheetId);
  const common = {
    sheetId,
    dimension: write.dimension === 'rows' ? 'ROW' : 'COL',
    elements: range(write.first - 1, write.count),
  };
  if (write.type === 'setSizes') dispatch('RESIZE_COLUMNS_ROWS', { ...common, size: write.pixels });
  else dispatch(write.hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', common);
}

export function writeGroups(
  session: EngineSession,
  dispatch: Dispatch,
  write: Write<'group' | 'ungroup' | 'setGroupCollapsed'>,
): void {
  const sheetId = session.uid(write.sheetId);
  const start = write.first - 1;
  const common = { sheetId, dimension: write.dimension === 'rows' ? 'ROW' : 'COL', start, end: start + write.count - 1 };
  if (write.type === 'group') dispatch('GROUP_HEADERS', common);
  else if (write.type === 'ungroup') dispatch('UNGROUP_HEADERS', common);
  else if (write.type === 'setGroupCollapsed') dispatch(write.collapsed ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP', common);
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
