import type { AnchorZone, Dimension, Model, Zone } from '@odoo/o-spreadsheet';
import type { Library } from '../o-spreadsheet/shared/library';

/**
 * Lets the name box and links reach cells that are out of sight. The library stays where it was, without a word, so that what
 * is typed next overwrites another cell.
 *
 * A folded group is opened for everybody, as a click on its sign does. A place that is hidden otherwise is told to `onHidden`
 * (in A1 notation), and the selection stays.
 */
export function reachHiddenPlaces(library: Library, model: Model, onHidden: (address: string) => void): void {
  const { selection } = model;
  const selectZone = selection.selectZone.bind(selection);
  selection.selectZone = (anchor: AnchorZone, options) => {
    // The library also asks for the place of nothing, which has no end.
    if (!isOnSheet(model, anchor.zone)) return selectZone(anchor, options);
    if (!isInSight(model, anchor.zone)) openGroups(model, anchor.zone);
    if (!isInSight(model, anchor.zone)) onHidden(addressOf(library, anchor.zone));
    return selectZone(anchor, options);
  };
  // The name box moves to the last cell of its range first, which may be hidden while others are not.
  selection.selectCell = (col, row) =>
    selectZone({ cell: { col, row }, zone: { left: col, right: col, top: row, bottom: row } }, { scrollIntoView: true });
}

function addressOf(library: Library, { left, top, right, bottom }: Zone): string {
  const [first, last] = [library.helpers.toXC(left, top), library.helpers.toXC(right, bottom)];
  return first === last ? first : `${first}:${last}`;
}

function isInSight(model: Model, zone: Zone): boolean {
  return dimensions.every((dimension) => hasVisible(model, dimension, zone));
}

const dimensions = ['COL', 'ROW'] as const;

function hasVisible({ getters }: Model, dimension: Dimension, zone: Zone): boolean {
  const [first, last] = dimension === 'COL' ? [zone.left, zone.right] : [zone.top, zone.bottom];
  return getters.findVisibleHeader(getters.getActiveSheetId(), dimension, first, last) !== undefined;
}

function isOnSheet({ getters }: Model, zone: Zone): boolean {
  const sheetId = getters.getActiveSheetId();
  return (
    getters.doesHeadersExist(sheetId, 'COL', [zone.left, zone.right]) &&
    getters.doesHeadersExist(sheetId, 'ROW', [zone.top, zone.bottom])
  );
}

function openGroups(model: Model, zone: Zone): void {
  const sheetId = model.getters.getActiveSheetId();
  for (const dimension of dimensions) {
    if (!hasVisible(model, dimension, zone)) model.dispatch('UNFOLD_HEADER_GROUPS_IN_ZONE', { sheetId, dimension, zone });
  }
}
