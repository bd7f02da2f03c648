import { aScriptHost, engines, refusalOf, type ScriptHostSettings } from '../support/script-host';

const helpers = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function range(a1) { return sheet().getRange(a1); }
  function sales() {
    range('A1:C4').setValues([['Month', 'Desks', 'Chairs'], ['Jan', 3, 9], ['Feb', 5, 7], ['Mar', 4, 8]]);
    return range('A1:C4');
  }
  function columns() {
    return sheet().newChart().setChartType(Charts.ChartType.COLUMN).addRange(sales()).setPosition(2, 5, 10, 20)
      .setNumHeaders(1).setOption('title', 'Sales').setOption('legend', { position: 'bottom' });
  }
  function told(chart) {
    const { row, column } = { row: chart.getContainerInfo().getAnchorRow(), column: chart.getContainerInfo().getAnchorColumn() };
    return [chart.getRanges().map((each) => each.getSheet().getName() + '!' + each.getA1Notation()), row, column, chart.getOptions().get('title')];
  }`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const aHost = (code: string, settings: ScriptHostSettings = {}) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers}\n${code}`, ...settings });
  const value = (body: string) => aHost(`function value() { ${body} }`).run('value');

  it('keeps a chart with its ranges, place and options (F189)', () => {
    expect(
      value(`
        const built = columns().build();
        const before = built.getChartId();
        sheet().insertChart(built);
        const [chart] = sheet().getCharts();
        const box = chart.getContainerInfo();
        return [before, chart.getChartId() === built.getChartId() && chart.getChartId() > 0, told(chart), box.getOffsetX(), box.getOffsetY(),
          chart.getOptions().get('legend.position'), chart.getOptions().get('width'), chart.getNumHeaders(),
          String(chart.getMergeStrategy()), chart.getTransposeRowsAndColumns(), String(chart.modify().getChartType())];`),
    ).toEqual([null, true, [['Sheet1!A1:C4'], 2, 5, 'Sales'], 10, 20, 'bottom', null, 1, 'MERGE_COLUMNS', false, 'COLUMN']);
  });

  it('changes a chart through modify and updateChart, and removes it (F189)', () => {
    expect(
      value(`
        sheet().insertChart(columns().build());
        sheet().insertChart(columns().asPieChart().setTitle('Round').build());
        const [first] = sheet().getCharts();
        sheet().updateChart(first.modify().asLineChart().setTitle('Lines').setColors(['#ff0000']).setPosition(7, 1, 0, 0).build());
        const changed = sheet().getCharts()[0];
        const kinds = sheet().getCharts().map((chart) => String(chart.modify().getChartType()));
        sheet().removeChart(changed);
        return [told(changed), changed.getChartId() === first.getChartId(), kinds, sheet().getCharts().map((chart) => chart.getOptions().get('title'))];`),
    ).toEqual([[['Sheet1!A1:C4'], 7, 1, 'Lines'], true, ['LINE', 'PIE'], ['Round']]);
  });

  it('moves charts and what they show with rows and columns', () => {
    expect(
      value(`
        sheet().insertChart(columns().build());
        sheet().insertRowsBefore(1, 2);
        sheet().insertColumnBefore(2);
        const inserted = told(sheet().getCharts()[0]);
        sheet().deleteRows(4, 1);
        const deleted = told(sheet().getCharts()[0]);
        sheet().deleteColumns(1, 4);
        return [inserted, deleted, told(sheet().getCharts()[0])];`),
    ).toEqual([
      [['Sheet1!A3:D6'], 4, 6, 'Sales'],
      [['Sheet1!A3:D5'], 4, 6, 'Sales'],
      [[], 4, 2, 'Sales'],
    ]);
  });

  it('shows a range of another sheet, and follows it there', () => {
    expect(
      value(`
        const data = sales();
        const home = SpreadsheetApp.getActive().insertSheet('Charts');
        home.insertChart(home.newChart().asBarChart().addRange(data).setPosition(1, 1, 0, 0).setTitle('Far').build());
        data.getSheet().insertRowBefore(1);
        return [told(home.getCharts()[0]), data.getSheet().getCharts().length];`),
    ).toEqual([[['Sheet1!A2:C5'], 1, 1, 'Far'], 0]);
  });

  it('copies charts with their sheet, to the copy’s own cells', () => {
    expect(
      value(`
        sheet().insertChart(columns().build());
        const original = sheet().getCharts()[0].getChartId();
        const copy = SpreadsheetApp.getActive().duplicateActiveSheet().setName('Copy');
        const [chart] = copy.getCharts();
        copy.updateChart(chart.modify().setOption('title', 'Mine').build());
        return [told(copy.getCharts()[0]), chart.getChartId() !== original, copy.getCharts().length,
          SpreadsheetApp.getActive().getSheetByName('Sheet1').getCharts()[0].getOptions().get('title')];`),
    ).toEqual([[['Copy!A1:C4'], 2, 5, 'Mine'], true, 1, 'Sales']);
  });

  it('has titles and colours on the builders of a kind only, axis ranges on the scatter’s (F189)', () => {
    expect(
      value(`
        const has = (builder, name) => typeof builder[name];
        return [has(sheet().newChart(), 'setTitle'), has(sheet().newChart().asLineChart(), 'setTitle'),
          has(sheet().newChart().asLineChart(), 'setXAxisRange'), has(sheet().newChart().asLineChart(), 'setRange'),
          has(sheet().newChart().asScatterChart(), 'setXAxisRange'), has(sheet().newChart().asScatterChart(), 'setRange')];`),
    ).toEqual(['undefined', 'function', 'undefined', 'function', 'function', 'undefined']);
  });

  it('takes members of enums only, and no hidden dimension before a kind (F189)', () => {
    expect(refusalOf(() => value(`sheet().newChart().setChartType('COLUMN');`))).toContain("don't match the method signature");
    expect(
      refusalOf(() => value('sheet().newChart().setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.IGNORE_ROWS);')),
    ).toContain('chart type');
    expect(
      value(
        `return String(columns().setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).build().getHiddenDimensionStrategy());`,
      ),
    ).toBe('SHOW_BOTH');
  });

  it('refuses a chart outside of the sheet, and one that is not there', () => {
    expect(refusalOf(() => value('sheet().insertChart(columns().setPosition(5000, 1, 0, 0).build());'))).toContain(
      'out of bounds',
    );
    expect(refusalOf(() => value('sheet().removeChart(columns().build());'))).toContain('not on this sheet');
  });

  it('says in the log what of a chart it keeps and does not draw', () => {
    const host = aHost(`function make() {
      sheet().insertChart(columns().asTableChart().setOption('curveType', 'function').setOption('series.0.color', 'red').build());
      const [chart] = sheet().getCharts();
      return [String(chart.modify().getChartType()), chart.getOptions().get('curveType')];
    }`);

    expect(host.run('make')).toEqual(['TABLE', 'function']);
    expect(
      host
        .last()
        .log.map(({ text }) => text)
        .join('\n'),
    ).toMatch(/not drawn by this host: ChartType\.TABLE, curveType \(/);
  });
});
