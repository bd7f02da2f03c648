import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { Banding, Chart } from '../../../../host/engine/sheet-engine';

const area = { row: 1, column: 1, rows: 3, columns: 2 };

function aChart(changes: Partial<Chart> = {}, options: Chart['facts']['options'] = {}): Chart {
  return {
    id: 7,
    type: 'COLUMN',
    ranges: [{ sheetId: 0, area }],
    anchor: { row: 2, column: 4, offsetX: 5, offsetY: 6 },
    facts: { headers: 1, merge: 'MERGE_COLUMNS', hidden: 'IGNORE_BOTH', isTransposed: false, options },
    ...changes,
  };
}

const banding: Banding = {
  id: 9,
  area,
  rows: { header: '#111111', first: '#ffffff', second: '#eeeeee', footer: null },
  columns: null,
};

function anEngine(charts: readonly Chart[]): SpreadsheetEngine {
  const engine = createSpreadsheetEngine();
  const cells = [
    ['Month', 'Desks'],
    ['Jan', 3],
    ['Feb', 5],
  ];
  engine.apply([
    { type: 'setCells', sheetId: 0, row: 1, column: 1, cells },
    { type: 'setCharts', sheetId: 0, charts },
    { type: 'setBandings', sheetId: 0, bandings: [banding] },
  ]);
  return engine;
}

/** What the library was given for the first chart. */
function drawn(engine: SpreadsheetEngine): Record<string, unknown> {
  engine.compact();
  const { sheets } = engine.save().snapshot as unknown as { sheets: { figures: { data: Record<string, unknown> }[] }[] };
  return sheets[0]?.figures[0]?.data ?? {};
}

describe('charts and bandings in the workbook’s file', () => {
  const charts = [aChart({}, { title: 'Sales', width: 300, colors: ['#ff0000'] })];

  it('come back out of the log and out of a snapshot', () => {
    const engine = anEngine(charts);
    const fromLog = createSpreadsheetEngine({ saved: engine.save() });
    engine.compact();
    const fromSnapshot = createSpreadsheetEngine({ saved: engine.save() });

    for (const each of [engine, fromLog, fromSnapshot]) {
      expect(each.readCharts(0)).toEqual(charts);
      expect(each.readBandings(0)).toEqual([banding]);
    }
  });

  it('go when their sheet goes, and leave other sheets’ alone', () => {
    const engine = anEngine(charts);
    engine.apply([
      { type: 'addSheet', sheetId: 5, name: 'Far', index: 1, rows: 10, columns: 10 },
      { type: 'setCharts', sheetId: 5, charts: [aChart({ id: 8 })] },
      { type: 'deleteSheet', sheetId: 0 },
    ]);

    expect(engine.readCharts(5)).toEqual([aChart({ id: 8, ranges: [] })]);
    expect(JSON.stringify(createSpreadsheetEngine({ saved: engine.save() }).readCharts(5))).toContain('"id":8');
  });
});

describe('what is drawn of a chart', () => {
  it('are the columns behind the first, named by the headings, in the colours of the series', () => {
    const options = { colors: ['#ff0000'], legend: { position: 'none' }, vAxis: { title: 'pieces' }, isStacked: true };

    expect(drawn(anEngine([aChart({}, options)]))).toMatchObject({
      type: 'bar',
      stacked: true,
      legendPosition: 'none',
      dataSource: { dataSetsHaveTitle: true, labelRange: 'Sheet1!A1:A3', dataSets: [{ dataRange: 'B1:B3' }] },
      dataSetStyles: { 0: { backgroundColor: '#ff0000' } },
      axesDesign: { y: { title: { text: 'pieces' } } },
    });
  });

  it('are the rows where the chart is turned', () => {
    const turned = aChart({ facts: { ...aChart().facts, isTransposed: true, headers: 0 } });

    expect(drawn(anEngine([turned]))).toMatchObject({
      dataSource: {
        dataSetsHaveTitle: false,
        labelRange: 'Sheet1!A1:B1',
        dataSets: [{ dataRange: 'A2:B2' }, { dataRange: 'A3:B3' }],
      },
    });
  });

  it('skips the first colour of a pie whose first row is a heading (F219)', () => {
    const colors = ['#ff0000', '#00ff00', '#0000ff'];
    const pie = (headers: number) => aChart({ type: 'PIE', facts: { ...aChart({}, { colors }).facts, headers } });

    expect(drawn(anEngine([pie(1)]))['slicesColors']).toEqual(['#00ff00', '#0000ff']);
    expect(drawn(anEngine([pie(0)]))['slicesColors']).toEqual(colors);
  });

  it('finds headings by itself where nobody says how many there are', () => {
    const open = aChart({ facts: { ...aChart().facts, headers: -1 } });

    expect(drawn(anEngine([open]))).toMatchObject({ dataSource: { dataSetsHaveTitle: true } });
  });
});
