import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import type { CellInput } from '../../host/engine/sheet-engine';
import { aScriptHost, owner, type ScriptHost } from '../support/script-host';

const code = `
  var runs = 0;
  function double(x) { return Array.isArray(x) ? x.map(function (row) { return row.map(function (cell) { return cell * 2; }); }) : x * 2; }
  function describe() { return JSON.stringify(Array.prototype.slice.call(arguments)); }
  function typeOf(x) { return x instanceof Date ? 'Date' : Array.isArray(x) ? 'Array' : typeof x; }
  function list() { return [1, 2, 3]; }
  function grid() { return [['a', 1], ['b', null, true]]; }
  function nothing() {}
  function empty() { return []; }
  function tomorrow(date) { return new Date(date.getTime() + 86400000); }
  function fails() { throw new Error('No such order'); }
  function hidden_() { return 1; }
  const arrow = () => 1;
  function reads() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
  function writes() { SpreadsheetApp.getActiveSheet().getRange('A5').setValue(1); }
  function mails() { MailApp.sendEmail('a@example.com', 'x', 'y'); }
  function asks() { SpreadsheetApp.getUi().alert('x'); }
  function remembers() { PropertiesService.getScriptProperties().setProperty('k', 'v'); return PropertiesService.getScriptProperties().getProperty('k'); }
  async function later() { return 7; }
  function SUM() { return 'mine'; }
  function write() { var cell = SpreadsheetApp.getActiveSheet().getRange('D9').setFormula('=double(21)'); SpreadsheetApp.flush(); return cell.getValue(); }
`;

function aSheet(formulas: readonly (readonly CellInput[])[] = []): ScriptHost {
  const engine = createSpreadsheetEngine({ locale: 'en_US', timeZone: 'Asia/Shanghai' });
  const host = aScriptHost({ engine, code });
  engine.apply([
    { type: 'setCells', sheetId: 0, row: 1, column: 1, cells: [[4, 'tea', 46000, null]] },
    { type: 'setNumberFormats', sheetId: 0, area: { row: 1, column: 3, rows: 1, columns: 1 }, formats: 'yyyy-mm-dd' },
    { type: 'setCells', sheetId: 0, row: 3, column: 1, cells: formulas.map((row) => [...row]) },
  ]);
  return host;
}

/** What a formula shows in A3. */
function shown(formula: string): unknown {
  const { engine } = aSheet([[{ formula }]]);
  return engine.readValues(0, { row: 3, column: 1, rows: 1, columns: 1 })[0]?.[0];
}

