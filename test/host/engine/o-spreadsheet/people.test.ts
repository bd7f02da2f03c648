import { createSpreadsheetEngine, type SpreadsheetEngine } from '../../../../host/engine/o-spreadsheet/engine';
import type { PersonChange } from '../../../../host/engine/sheet-engine';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

function watched(options: Parameters<typeof createSpreadsheetEngine>[0] = {}): {
  engine: SpreadsheetEngine;
  changes: PersonChange[];
} {
  const engine = createSpreadsheetEngine(options);
  const changes: PersonChange[] = [];
  engine.onPersonChange((change) => changes.push(change));
  return { engine, changes };
}

describe('what people do', () => {
  it('is read by the locale and formats the cell', () => {
    const { engine } = watched({ locale: 'zh_CN' });

    for (const [index, text] of ['¥12.50', '2026年1月5日', '50%', '001', '1/5'].entries())
      engine.type('ada', 0, 1 + index, 1, text);

    expect(engine.readValues(0, area(1, 1, 4, 1)).flat()).toEqual([12.5, 46027, 0.5, 1]);
    expect(engine.readDisplayValues(0, area(1, 1, 3, 1)).flat()).toEqual(['¥12.50', '2026年1月5日', '50%']);
  });

  it('stays text in plain-text cells, formulas too', () => {
    const { engine } = watched();
    engine.apply([{ type: 'setNumberFormats', sheetId: 0, area: area(1, 1, 3, 1), formats: '@' }]);

    engine.paste('ada', 0, 1, 1, [['001'], ['=1+1'], ["'x"]]);

    expect(engine.readValues(0, area(1, 1, 3, 1)).flat()).toEqual(['001', '=1+1', "'x"]);
    expect(engine.readFormulas(0, area(2, 1))).toEqual([[null]]);
  });

  it('keeps text that is no number when a cell stops being plain text', () => {
    const { engine } = watched();
    engine.apply([
      { type: 'setNumberFormats', sheetId: 0, area: area(1, 1), formats: '@' },
      { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [['001']] },
      { type: 'setNumberFormats', sheetId: 0, area: area(1, 1), formats: '0.00' },
    ]);

    expect(engine.readValues(0, area(1, 1))).toEqual([['001']]);
  });

  it('is told as one edit for a pasted block, which may make the sheet larger', () => {
    const { engine, changes } = watched();

    engine.paste('ada', 0, 999, 2, [
      ['a', '1'],
      ['b', '2'],
      ['c', { formula: '=C999' }],
    ]);

    expect(changes).toEqual([{ kind: 'edit', person: 'ada', sheetId: 0, area: area(999, 2, 3, 2), isSingleCell: false }]);
    expect(engine.listSheets()[0]?.rows).toBe(1001);
    expect(engine.readValues(0, area(1001, 2, 1, 2))).toEqual([['c', 1]]);
  });

  it('is told as an edit without a value when a cell is cleared, and keeps its validation', () => {
    const { engine, changes } = watched();
    engine.apply([
      {
        type: 'setValidation',
        sheetId: 0,
        area: area(1, 1),
        validation: { criteria: 'VALUE_IN_LIST', values: ['a'], allowInvalid: true },
      },
      { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [['a']] },
    ]);

    engine.clearByPerson('ada', 0, area(1, 1));

    expect(changes).toMatchObject([{ kind: 'edit', area: area(1, 1), value: null, oldValue: 'a' }]);
    expect(engine.readValidations(0, area(1, 1))[0]?.[0]?.values).toEqual(['a']);
  });

  it('is told as a change of structure when rows are inserted, deleted or sorted', () => {
    const { engine, changes } = watched();

    engine.restructure('ada', { type: 'insertRows', sheetId: 0, before: 2, count: 1, inheritFrom: 'before' });
    engine.restructure('ada', { type: 'deleteColumns', sheetId: 0, first: 2, count: 1 });
    engine.restructure('ada', { type: 'sort', sheetId: 0, area: area(1, 1, 3, 2), by: [{ column: 1, ascending: true }] });

    expect(changes.map((change) => change.kind === 'structure' && change.changeType)).toEqual([
      'INSERT_ROW',
      'REMOVE_COLUMN',
      'OTHER',
    ]);
  });
});

describe('colour rules', () => {
  const rule = {
    areas: [area(2, 1, 9, 3)],
    criteria: 'CUSTOM_FORMULA',
    values: ['=$B2="late"'],
    style: { background: '#ff0000' },
  };
  const coloured = (engine: SpreadsheetEngine) =>
    Array.from({ length: 6 }, (_, index) => (engine.readShownStyle(0, 2 + index, 1).background ? 'red' : '-')).join(' ');

  function withRule(): SpreadsheetEngine {
    const engine = createSpreadsheetEngine();
    engine.apply([
      { type: 'setColourRules', sheetId: 0, rules: [rule] },
      { type: 'setCells', sheetId: 0, row: 2, column: 2, cells: [['late'], [''], ['late'], [{ formula: '=1/0' }]] },
    ]);
    return engine;
  }

  it('colour the rows that they hold for', () => {
    expect(coloured(withRule())).toBe('red - red - - -');
  });

  it('stay whole and right when the first row of theirs is deleted', () => {
    const engine = withRule();

    engine.apply([{ type: 'deleteRows', sheetId: 0, first: 2, count: 1 }]);

    expect(engine.readColourRules(0)).toEqual([{ ...rule, areas: [area(2, 1, 8, 3)] }]);
    expect(coloured(engine)).toBe('- red - - - -');
  });

  it('stay whole and right when rows are inserted above, within and sorted', () => {
    const engine = withRule();

    engine.apply([
      { type: 'insertRows', sheetId: 0, before: 1, count: 1, inheritFrom: 'after' },
      { type: 'insertRows', sheetId: 0, before: 4, count: 1, inheritFrom: 'before' },
      { type: 'insertColumns', sheetId: 0, before: 2, count: 1, inheritFrom: 'before' },
    ]);

    expect(engine.readColourRules(0)).toEqual([{ ...rule, areas: [area(3, 1, 10, 4)], values: ['=$C3="late"'] }]);
    expect(coloured(engine)).toBe('- red - - red -');
  });

  it('keep a criteria that the engine does not know, though it colours nothing', () => {
    const engine = createSpreadsheetEngine();
    const odd = { areas: [area(1, 1)], criteria: 'SOMETHING_NEW', values: ['x', 2], style: { bold: true } };

    engine.apply([{ type: 'setColourRules', sheetId: 0, rules: [odd] }]);

    expect(engine.readColourRules(0)).toEqual([odd]);
    expect(engine.readShownStyle(0, 1, 1)).toEqual({});
  });
});
