import type { EngineWrite } from '../engine-write';
import type { Area } from '../sheet-engine';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { areaToZone, rangeData } from './zones';

type Write<T extends EngineWrite['type']> = Extract<EngineWrite, { readonly type: T }>;

export function writeProtections(session: EngineSession, dispatch: Dispatch, write: Write<'setProtections'>): void {
  const sheetId = session.uid(write.sheetId);
  const wanted = new Set(write.protections.map(({ id }) => String(id)));
  for (const { id } of session.getters.getHostProtections(sheetId)) {
    if (!wanted.has(id)) dispatch('HOST_REMOVE_PROTECTION', { sheetId, id });
  }
  for (const { id, area, unprotected, ...rest } of write.protections) {
    const places = [...(area ? [area] : []), ...unprotected];
    const facts = { ...rest, hasArea: area !== null };
    dispatch('HOST_PUT_PROTECTION', { sheetId, id: String(id), facts, ...at(sheetId, places) });
  }
}

export function writeMetadata(session: EngineSession, dispatch: Dispatch, { metadata }: Write<'setMetadata'>): void {
  const wanted = new Set(metadata.map(({ id }) => String(id)));
  for (const { id } of session.getters.getHostMetadata()) if (!wanted.has(id)) dispatch('HOST_REMOVE_METADATA', { id });
  for (const { id, sheetId, rows, columns, key, value, visibility } of metadata) {
    const uid = sheetId === null ? null : session.uid(sheetId);
    const facts = {
      key,
      value,
      visibility,
      sheetId: uid,
      on: rows ? 'rows' : columns ? 'columns' : uid === null ? 'document' : 'sheet',
    };
    const across = { row: 1, column: 1, rows: 1, columns: 1 };
    const place = rows
      ? { ...across, row: rows.first, rows: rows.count }
      : columns && { ...across, column: columns.first, columns: columns.count };
    dispatch('HOST_PUT_METADATA', { id: String(id), facts, ...at(uid, place ? [place] : []) });
  }
}

/**
 * A command that names ranges is taken for one about nothing when there are none, and for one about the active sheet when it
 * names no other.
 */
function at(sheetId: string | null, areas: readonly Area[]) {
  return sheetId === null || areas.length === 0 ? {} : { sheetId, ranges: areas.map((area) => rangeData(sheetId, area)) };
}

/** A table without style is the library's way to show filter buttons; what is hidden travels as the host's own fact. */
export function writeFilter(session: EngineSession, dispatch: Dispatch, { sheetId: id, filter }: Write<'setFilter'>): void {
  const sheetId = session.uid(id);
  const old = session.getters.getCoreTables(sheetId)[0];
  const zone = filter && areaToZone(filter.area);
  const isSame = old && zone && JSON.stringify(zone) === JSON.stringify(pickZone(old.range.zone));
  if (old && !isSame) dispatch('REMOVE_TABLE', { sheetId, target: [old.range.zone] });
  dispatch('HOST_CLEAR_FILTER', { sheetId });
  if (!filter || !zone) return;
  if (!isSame)
    dispatch('CREATE_TABLE', { sheetId, ranges: [rangeData(sheetId, filter.area)], tableType: 'static', config: filterConfig });
  for (const [column, hidden] of Object.entries(filter.hiddenValues)) {
    dispatch('HOST_SET_FILTER', { sheetId, col: Number(column) - 1, row: zone.top, hidden });
  }
}

function pickZone({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) {
  return { top, left, bottom, right };
}

const filterConfig = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};