describe('Functions of the script in cells', () => {
  it.each([
    ['=double(A1)', 8],
    ['=DOUBLE(A1)+1', 9],
    ['=describe(A1,A1:B1,TRUE,"x",D1)', '[4,[[4,"tea"]],true,"x",""]'],
    ['=describe()', '[]'],
    ['=typeOf(C1)', 'Date'],
    ['=typeOf(A1:A1)', 'Array'],
    ['=typeOf(A1)', 'number'],
    ['=TEXT(tomorrow(C1),"yyyy-mm-dd")', '2025-12-10'],
    ['=nothing()', ''],
    ['=empty()', ''],
    ['=later()', 7],
    ['=SUM(1,2)', 3],
    ['=LET(f,double(A1),f*f)', 64],
    ['=SUM(MAP(A1:A1,LAMBDA(x,double(x))))', 8],
    ['=IFERROR(fails(),"none")', 'none'],
    ['=double(1/0)', { error: '#DIV/0!' }],
  ])('%s is %j', (formula, value) => {
    expect(shown(formula)).toEqual(value);
  });

  it('spill an array; a list goes downwards', () => {
    const { engine } = aSheet([[{ formula: '=list()' }, { formula: '=grid()' }]]);

    expect(engine.readValues(0, { row: 3, column: 1, rows: 3, columns: 4 })).toEqual([
      [1, 'a', 1, ''],
      [2, 'b', '', true],
      [3, null, null, null],
    ]);
  });

  it.each([['=hidden_()'], ['=arrow()'], ['=nosuch()'], ['=onOpen()']])('are not there: %s (F174, F176)', (formula) => {
    expect(shown(formula)).toEqual({ error: '#NAME?' });
  });

  it('show #ERROR! where the script throws, and its message is in the log of executions', () => {
    const { engine, last } = aSheet([[{ formula: '=fails()' }]]);

    expect(engine.readValues(0, { row: 3, column: 1, rows: 1, columns: 1 })).toEqual([[{ error: '#ERROR!' }]]);
    expect(last()).toMatchObject({ cause: 'formula', functionName: 'fails', outcome: { error: { message: 'No such order' } } });
  });

  it.each([
    ['NOW', '=double(NOW())'],
    ['RAND inside of another', '=double(ROUND(RAND(),2))'],
  ])('wait for ever for what changes always: %s (F194)', (_, formula) => {
    expect(shown(formula)).toBe('Loading...');
  });

  it('read the document and change nothing (F049, F194)', () => {
    expect(shown('=reads()')).toBe(4);
    const { engine, last } = aSheet([[{ formula: '=writes()' }]]);

    expect(last().outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('You do not have permission to call Range.setValue') as unknown },
    });
    expect(engine.readValues(0, { row: 5, column: 1, rows: 1, columns: 1 })).toEqual([[null]]);
  });

  it('have no permission of anybody (F047, F050, F194), but the properties (F051)', () => {
    expect(shown('=mails()')).toEqual({ error: '#ERROR!' });
    expect(shown('=asks()')).toEqual({ error: '#ERROR!' });
    expect(shown('=remembers()')).toBe('v');
  });

  it('run anew only when their arguments change', () => {
    const { engine, records } = aSheet([[{ formula: '=double(A1)' }, { formula: '=double(A1)' }]]);
    expect(records).toHaveLength(1);

    engine.type(owner, 0, 2, 2, 'beside');
    engine.apply([{ type: 'insertRows', sheetId: 0, before: 1, count: 1, inheritFrom: 'none' }]);
    expect(records).toHaveLength(1);

    engine.type(owner, 0, 2, 1, '5');
    expect(records).toHaveLength(2);
    expect(engine.readValues(0, { row: 4, column: 1, rows: 1, columns: 2 })).toEqual([[10, 10]]);

    engine.type(owner, 0, 2, 1, '4');
    expect(records).toHaveLength(2);
    expect(engine.readValues(0, { row: 4, column: 1, rows: 1, columns: 2 })).toEqual([[8, 8]]);
  });

  it('are there for a script that writes the formula', () => {
    const { run, engine } = aSheet();

    expect(run('write')).toBe(42);
    expect(engine.readFormulas(0, { row: 9, column: 4, rows: 1, columns: 1 })).toEqual([['=double(21)']]);
  });

  it('are answered at once where a script puts them on a new sheet beside an empty one', () => {
    const host = aScriptHost({
      engine: createSpreadsheetEngine({ locale: 'en_US', timeZone: 'Asia/Shanghai' }),
      code: `${code} function writeBeside() { return SpreadsheetApp.getActive().insertSheet('new').getRange('A1').setFormula('=double(21)').getValue(); }`,
    });

    expect(host.run('writeBeside')).toBe(42);
  });

  it('keep their results with the workbook, until the script changes', () => {
    const { engine } = aSheet([[{ formula: '=double(A1)' }]]);
    const saved = createSpreadsheetEngine({ saved: engine.save() });
    const cell = { row: 3, column: 1, rows: 1, columns: 1 };

    const same = aScriptHost({ engine: saved, code });
    expect(same.records).toHaveLength(0);
    expect(saved.readValues(0, cell)).toEqual([[8]]);

    const changed = aScriptHost({
      engine: createSpreadsheetEngine({ saved: engine.save() }),
      code: 'function double(x) { return x * 20; }',
    });
    expect(changed.engine.readValues(0, cell)).toEqual([[80]]);
    const gone = aScriptHost({ engine: createSpreadsheetEngine({ saved: engine.save() }), code: '' });
    expect(gone.engine.readValues(0, cell)).toEqual([[{ error: '#NAME?' }]]);
  });

  it('keep no results that nobody needs when the workbook is made smaller', () => {
    const { engine } = aSheet([[{ formula: '=double(A1)' }]]);
    engine.type(owner, 0, 1, 1, '5');
    const saved = createSpreadsheetEngine({ saved: engine.save() });
    saved.compact();

    const snapshot = JSON.stringify(saved.save().snapshot);
    expect(snapshot).toContain('[[10]]');
    expect(snapshot).not.toContain('[[8]]');
  });

  it('end after thirty seconds (F009)', () => {
    const limits: number[] = [];
    const engine = createSpreadsheetEngine();
    aScriptHost({
      engine,
      code: 'function f() { return 1; }',
      runner: {
        run: ({ timeLimitMs }) => {
          limits.push(timeLimitMs);
          return { ok: false, error: { name: 'Exception', message: 'Exceeded maximum execution time', stack: '' } };
        },
      },
    });

    engine.type(owner, 0, 1, 1, '=f()');

    expect(limits).toEqual([30_000]);
    expect(engine.readValues(0, { row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[{ error: '#ERROR!' }]]);
  });

  it('wait for the next start where the host stops in the middle', () => {
    const engine = createSpreadsheetEngine();
    const message = 'Execution cancelled';
    aScriptHost({
      engine,
      code: 'function f() { return 1; }',
      runner: { run: () => ({ ok: false, error: { name: 'Exception', message, stack: '' } }) },
    });
    engine.type(owner, 0, 1, 1, '=f()');
    const cell = { row: 1, column: 1, rows: 1, columns: 1 };
    expect(engine.readValues(0, cell)).toEqual([['Loading...']]);

    const saved = createSpreadsheetEngine({ saved: engine.save() });
    aScriptHost({ engine: saved, code: 'function f() { return 1; }' });

    expect(saved.readValues(0, cell)).toEqual([[1]]);
  });
});
