import type { Area } from './sheet-engine';

/** Whether a cell lies under a merge, not at its top left corner: it shows nothing, and takes no contents. */
export function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      (row !== merge.row || column !== merge.column),
  );
}
