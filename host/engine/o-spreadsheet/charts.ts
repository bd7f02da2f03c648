import { withChartOption } from '../chart-options';
import type { EngineWrite } from '../engine-write';
import type { Chart, ChartFacts } from '../sheet-engine';
import { type ChartDefinition, chartDefinition, chartTypeOf } from './chart-definition';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { sheetNumber } from './sheet-ids';
import { rangeData, zoneToArea } from './zones';

/** Google's size of a chart that names none, in pixels. */
const defaultSize = { width: 600, height: 371 };

/** What the host keeps beside the library's figure: the chart as the script wrote it, and what the library was given. */
interface KeptChart {
  readonly isFloating: true;
  readonly type: string;
  readonly chart: ChartFacts;
  readonly given: { readonly title: string; readonly legend: unknown; readonly width: number; readonly height: number };
}

/** The charts of a sheet. Where a person has changed the title, the legend or the size in a page, those are told. */
export function readCharts(session: EngineSession, uid: string): Chart[] {
  const { getters } = session;
  const kept = new Map(getters.getHostObjects(uid).map((object) => [object.id, object]));
  const chartOf = new Map(getters.getChartIds(uid).map((id) => [getters.getFigureIdFromChartId(id), id]));
  return getters.getFigures(uid).flatMap((figure): Chart[] => {
    const chartId = chartOf.get(figure.id);
    if (chartId === undefined) return [];
    const definition = getters.getChartDefinition(chartId) as unknown as ChartDefinition;
    const anchor = {
      row: figure.row + 1,
      column: figure.col + 1,
      offsetX: Math.round(figure.offset.x),
      offsetY: Math.round(figure.offset.y),
    };
    const object = kept.get(figure.id);
    const facts = object?.facts as KeptChart | undefined;
    const id = sheetNumber(figure.id);
    if (!object || !facts) return [{ id, anchor, ...madeInPage(session, uid, definition) }];
    const ranges = object.ranges.map((range) => ({ sheetId: session.sheetId(range.sheetId), area: zoneToArea(range.zone) }));
    return [{ id, type: facts.type, ranges, anchor, facts: { ...facts.chart, options: nowOptions(facts, definition, figure) } }];
  });
}

function nowOptions({ chart, given }: KeptChart, definition: ChartDefinition, size: { width: number; height: number }) {
  let { options } = chart;
  const title = titleOf(definition);
  if (title !== given.title) options = withChartOption(options, 'title', title);
  if (definition['legendPosition'] !== given.legend) {
    options = withChartOption(options, 'legend.position', definition['legendPosition']);
  }
  for (const side of ['width', 'height'] as const) {
    if (Math.round(size[side]) !== Math.round(given[side])) options = withChartOption(options, side, Math.round(size[side]));
  }
  return options;
}

/** A copy that a person made in a page. */
function madeInPage(session: EngineSession, uid: string, definition: ChartDefinition): Pick<Chart, 'type' | 'ranges' | 'facts'> {
  const source = definition['dataSource'] as
    | { labelRange?: string; dataSets?: readonly { dataRange: string }[]; dataSetsHaveTitle?: boolean }
    | undefined;
  const addresses = [...(source?.labelRange ? [source.labelRange] : []), ...(source?.dataSets ?? []).map((set) => set.dataRange)];
  const ranges = addresses.map((xc) => {
    const range = session.getters.getRangeFromSheetXC(uid, xc);
    return { sheetId: session.sheetId(range.sheetId), area: zoneToArea(range.zone) };
  });
  const facts: ChartFacts = {
    headers: source?.dataSetsHaveTitle ? 1 : 0,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
    isTransposed: ranges.length > 0 && ranges.every(({ area }) => area.rows === 1 && area.columns > 1),
    options: { title: titleOf(definition), legend: { position: definition['legendPosition'] } },
  };
  return { type: chartTypeOf(definition), ranges, facts };
}

function titleOf(definition: ChartDefinition): string {
  return (definition['title'] as { text?: string } | undefined)?.text ?? '';
}

type Write = Extract<EngineWrite, { readonly type: 'setCharts' }>;

/** Makes, changes and removes figures so that the sheet has these charts. */
export function writeCharts(session: EngineSession, dispatch: Dispatch, write: Write): void {
  const sheetId = session.uid(write.sheetId);
  const known = new Map(readCharts(session, sheetId).map((chart) => [chart.id, chart]));
  const figures = new Map(session.getters.getFigures(sheetId).map(({ id }) => [sheetNumber(id), id]));
  const wanted = new Set(write.charts.map(({ id }) => id));
  for (const id of known.keys()) if (!wanted.has(id)) dispatch('DELETE_FIGURE', { sheetId, figureId: figures.get(id) });
  for (const chart of write.charts) {
    const old = known.get(chart.id);
    if (old && JSON.stringify(old) === JSON.stringify(chart)) continue;
    const figureId = figures.get(chart.id) ?? String(chart.id);
    putChart(session, dispatch, { sheetId, figureId, isNew: !old }, chart);
  }
}

function putChart(
  session: EngineSession,
  dispatch: Dispatch,
  { sheetId, figureId, isNew }: { readonly sheetId: string; readonly figureId: string; readonly isNew: boolean },
  chart: Chart,
): void {
  const definition = chartDefinition(session, chart);
  const { width, height } = chart.facts.options;
  const size = { width: pixels(width, defaultSize.width), height: pixels(height, defaultSize.height) };
  const place = {
    col: chart.anchor.column - 1,
    row: chart.anchor.row - 1,
    offset: { x: chart.anchor.offsetX, y: chart.anchor.offsetY },
  };
  if (isNew) dispatch('CREATE_CHART', { sheetId, figureId, chartId: figureId, ...place, size, definition });
  else {
    const chartId = session.getters.getChartIds(sheetId).find((id) => session.getters.getFigureIdFromChartId(id) === figureId);
    dispatch('UPDATE_CHART', { sheetId, figureId, chartId, definition });
    dispatch('UPDATE_FIGURE', { sheetId, figureId, ...place, ...size });
  }
  const facts = {
    isFloating: true,
    type: chart.type,
    chart: chart.facts,
    given: { title: titleOf(definition), legend: definition['legendPosition'], ...size },
  } satisfies KeptChart;
  const ranges = chart.ranges.map((range) => rangeData(session.uid(range.sheetId), range.area));
  dispatch('HOST_PUT_OBJECT', { sheetId, id: figureId, facts, ...(ranges.length > 0 ? { ranges } : {}) });
}

function pixels(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}
