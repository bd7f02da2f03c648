import type { Chart, SheetId } from './sheet-engine';
import { type Dimension, type Shift, shiftPosition, shiftWholeArea } from './shift-area';

/**
 * What becomes of a sheet's charts when rows or columns of a sheet move: their ranges follow, and their corner too where it
 * is their own sheet. A corner whose cell is deleted goes to the next one.
 *
 * @param isOwn - Whether the charts stand on the sheet that changes.
 */
export function shiftCharts(
  charts: readonly Chart[],
  isOwn: boolean,
  sheetId: SheetId,
  dimension: Dimension,
  shift: Shift,
): readonly Chart[] {
  return charts.map((chart) => {
    const ranges = chart.ranges.flatMap((range) => {
      if (range.sheetId !== sheetId) return [range];
      const area = shiftWholeArea(range.area, dimension, shift);
      return area ? [{ ...range, area }] : [];
    });
    if (!isOwn) return { ...chart, ranges };
    const key = dimension === 'rows' ? 'row' : 'column';
    const gone = shift.kind === 'delete' ? shift.first : chart.anchor[key];
    const position = shiftPosition(chart.anchor[key], shift) ?? gone;
    return { ...chart, ranges, anchor: { ...chart.anchor, [key]: position } };
  });
}

/** The charts of a sheet's copy: what showed the sheet's own cells shows the copy's. */
export function copyCharts(charts: readonly Chart[], from: SheetId, to: SheetId): readonly Chart[] {
  return charts.map((chart) => ({
    ...chart,
    id: copiedId(chart.id, to),
    ranges: chart.ranges.map((range) => (range.sheetId === from ? { ...range, sheetId: to } : range)),
  }));
}

/** Without what lay on a deleted sheet. */
export function withoutSheet(charts: readonly Chart[], sheetId: SheetId): readonly Chart[] {
  return charts.map((chart) => ({ ...chart, ranges: chart.ranges.filter((range) => range.sheetId !== sheetId) }));
}

/** A number of its own for the copy of a thing on another sheet, the same in every process. */
export function copiedId(id: number, sheetId: SheetId): number {
  return Math.imul(id ^ 0x9e3779b9, (sheetId % 0x10000) * 2 + 3) & 0x7fffffff;
}
