import { formatA1 } from '../a1';
import { chartOption, drawnChartTypes } from '../chart-options';
import type { Area, Chart } from '../sheet-engine';
import type { EngineSession } from './session';

/** A chart as the library's commands take it. */
export interface ChartDefinition {
  readonly type: string;
  readonly [field: string]: unknown;
}

type Line = Chart['ranges'][number];

const kinds: Readonly<Record<string, ChartDefinition>> = {
  COLUMN: { type: 'bar' },
  BAR: { type: 'bar', horizontal: true },
  LINE: { type: 'line', labelsAsText: true, cumulative: false },
  AREA: { type: 'line', labelsAsText: true, cumulative: false, fillArea: true },
  STEPPED_AREA: { type: 'line', labelsAsText: true, cumulative: false, fillArea: true },
  PIE: { type: 'pie' },
  SCATTER: { type: 'scatter', labelsAsText: false },
  COMBO: { type: 'combo' },
  RADAR: { type: 'radar' },
  WATERFALL: { type: 'waterfall', showSubTotals: false, showConnectorLines: true, firstValueAsSubtotal: false },
};

/** Which of the library's kinds are Google's, for charts that a person copied in a page. */
export function chartTypeOf(definition: ChartDefinition): string {
  if (definition.type === 'bar') return definition['horizontal'] ? 'BAR' : 'COLUMN';
  if (definition.type === 'line') return definition['fillArea'] ? 'AREA' : 'LINE';
  return Object.entries(kinds).find(([, { type }]) => type === definition.type)?.[0] ?? definition.type.toUpperCase();
}

/**
 * What the library draws for a chart of Google's. The first column (row, where turned) of the ranges names the points, each
 * further one is a series; the first row holds the series' names where there are headings.
 */
export function chartDefinition(session: EngineSession, chart: Chart): ChartDefinition {
  const { facts, type } = chart;
  const option = (path: string) => chartOption(facts.options, path);
  const isDrawn = drawnChartTypes.has(type);
  const lines = isDrawn ? linesOf(chart) : [];
  const labels = lines.length > 1 ? lines[0] : undefined;
  const series = labels ? lines.slice(1) : lines;
  const hasHeadings = facts.headers < 0 ? guessHeadings(session, series) : facts.headers > 0;
  const title = text(option('title')) ?? (isDrawn ? '' : `${type}: not drawn by this host`);
  return {
    ...(kinds[type] ?? kinds['COLUMN']),
    type: kinds[type]?.type ?? 'bar',
    title: {
      text: title,
      ...defined({
        color: text(option('titleTextStyle.color')),
        bold: flag(option('titleTextStyle.bold')),
        italic: flag(option('titleTextStyle.italic')),
        fontSize: number(option('titleTextStyle.fontSize')),
      }),
    },
    legendPosition: legendPosition(text(option('legend.position')) ?? text(option('legend'))),
    dataSource: {
      type: 'range',
      dataSets: series.map((line, index) => ({ dataSetId: String(index), dataRange: address(session, line) })),
      dataSetsHaveTitle: hasHeadings,
      ...(labels ? { labelRange: address(session, labels) } : {}),
    },
    dataSetStyles: type === 'PIE' ? {} : seriesStyles(chart, series.length),
    ...defined({ background: text(option('backgroundColor')) ?? text(option('backgroundColor.fill')) }),
    ...extras(chart, hasHeadings),
  };
}

function extras({ type, facts }: Chart, hasHeadings: boolean): object {
  const option = (path: string) => chartOption(facts.options, path);
  if (type === 'PIE') {
    const hole = number(option('pieHole'));
    // On Google the heading takes the first of the colours (F219).
    const colours = texts(option('colors')).slice(hasHeadings ? 1 : 0);
    const slices = option('slices');
    for (const [index, slice] of Object.entries(typeof slices === 'object' && slices !== null ? slices : {})) {
      const colour = text((slice as { color?: unknown }).color);
      if (colour) colours[Number(index)] = colour;
    }
    return {
      ...(hole ? { isDoughnut: true, pieHolePercentage: Math.round(hole * 100) } : {}),
      ...(colours.length > 0 ? { slicesColors: colours } : {}),
    };
  }
  const design = {
    x: axis(text(option('hAxis.title'))),
    y: {
      ...axis(text(option('vAxis.title')) ?? text(option('vAxes.0.title'))),
      ...defined({
        min: number(option('vAxis.viewWindow.min')) ?? number(option('vAxis.minValue')),
        max: number(option('vAxis.viewWindow.max')) ?? number(option('vAxis.maxValue')),
      }),
    },
    y1: axis(text(option('vAxes.1.title'))),
  };
  const axesDesign = Object.fromEntries(Object.entries(design).filter(([, each]) => Object.keys(each).length > 0));
  const isStacked = option('isStacked');
  const canStack = ['COLUMN', 'BAR', 'LINE', 'AREA', 'STEPPED_AREA'].includes(type);
  return {
    ...(canStack ? { stacked: isStacked !== undefined && isStacked !== false && isStacked !== 'false' } : {}),
    ...(type !== 'RADAR' && Object.keys(axesDesign).length > 0 ? { axesDesign } : {}),
  };
}

function seriesStyles({ type, facts }: Chart, count: number): Record<string, object> {
  const colours = texts(chartOption(facts.options, 'colors'));
  const styles: Record<string, object> = {};
  for (let index = 0; index < count; index++) {
    const option = (name: string) => chartOption(facts.options, `series.${index}.${name}`);
    const kind = text(option('type'));
    const style = defined({
      backgroundColor: text(option('color')) ?? colours[index],
      label: text(option('labelInLegend')),
      yAxisId: option('targetAxisIndex') === 1 ? 'y1' : undefined,
      // Without a kind of its own, the library makes the first series of a combined chart columns and the others lines.
      type: type === 'COMBO' && kind ? (kind === 'line' ? 'line' : 'bar') : undefined,
    });
    if (Object.keys(style).length > 0) styles[String(index)] = style;
  }
  return styles;
}

/** The columns of the ranges from left to right, or their rows where the chart is turned. */
function linesOf({ ranges, facts }: Chart): Line[] {
  return ranges.flatMap(({ sheetId, area }) =>
    Array.from({ length: facts.isTransposed ? area.rows : area.columns }, (_, index) => ({
      sheetId,
      area: facts.isTransposed
        ? { ...area, row: area.row + index, rows: 1 }
        : { ...area, column: area.column + index, columns: 1 },
    })),
  );
}

/** Texts above something else are headings. Contents count, since results are not there yet while a batch runs. */
function guessHeadings(session: EngineSession, series: readonly Line[]): boolean {
  return series.some(({ sheetId, area }) => {
    const uid = session.uid(sheetId);
    const isRow = area.rows === 1;
    const isText = (offset: number) => {
      const cell = session.cell(uid, area.row + (isRow ? 0 : offset), area.column + (isRow ? offset : 0));
      return cell !== undefined && !cell.isFormula && cell.content !== '' && Number.isNaN(Number(cell.content));
    };
    return area.rows * area.columns > 1 && isText(0) && !isText(1);
  });
}

function address(session: EngineSession, { sheetId, area }: { readonly sheetId: number; readonly area: Area }): string {
  return formatA1(area, session.getters.getSheetName(session.uid(sheetId)));
}

function legendPosition(position: string | undefined): string {
  if (position === undefined) return 'right';
  const places = ['top', 'bottom', 'left', 'right', 'none'];
  return places.includes(position) ? position : 'top';
}

function axis(title: string | undefined): object {
  return title ? { title: { text: title } } : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function defined(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
