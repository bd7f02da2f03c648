import { enumMember } from '../core/enums';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';

/** A chart as the script knows it. What it tells is how it was when it was read or built. */
export interface ChartState {
  /** Null until it is inserted. */
  id: number | null;
  type: string;
  ranges: readonly object[];
  anchor: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number };
  headers: number;
  merge: string;
  hidden: string;
  isTransposed: boolean;
  options: { readonly [name: string]: unknown };
}

/** `Sheet.newChart()`. */
export function newChart(): object {
  const state: ChartState = {
    id: null,
    type: 'COLUMN',
    ranges: [],
    anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    headers: -1,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
    isTransposed: false,
    options: {},
  };
  return create('EmbeddedChartBuilder', { ...state, hasType: false });
}

/** A chart on a sheet, or one that is built and waits to be inserted (F189). */
export const embeddedChart: Methods = {
  getChartId: chartId,
  // The name of before.
  getId: chartId,
  getRanges() {
    return [...stateOf<ChartState>(this).ranges];
  },
  getContainerInfo() {
    return create('ContainerInfo', stateOf<ChartState>(this).anchor);
  },
  getOptions() {
    return create('ChartOptions', stateOf<ChartState>(this).options);
  },
  getNumHeaders() {
    return stateOf<ChartState>(this).headers;
  },
  getMergeStrategy() {
    return enumMember('ChartMergeStrategy', stateOf<ChartState>(this).merge);
  },
  getHiddenDimensionStrategy() {
    return enumMember('ChartHiddenDimensionStrategy', stateOf<ChartState>(this).hidden);
  },
  getTransposeRowsAndColumns() {
    return stateOf<ChartState>(this).isTransposed;
  },
  modify() {
    return create('EmbeddedChartBuilder', { ...stateOf<ChartState>(this), hasType: true });
  },
};

function chartId(this: object): number | null {
  return stateOf<ChartState>(this).id;
}

function anchorReader(key: keyof ChartState['anchor']): (this: object) => number {
  return function (this: object) {
    return stateOf<ChartState['anchor']>(this)[key];
  };
}

/** Where a chart lies. */
export const containerInfo: Methods = {
  getAnchorRow: anchorReader('row'),
  getAnchorColumn: anchorReader('column'),
  getOffsetX: anchorReader('offsetX'),
  getOffsetY: anchorReader('offsetY'),
};

/** The options that were set; null for others, as nothing is known of Google's defaults. */
export const chartOptions: Methods = {
  get(...args) {
    const [path] = accept('Charts.ChartOptions.get', ['text'], args);
    let found: unknown = stateOf<Record<string, unknown>>(this);
    for (const name of String(path).split('.')) {
      found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[name] : undefined;
    }
    return found ?? null;
  },
};
