import { Component, xml } from '@odoo/owl';
import type { Library } from '../o-spreadsheet/shared/library';

interface ChartData {
  readonly labels?: readonly unknown[];
  readonly datasets?: readonly { readonly label?: string; readonly data?: readonly unknown[] }[];
}

interface ChartEnvironment {
  readonly model: {
    readonly getters: {
      getChartDefinition(id: string): { readonly title?: { readonly text?: string } };
      getChartRuntime(id: string): { readonly chartJsConfig?: { readonly data?: ChartData } };
    };
  };
}

/** A chart's numbers as a table, in its frame. */
class ChartTable extends Component {
  static override template = xml`<div
    class="grid-chart-table"
    style="width: 100%; height: 100%; overflow: auto; background: #fff; padding: 12px; font-size: 12px">
    <table style="border-collapse: collapse; min-width: 60%">
      <caption style="caption-side: top; padding: 0 0 8px; font-size: 15px; color: #3c4043" t-esc="title"/>
      <tr>
        <th/>
        <th t-foreach="series" t-as="each" t-key="each_index" scope="col" style="padding: 2px 8px; text-align: right" t-esc="each.label"/>
      </tr>
      <tr t-foreach="lines" t-as="line" t-key="line_index">
        <th scope="row" style="padding: 2px 8px; font-weight: normal; color: #3c4043" t-esc="line.label"/>
        <td t-foreach="line.values" t-as="value" t-key="value_index" style="padding: 2px 8px; text-align: right" t-esc="value"/>
      </tr>
    </table>
  </div>`;
  static override props = { chartId: String, isFullScreen: { type: Boolean, optional: true } };

  get title(): string {
    return this.environment.model.getters.getChartDefinition(this.chartId).title?.text ?? '';
  }

  get series(): readonly { readonly label: string }[] {
    return (this.data.datasets ?? []).map(({ label = '' }) => ({ label }));
  }

  get lines(): readonly { readonly label: string; readonly values: readonly string[] }[] {
    const { labels = [], datasets = [] } = this.data;
    return labels.map((label, index) => ({
      label: String(label ?? ''),
      values: datasets.map(({ data }) => shown(data?.[index])),
    }));
  }

  private get data(): ChartData {
    return this.environment.model.getters.getChartRuntime(this.chartId).chartJsConfig?.data ?? {};
  }

  private get environment(): ChartEnvironment {
    return this.env as unknown as ChartEnvironment;
  }

  private get chartId(): string {
    return (this.props as { readonly chartId: string }).chartId;
  }
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'y' in value) return shown(value.y);
  return value === null || value === undefined ? '' : String(value);
}

/** Kinds that the library draws without help. */
const drawnAlone = new Set(['gauge', 'scorecard']);

/**
 * The library draws charts by Chart.js, which it expects as a global and breaks without. Where the page has none, a chart
 * shows its numbers.
 */
export function installChartTables(library: Library): void {
  if ('Chart' in globalThis) return;
  const components = library.registries.chartComponentRegistry as unknown as {
    getKeys(): Iterable<string>;
    replace(kind: string, component: unknown): void;
  };
  for (const kind of [...components.getKeys()]) if (!drawnAlone.has(kind)) components.replace(kind, ChartTable);
}
