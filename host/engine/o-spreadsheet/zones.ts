import type { Area } from '../sheet-engine';
import type { RangeData, Zone } from './shared/library';

/** Areas count from 1 and have a size, zones count from 0 and have a last row and column. */
export function areaToZone({ row, column, rows, columns }: Area): Zone {
  return { top: row - 1, left: column - 1, bottom: row + rows - 2, right: column + columns - 2 };
}

export function zoneToArea({ top, left, bottom, right }: Zone): Area {
  return { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

export function rangeData(sheetId: string, area: Area): RangeData {
  return { _sheetId: sheetId, _zone: areaToZone(area) };
}

/** The smallest zone around all of them. */
export function boundingZone(zones: readonly Zone[]): Zone {
  return {
    top: Math.min(...zones.map(({ top }) => top)),
    left: Math.min(...zones.map(({ left }) => left)),
    bottom: Math.max(...zones.map(({ bottom }) => bottom)),
    right: Math.max(...zones.map(({ right }) => right)),
  };
}
