import type { EngineWrite } from '../engine-write';
import { engineLocale } from './engine-locale';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { rangeData } from './zones';

type Write<T extends EngineWrite['type']> = Extract<EngineWrite, { readonly type: T }>;

export function writeAddSheet(session: EngineSession, dispatch: Dispatch, write: Write<'addSheet'>): void {
  dispatch('CREATE_SHEET', {
    sheetId: String(write.sheetId),
    name: write.name,
    position: Math.min(write.index, session.getters.getSheetIds().length),
    rows: write.rows,
    cols: write.columns,
  });
}

export function writeDuplicateSheet(session: EngineSession, dispatch: Dispatch, write: Write<'duplicateSheet'>): void {
  const sheetId = session.uid(write.sheetId);
  const sheetIdTo = String(write.newSheetId);
  dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo, sheetNameTo: write.name });
  moveTo(session, dispatch, sheetIdTo, write.index);
}

export function writeDeleteSheet(session: EngineSession, dispatch: Dispatch, write: Write<'deleteSheet'>): void {
  const sheetId = session.uid(write.sheetId);
  dispatch('DELETE_SHEET', { sheetId, sheetName: session.getters.getSheetName(sheetId) });
}

export function writeUpdateSheet(session: EngineSession, dispatch: Dispatch, write: Write<'updateSheet'>): void {
  const sheetId = session.uid(write.sheetId);
  const { name, index, hidden, tabColor } = write;
  const oldName = session.getters.getSheetName(sheetId);
  if (name !== undefined && name !== oldName) dispatch('RENAME_SHEET', { sheetId, oldName, newName: name });
  if (index !== undefined) moveTo(session, dispatch, sheetId, index);
  if (hidden !== undefined && hidden === session.getters.isSheetVisible(sheetId)) {
    dispatch(hidden ? 'HIDE_SHEET' : 'SHOW_SHEET', { sheetId });
  }
  if (tabColor !== undefined) dispatch('COLOR_SHEET', { sheetId, color: tabColor ?? undefined });
}

/** The library counts moves in visible tabs, and reaches no place behind or between hidden ones: those are shown for the moment. */
function moveTo(session: EngineSession, dispatch: Dispatch, sheetId: string, index: number): void {
  const { getters } = session;
  const tabs = getters.getSheetIds();
  const delta = Math.min(index, tabs.length - 1) - tabs.indexOf(sheetId);
  if (delta === 0) return;
  const hidden = tabs.filter((tab) => !getters.isSheetVisible(tab));
  for (const tab of hidden) dispatch('SHOW_SHEET', { sheetId: tab });
  dispatch('MOVE_SHEET', { sheetId, delta });
  for (const tab of hidden) dispatch('HIDE_SHEET', { sheetId: tab });
}

export function writeDocument(session: EngineSession, dispatch: Dispatch, { type: _, ...facts }: Write<'setDocument'>): void {
  const known = session.document;
  for (const key of ['name', 'locale', 'timeZone'] as const) {
    const value = facts[key];
    if (value === undefined || value === known[key]) continue;
    dispatch('HOST_DEFINE', { dictionary: 'document', key, value });
    if (key === 'locale') dispatch('UPDATE_LOCALE', { locale: engineLocale(value) });
  }
}

export function writeNamedRanges(session: EngineSession, dispatch: Dispatch, { ranges }: Write<'setNamedRanges'>): void {
  const wanted = new Map(ranges.map((range) => [range.name.toLowerCase(), range]));
  for (const { name } of [...session.getters.getNamedRanges()]) {
    if (!wanted.has(name.toLowerCase())) dispatch('DELETE_NAMED_RANGE', { name });
  }
  for (const { name, sheetId, area } of ranges) {
    // Named, or the engine would hold the range against the size of whatever sheet is in front.
    const placed = { sheetId: session.uid(sheetId), ranges: [rangeData(session.uid(sheetId), area)] };
    const known = session.getters.getNamedRange(name);
    if (known) dispatch('UPDATE_NAMED_RANGE', { oldRangeName: known.name, newRangeName: name, ...placed });
    else dispatch('CREATE_NAMED_RANGE', { name, ...placed });
  }
}
