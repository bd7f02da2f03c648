import { undrawnParts } from '../../engine/chart-options';
import type { Chart, ChartFacts, SheetId } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { requireSheet } from './grid-lookup';
import { markRange, type WireSheet } from './marks';

/** A chart as it travels; its `id` is null until it is inserted. */
interface WireChart {
  readonly id: number | null;
  readonly type: string;
  readonly ranges: readonly WireRange[];
  readonly anchor: Chart['anchor'];
  readonly headers: number;
  readonly merge: ChartFacts['merge'];
  readonly hidden: string;
  readonly isTransposed: boolean;
  readonly options: ChartFacts['options'];
}

function markChart({ id, type, ranges, anchor, facts }: Chart): unknown {
  const marked = ranges.map(({ sheetId, area }) => markRange(sheetId, area));
  return { $chart: { id, type, ranges: marked, anchor, ...facts } };
}

function storedChart(context: Context, sheetId: SheetId, id: number, wire: WireChart): Chart {
  const { type, ranges, anchor, headers, merge, hidden, isTransposed, options } = wire;
  const sheet = requireSheet(context, sheetId);
  if (anchor.row > sheet.rows) throw new ServiceException('Those rows are out of bounds.');
  if (anchor.column > sheet.columns) throw new ServiceException('Those columns are out of bounds.');
  const chart: Chart = {
    id,
    type,
    anchor,
    ranges: ranges.map(({ sheetId: of, row, column, rows, columns }) => {
      requireSheet(context, of);
      return { sheetId: of, area: { row, column, rows, columns } };
    }),
    facts: { headers, merge, hidden, isTransposed, options },
  };
  const undrawn = undrawnParts(chart);
  if (undrawn.length > 0) context.log('warn', `Kept, but not drawn by this host: ${undrawn.join(', ')} (chart ${id})`);
  return chart;
}

// Google's text for a chart that is not there is not published; this one is ours.
function requireChart(charts: readonly Chart[], id: number | null): number {
  const at = charts.findIndex((chart) => chart.id === id);
  if (at < 0) throw new ServiceException('The chart is not on this sheet.');
  return at;
}

/** Charts of a sheet (F189). They are kept with the workbook and drawn in pages. */
export const chartOps: OpTable = {
  'Sheet.getCharts': (context: Context, { sheetId }: WireSheet) => context.engine.readCharts(sheetId).map(markChart),
  'Sheet.insertChart': (context: Context, { sheetId }: WireSheet, wire: WireChart) => {
    const charts = context.engine.readCharts(sheetId);
    // A built chart can be inserted again: it becomes another one. Google's numbers are as large and without order.
    const id = (context.state.newId() * 69_621 + 9_000_011) % 2_147_483_647;
    const chart = storedChart(context, sheetId, id, wire);
    context.apply({ type: 'setCharts', sheetId, charts: [...charts, chart] });
    return id;
  },
  'Sheet.updateChart': (context: Context, { sheetId }: WireSheet, wire: WireChart) => {
    const charts = [...context.engine.readCharts(sheetId)];
    const at = requireChart(charts, wire.id);
    charts[at] = storedChart(context, sheetId, charts[at]?.id ?? 0, wire);
    context.apply({ type: 'setCharts', sheetId, charts });
  },
  'Sheet.removeChart': (context: Context, { sheetId }: WireSheet, wire: WireChart) => {
    const charts = context.engine.readCharts(sheetId);
    const at = requireChart(charts, wire.id);
    context.apply({ type: 'setCharts', sheetId, charts: charts.filter((_, index) => index !== at) });
  },
};
