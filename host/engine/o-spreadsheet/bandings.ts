import type { EngineWrite } from '../engine-write';
import type { Banding } from '../sheet-engine';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { sheetNumber } from './sheet-ids';
import { rangeData, zoneToArea } from './zones';

const prefix = 'banding-';

/** The bandings of a sheet; they lie among the host's own objects, beside what belongs to charts. */
export function readBandings(session: EngineSession, uid: string): Banding[] {
  return keptBandings(session, uid).flatMap(({ facts, ranges: [range] }) =>
    range?.sheetId === uid
      ? [{ ...(facts as Omit<Banding, 'area'>), id: facts['id'] as number, area: zoneToArea(range.zone) }]
      : [],
  );
}

function keptBandings(session: EngineSession, uid: string) {
  return session.getters
    .getHostObjects(uid)
    .filter(({ facts }) => facts['isBanding'] === true)
    .map(({ id, facts: { isBanding: _, ...facts }, ranges }) => {
      const own = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : sheetNumber(id);
      return { key: id, facts: { ...facts, id: own }, ranges };
    });
}

type Write = Extract<EngineWrite, { readonly type: 'setBandings' }>;

export function writeBandings(session: EngineSession, dispatch: Dispatch, write: Write): void {
  const sheetId = session.uid(write.sheetId);
  const known = new Map(keptBandings(session, sheetId).map(({ key, facts }) => [facts.id, key]));
  const wanted = new Set(write.bandings.map(({ id }) => id));
  for (const [id, key] of known) if (!wanted.has(id)) dispatch('HOST_REMOVE_OBJECT', { sheetId, id: key });
  for (const { id, area, ...facts } of write.bandings) {
    const key = known.get(id) ?? `${prefix}${id}`;
    dispatch('HOST_PUT_OBJECT', { sheetId, id: key, facts: { ...facts, isBanding: true }, ranges: [rangeData(sheetId, area)] });
  }
}
