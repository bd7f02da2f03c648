import ExcelJS from 'exceljs';
import type { EngineWrite } from '../../../host/engine/engine-write';
import { createPlainEngine, type PlainEngineOptions } from '../../../host/engine/plain/engine';
import { exportXlsx } from '../../../host/export/xlsx';
import { at, cellsAt } from '../engine/cells-at';

/** The file as another program reads it. */
async function exported(writes: readonly EngineWrite[], options: PlainEngineOptions = {}): Promise<ExcelJS.Workbook> {
  const engine = createPlainEngine(options);
  expect(engine.apply(writes)).toEqual([]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await exportXlsx(engine)) as unknown as ExcelJS.Buffer);
  return workbook;
}

async function firstSheet(writes: readonly EngineWrite[], options: PlainEngineOptions = {}): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await exported(writes, options)).worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('exportXlsx', () => {
  it('writes numbers, text, booleans and dates', async () => {
    const sheet = await firstSheet([
      cellsAt('A1', [[1.5, '001', true, 46027, '=not a formula', '<a & "b">']]),
      { type: 'setNumberFormats', sheetId: 0, area: at('D1'), formats: 'yyyy-mm-dd' },
    ]);

    expect(sheet.getRow(1).values).toEqual([
      undefined,
      1.5,
      '001',
      true,
      new Date('2026-01-05T00:00:00Z'),
      '=not a formula',
      '<a & "b">',
    ]);
  });

  it('writes formulas with commas and their results', async () => {
    const sheet = await firstSheet([cellsAt('A2', [['x', 2, 3, { formula: '=IF($A2="";"";ROUND(N(B2)*N(C2);2))' }]])], {
      compute: () => 6,
    });

    expect(sheet.getCell('D2').value).toEqual({ formula: 'IF($A2="","",ROUND(N(B2)*N(C2),2))', result: 6 });
  });

  it('keeps a function that Excel lacks as Google writes it, with the value', async () => {
    const sheet = await firstSheet([cellsAt('A1', [[{ formula: '=COUNTUNIQUE(B2:B)' }, { formula: '=SUM(B2:B)' }]])], {
      compute: () => 3,
    });

    expect(sheet.getCell('A1').value).toEqual({ formula: 'IFERROR(__xludf.DUMMYFUNCTION("COUNTUNIQUE(B2:B)"),3)', result: 3 });
    expect(sheet.getCell('B1').value).toEqual({ formula: 'SUM(B2:B$1000)', result: 3 });
  });

  it('writes errors that Excel knows', async () => {
    const sheet = await firstSheet([cellsAt('A1', [[{ formula: '=SUM(' }, { formula: '=B1/0' }]])], {
      compute: ({ r1c1 }) => ({ error: r1c1 === '=SUM(' ? '#ERROR!' : '#DIV/0!' }),
    });

    expect(sheet.getCell('A1').value).toEqual({
      formula: 'IFERROR(__xludf.DUMMYFUNCTION("SUM("),#VALUE!)',
      result: { error: '#VALUE!' },
    });
    expect(sheet.getCell('B1').value).toEqual({ formula: 'B1/0', result: { error: '#DIV/0!' } });
  });

  it('writes formats and styles, also on columns below the last row', async () => {
    const sheet = await firstSheet([
      cellsAt('A1', [['Total', 12.5]]),
      { type: 'setNumberFormats', sheetId: 0, area: at('B1:B1000'), formats: '¥#,##0.00' },
      { type: 'setNumberFormats', sheetId: 0, area: at('C1:C1000'), formats: 'yyyy年m月d日' },
      {
        type: 'setStyle',
        sheetId: 0,
        area: at('A1'),
        style: { bold: true, background: '#fff2cc', fontColor: '#ff0000', horizontalAlignment: 'center' },
      },
    ]);

    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, color: { argb: 'FFFF0000' } });
    expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFFFF2CC' } });
    expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'center' });
    expect(sheet.getCell('B1').numFmt).toBe('¥#,##0.00');
    expect(sheet.getColumn(2).numFmt).toBe('¥#,##0.00');
    expect(sheet.getColumn(3).numFmt).toBe('yyyy"年"m"月"d"日"');
  });

  it('writes widths, hidden, frozen and grouped columns, and the filter', async () => {
    const sheet = await firstSheet([
      cellsAt('A1', [['a', 'b', 'c']]),
      { type: 'setSizes', sheetId: 0, dimension: 'columns', first: 1, count: 1, pixels: 200 },
      { type: 'setHidden', sheetId: 0, dimension: 'columns', first: 2, count: 1, hidden: true },
      { type: 'group', sheetId: 0, dimension: 'columns', first: 5, count: 3 },
      { type: 'setGroupCollapsed', sheetId: 0, dimension: 'columns', first: 5, count: 3, collapsed: true },
      { type: 'setFrozen', sheetId: 0, rows: 1, columns: 2 },
      { type: 'setFilter', sheetId: 0, filter: { area: at('A1:C9'), hiddenValues: {} } },
    ]);

    expect(sheet.getColumn(1).width).toBeCloseTo(27.86);
    expect([1, 2, 5, 8].map((column) => sheet.getColumn(column).hidden === true)).toEqual([false, true, true, false]);
    expect(sheet.getColumn(6).outlineLevel).toBe(1);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:C9');
  });

  it('writes lists and checks of numbers and dates', async () => {
    const sheet = await firstSheet([
      cellsAt('A1', [['h']]),
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('A2:A1000'),
        validation: { criteria: 'VALUE_IN_LIST', values: ['待处理', '已确认'], allowInvalid: false },
      },
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('B2:B9'),
        validation: { criteria: 'NUMBER_GREATER_THAN', values: [0], allowInvalid: true },
      },
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('C2:C9'),
        validation: { criteria: 'DATE_ON_OR_AFTER', values: [46027], allowInvalid: true },
      },
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('D2:D9'),
        validation: { criteria: 'TEXT_CONTAINS', values: ['@'], allowInvalid: true },
      },
    ]);

    expect(sheet.getCell('A2').dataValidation).toMatchObject({ type: 'list', formulae: ['"待处理,已确认"'], errorStyle: 'stop' });
    expect(sheet.getCell('A1000').dataValidation).toMatchObject({ type: 'list' });
    expect(sheet.getCell('B5').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'greaterThan',
      formulae: [0],
      errorStyle: 'warning',
    });
    expect(sheet.getCell('C5').dataValidation).toMatchObject({
      type: 'date',
      operator: 'greaterThanOrEqual',
      formulae: [new Date('2026-01-05T00:00:00Z')],
    });
    expect(sheet.getCell('D5').dataValidation).toMatchObject({ type: 'custom', formulae: ['ISNUMBER(SEARCH("@",D2))'] });
  });

  it('puts a list that Excel finds too long, or with commas in it, on a hidden sheet', async () => {
    const values = ['one, two', 'three'];
    const workbook = await exported([
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('A2:A9'),
        validation: { criteria: 'VALUE_IN_LIST', values, allowInvalid: true },
      },
    ]);

    expect(workbook.worksheets[0]?.getCell('A2').dataValidation).toMatchObject({ formulae: ['_lists!$A$1:$A$2'] });
    expect(workbook.getWorksheet('_lists')?.state).toBe('veryHidden');
    expect(workbook.getWorksheet('_lists')?.getColumn(1).values).toEqual([undefined, ...values]);
  });

  it('keeps the range of a list where it is for every cell', async () => {
    const sheet = await firstSheet([
      { type: 'addSheet', sheetId: 5, name: '设置', index: 1, rows: 60, columns: 4 },
      {
        type: 'setValidation',
        sheetId: 0,
        area: at('A2:A9'),
        validation: { criteria: 'VALUE_IN_RANGE', values: ['设置!B2:B'], allowInvalid: true },
      },
    ]);

    expect(sheet.getCell('A3').dataValidation).toMatchObject({ type: 'list', formulae: ["'设置'!$B$2:$B$60"] });
  });

  it('writes colour rules in order', async () => {
    const sheet = await firstSheet([
      {
        type: 'setColourRules',
        sheetId: 0,
        rules: [
          {
            areas: [at('A2:F100')],
            criteria: 'CUSTOM_FORMULA',
            values: ['=AND($C2="overdue";$D2<>"")'],
            style: { background: '#f4cccc' },
          },
          {
            areas: [at('B2:B100'), at('D2:D100')],
            criteria: 'NUMBER_LESS_THAN',
            values: [0],
            style: { fontColor: '#ff0000', bold: true },
          },
        ],
      },
    ]);

    const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: readonly unknown[] };
    expect(conditionalFormattings).toMatchObject([
      {
        ref: 'A2:F100',
        rules: [
          {
            type: 'expression',
            priority: 1,
            formulae: ['AND($C2="overdue",$D2<>"")'],
            style: { fill: { bgColor: { argb: 'FFF4CCCC' } } },
          },
        ],
      },
      { ref: 'B2:B100 D2:D100', rules: [{ priority: 2, formulae: ['AND(ISNUMBER(B2),B2<0)'], style: { font: { bold: true } } }] },
    ]);
  });

  it('writes notes, merges, named ranges, tab colours and hidden sheets', async () => {
    const workbook = await exported([
      cellsAt('A1', [['heading']]),
      { type: 'setNotes', sheetId: 0, area: at('A1'), notes: [['what to type\n两行']] },
      { type: 'merge', sheetId: 0, area: at('A3:C3') },
      { type: 'addSheet', sheetId: 5, name: 'Team list', index: 1, rows: 10, columns: 4 },
      { type: 'updateSheet', sheetId: 5, hidden: true, tabColor: '#00ff00' },
      { type: 'setNamedRanges', ranges: [{ name: 'Team', sheetId: 5, area: at('B2:B4') }] },
    ]);

    const [first, second] = workbook.worksheets;
    expect(JSON.stringify(first?.getCell('A1').note)).toContain('what to type\\n两行');
    expect(first?.getCell('C3').master.address).toBe('A3');
    expect(second).toMatchObject({ name: 'Team list', state: 'hidden', properties: { tabColor: { argb: 'FF00FF00' } } });
    expect(workbook.definedNames.getRanges('Team').ranges).toEqual(["'Team list'!$B$2:$B$4"]);
  });

  it('gives sheets names that Excel accepts and follows them in formulas', async () => {
    const workbook = await exported([
      { type: 'addSheet', sheetId: 5, name: '2026/01: orders of the whole month of January', index: 1, rows: 10, columns: 4 },
      cellsAt('A1', [[{ formula: "='2026/01: orders of the whole month of January'!A1" }]]),
    ]);

    expect(workbook.worksheets[1]?.name).toBe('2026_01_ orders of the whole mo');
    expect(workbook.worksheets[0]?.getCell('A1').formula).toBe("'2026_01_ orders of the whole mo'!A1");
  });

  it('writes alternating colours as the cells’ own, and gradients as scales of colours', async () => {
    const rows = { header: '#bdbdbd', first: '#ffffff', second: '#f3f3f3', footer: null };
    const min = { colour: '#ffffff', type: 'MIN', value: '' } as const;
    const max = { colour: '#ff0000', type: 'NUMBER', value: '100' } as const;
    const sheet = await firstSheet([
      cellsAt('A1', [['Head'], [1], [2], [3]]),
      { type: 'setStyle', sheetId: 0, area: at('A3'), style: { background: '#00ff00' } },
      { type: 'setBandings', sheetId: 0, bandings: [{ id: 1, area: at('A1:A3'), rows, columns: null }] },
      {
        type: 'setColourRules',
        sheetId: 0,
        rules: [{ areas: [at('A2:A4')], criteria: 'GRADIENT', values: [], style: {}, gradient: { min, mid: null, max } }],
      },
    ]);

    const fills = [1, 2, 3, 4].map((row) => (sheet.getCell(row, 1).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb);
    expect(fills).toEqual(['FFBDBDBD', 'FFFFFFFF', 'FF00FF00', undefined]);
    const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: readonly unknown[] };
    expect(conditionalFormattings).toMatchObject([
      { ref: 'A2:A4', rules: [{ type: 'colorScale', cfvo: [{ type: 'min' }, { type: 'num', value: 100 }] }] },
    ]);
  });
});
