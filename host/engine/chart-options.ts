import type { Chart, ChartFacts } from './sheet-engine';

type Options = ChartFacts['options'];

/** Kinds of charts that the page draws. The others stand there as an empty frame with their name. */
export const drawnChartTypes: ReadonlySet<string> = new Set([
  ...['COLUMN', 'BAR', 'LINE', 'AREA', 'STEPPED_AREA', 'PIE', 'SCATTER', 'COMBO', 'RADAR', 'WATERFALL'],
]);

/** Options that the page draws; `*` is a number. An option above them is looked into. */
const drawnOptions = [
  ...['title', 'titleTextStyle.color', 'titleTextStyle.bold', 'titleTextStyle.italic', 'titleTextStyle.fontSize'],
  ...[
    'width',
    'height',
    'legend.position',
    'legend',
    'colors',
    'backgroundColor',
    'backgroundColor.fill',
    'isStacked',
    'pieHole',
  ],
  ...['series.*.color', 'series.*.labelInLegend', 'hAxis.title', 'vAxis.title', 'vAxes.0.title', 'vAxes.1.title'],
  ...['series.*.targetAxisIndex', 'series.*.type', 'vAxis.minValue', 'vAxis.maxValue', 'slices.*.color'],
  ...['vAxis.viewWindow.min', 'vAxis.viewWindow.max'],
];

/** An option by its path, as `legend.position`; undefined where it is not set. */
export function chartOption(options: Options, path: string): unknown {
  let found: unknown = options;
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[name];
  }
  return found;
}

/** The options with one more set by its path; what stood on the way and was no group of options goes. */
export function withChartOption(options: Options, path: string, value: unknown): Options {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...options, [name]: value };
  const inner = options[name];
  const group = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Options) : {};
  return { ...options, [name]: withChartOption(group, rest.join('.'), value) };
}

/** What of a chart the page does not draw: its kind, and options by their paths. All of it is kept and read back. */
export function undrawnParts({ type, ranges, facts }: Pick<Chart, 'type' | 'ranges' | 'facts'>): string[] {
  const parts = drawnChartTypes.has(type) ? [] : [`ChartType.${type}`];
  if (facts.merge === 'MERGE_ROWS' && ranges.length > 1) parts.push('ChartMergeStrategy.MERGE_ROWS');
  if (facts.headers > 1) parts.push('more than one heading');
  const patterns = new Set(drawnOptions);
  for (const path of optionPaths(facts.options, '')) {
    if (!patterns.has(path.replace(/\.\d+\./g, '.*.')) && !patterns.has(path)) parts.push(path);
  }
  return parts;
}

function* optionPaths(options: Options, above: string): Iterable<string> {
  for (const [name, value] of Object.entries(options)) {
    const path = `${above}${name}`;
    if (isGroup(value)) yield* optionPaths(value as Options, `${path}.`);
    else yield path;
  }
}

/** Options below this one: an object, or a list of them (`series`). */
function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (!Array.isArray(value) || typeof value[0] === 'object');
}
