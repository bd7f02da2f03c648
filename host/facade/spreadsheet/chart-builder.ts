import { apiEnums, apiMethods } from '../api-surface';
import { enumMember, enumOf } from '../core/enums';
import { exception, notImitated } from '../core/exception';
import { classOf, create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';
import type { ChartState } from './chart';
import type { RangeState } from './range-state';

/** Kinds of charts with a builder of their own, and its name. */
const kinds: Readonly<Record<string, string>> = {
  AREA: 'Area',
  BAR: 'Bar',
  COLUMN: 'Column',
  COMBO: 'Combo',
  HISTOGRAM: 'Histogram',
  LINE: 'Line',
  PIE: 'Pie',
  SCATTER: 'Scatter',
  TABLE: 'Table',
};

interface BuilderState extends ChartState {
  /** Whether a kind has been named. */
  hasType: boolean;
}

/** The builders' classes: the generic one, and one for each kind. */
export const chartBuilderClasses: readonly string[] = [
  'EmbeddedChartBuilder',
  ...Object.values(kinds).map((name) => `Embedded${name}ChartBuilder`),
];

/** The `Charts` service: its enums. Charts outside of sheets are refused by name. */
export function chartsService(): Record<string, unknown> {
  const names = ['ChartHiddenDimensionStrategy', 'ChartMergeStrategy', 'ChartType', 'ColumnType', 'CurveStyle', 'MatchType'];
  const more = ['Orientation', 'PickerValuesLayout', 'PointStyle', 'Position'];
  return Object.fromEntries([...names, ...more].filter((name) => name in apiEnums).map((name) => [name, enumOf(name)]));
}

type Setter = (state: BuilderState, values: readonly unknown[]) => void;

/** The setters that write an option: what they accept, and which option it is. Each class has those that Google's has. */
const optionSetters: Readonly<Record<string, readonly [accepts: string, ...paths: string[]]>> = {
  setTitle: ['String', 'title'],
  setXAxisTitle: ['String', 'hAxis.title'],
  setYAxisTitle: ['String', 'vAxis.title'],
  setBackgroundColor: ['String', 'backgroundColor'],
  setColors: ['String[]', 'colors'],
  setXAxisRange: ['number number', 'hAxis.viewWindow.min', 'hAxis.viewWindow.max'],
  setYAxisRange: ['number number', 'vAxis.viewWindow.min', 'vAxis.viewWindow.max'],
  setRange: ['number number', 'vAxis.viewWindow.min', 'vAxis.viewWindow.max'],
  setFirstRowNumber: ['int', 'firstRowNumber'],
  setInitialSortingAscending: ['int', 'sortColumn'],
};

/** Setters without a value of their own. */
const switches: Readonly<Record<string, readonly [path: string, value: unknown]>> = {
  setStacked: ['isStacked', true],
  set3D: ['is3D', true],
  useLogScale: ['vAxis.logScale', true],
  setXAxisLogScale: ['hAxis.logScale', true],
  setYAxisLogScale: ['vAxis.logScale', true],
  reverseCategories: ['hAxis.direction', -1],
  reverseDirection: ['hAxis.direction', -1],
};

/** Setters of an enum; the option is its name in small letters. */
const enumSetters: Readonly<Record<string, readonly [type: string, path: string]>> = {
  setLegendPosition: ['Position', 'legend.position'],
  setCurveStyle: ['CurveStyle', 'curveType'],
  setPointStyle: ['PointStyle', 'pointShape'],
};

/** The methods of one class of builders. What a class has not is no function, as on Google (F189). */
export function chartBuilderMethods(className: string): Methods {
  const known = new Set((apiMethods[className] ?? '').split(' '));
  const methods: Methods = { ...general(className), ...options(className) };
  return Object.fromEntries(Object.entries(methods).filter(([name]) => known.has(name)));
}

function chained(className: string, name: string, accepts: readonly string[], set: Setter): Methods {
  return {
    [name](this: object, ...args) {
      set(stateOf<BuilderState>(this), accept(`SpreadsheetApp.${className}.${name}`, accepts, args));
      return this;
    },
  };
}

function general(className: string): Methods {
  const setter = (name: string, accepts: readonly string[], set: Setter) => chained(className, name, accepts, set);
  return {
    ...Object.fromEntries(Object.entries(kinds).map(([type, name]) => [`as${name}Chart`, asKind(type)])),
    ...setter('addRange', ['Range'], (state, [range]) => {
      state.ranges = [...state.ranges, range as object];
    }),
    ...setter('removeRange', ['Range'], (state, [range]) => {
      const gone = stateOf<RangeState>(range as object);
      state.ranges = state.ranges.filter((each) => !isSameRange(stateOf<RangeState>(each), gone));
    }),
    ...setter('clearRanges', [''], (state) => {
      state.ranges = [];
    }),
    ...setter('setNumHeaders', ['int'], (state, [headers]) => {
      state.headers = Number(headers);
    }),
    ...setter('setMergeStrategy', ['enum:ChartMergeStrategy'], (state, [strategy]) => {
      state.merge = String(strategy);
    }),
    ...setter('setHiddenDimensionStrategy', ['enum:ChartHiddenDimensionStrategy'], (state, [strategy]) => {
      // Google's own text is not known; before a kind is chosen the call fails there (F189).
      if (!state.hasType) throw exception('The chart type must be set before the hidden dimension strategy.');
      state.hidden = String(strategy);
    }),
    ...setter('setTransposeRowsAndColumns', ['Boolean'], (state, [isTransposed]) => {
      state.isTransposed = isTransposed === true;
    }),
    ...setter('setPosition', ['int int int int'], (state, [row, column, offsetX, offsetY]) => {
      if (Number(row) < 1 || Number(column) < 1) throw exception('The starting row or column of the position is too small.');
      if (Number(offsetX) < 0 || Number(offsetY) < 0) throw exception('The offsets of the position are too small.');
      state.anchor = { row: Number(row), column: Number(column), offsetX: Number(offsetX), offsetY: Number(offsetY) };
    }),
    ...setter('setOption', ['text any'], (state, [path, value]) => {
      state.options = withOption(state.options, String(path).split('.'), plain(value));
    }),
    setChartType(...args) {
      const [type] = accept(`SpreadsheetApp.${className}.setChartType`, ['enum:ChartType'], args);
      const state = stateOf<BuilderState>(this);
      Object.assign(state, { type: String(type), hasType: true });
      return className === 'EmbeddedChartBuilder' ? this : create('EmbeddedChartBuilder', state);
    },
    getChartType() {
      return enumMember('ChartType', stateOf<BuilderState>(this).type);
    },
    getRanges() {
      return [...stateOf<BuilderState>(this).ranges];
    },
    getContainer() {
      return create('ContainerInfo', stateOf<BuilderState>(this).anchor);
    },
    build() {
      const { hasType: _, ...state } = stateOf<BuilderState>(this);
      return create('EmbeddedChart', state);
    },
  };
}

// Every builder of one chart writes to the same state.
function asKind(type: string): (this: object) => object {
  return function (this: object) {
    const state = stateOf<BuilderState>(this);
    Object.assign(state, { type, hasType: true });
    return create(`Embedded${kinds[type]}ChartBuilder`, state);
  };
}

function options(className: string): Methods {
  const put = (state: BuilderState, path: string, value: unknown) => {
    state.options = withOption(state.options, path.split('.'), value);
  };
  const tables = [
    ...Object.entries(optionSetters).map(([name, [accepts, ...paths]]) =>
      chained(className, name, [accepts], (state, values) => {
        for (const [index, path] of paths.entries()) put(state, path, values[index]);
      }),
    ),
    ...Object.entries(switches).map(([name, [path, value]]) =>
      chained(className, name, [''], (state) => put(state, path, value)),
    ),
    ...Object.entries(enumSetters).map(([name, [type, path]]) =>
      chained(className, name, [`enum:${type}`], (state, [member]) => put(state, path, String(member).toLowerCase())),
    ),
  ];
  return Object.assign({}, ...tables) as Methods;
}

function withOption(tree: ChartState['options'], [name = '', ...rest]: readonly string[], value: unknown): ChartState['options'] {
  if (rest.length === 0) return { ...tree, [name]: value };
  const inner = tree[name];
  const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as ChartState['options']) : {};
  return { ...tree, [name]: withOption(group, rest, value) };
}

/** An option's value is data; a member of an enum is its name in small letters. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (classOf(value) === 'Enum') return String(value).toLowerCase();
  if (classOf(value) !== null) throw notImitated(`EmbeddedChartBuilder.setOption with ${classOf(value)}`);
  if (typeof value === 'function') return null;
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function isSameRange(one: RangeState, other: RangeState): boolean {
  return (['sheetId', 'row', 'column', 'rows', 'columns'] as const).every((key) => one[key] === other[key]);
}
