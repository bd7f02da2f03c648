import { aScriptHost, engines, refusalOf } from '../support/script-host';

const helpers = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function range(a1) { return sheet().getRange(a1); }`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const aHost = (body: string) => aScriptHost({ engine: makeEngine(), code: `${helpers}\nfunction value() { ${body} }` });
  const value = (body: string) => aHost(body).run('value');

  it('colours rows in turn, below the cells’ own colours, with a heading and no footer', () => {
    const { run, engine } = aHost(`
      range('A1:B5').applyRowBanding();
      range('B3').setBackground('#ff0000');
      return [range('A1').getBackground(), range('B3').getBackground()];`);

    // The colours are no format of the cells.
    expect(run('value')).toEqual(['#ffffff', '#ff0000']);
    const shown = (row: number, column: number) => engine.readShownStyle(0, row, column).background;
    expect([1, 2, 3, 4, 5, 6].map((row) => shown(row, 1))).toEqual([
      ...['#bdbdbd', '#ffffff', '#f3f3f3', '#ffffff', '#f3f3f3'],
      undefined,
    ]);
    expect(shown(3, 2)).toBe('#ff0000');
  });

  it('lets a heading go before the first colour, that before the second, and a row’s before a column’s', () => {
    const { run, engine } = aHost(`
      range('A1:C3').applyColumnBanding(SpreadsheetApp.BandingTheme.GREEN, true, true)
        .setFirstRowColor('#111111').setSecondRowColor('#222222');`);
    run('value');

    const shown = [1, 2, 3].map((row) => [1, 2, 3].map((column) => engine.readShownStyle(0, row, column).background));
    expect(shown).toEqual([
      ['#63d297', '#111111', '#afe9ca'],
      ['#63d297', '#ffffff', '#afe9ca'],
      ['#63d297', '#111111', '#afe9ca'],
    ]);
  });

  it('tells and changes its colours and its range, and goes', () => {
    expect(
      value(`
        const banding = range('A1:B5').applyRowBanding(SpreadsheetApp.BandingTheme.BLUE, false, true);
        banding.setFirstRowColor('red').setSecondRowColor('nonsense');
        const colours = [banding.getHeaderRowColor(), banding.getFirstRowColor(), banding.getSecondRowColor(), banding.getFooterRowColor(), banding.getFirstColumnColor()];
        const moved = banding.setRange(range('D1:E5')).getRange().getA1Notation();
        const other = banding.copyTo(range('A1:A2'));
        const counts = [sheet().getBandings().length, range('E2').getBandings().length, SpreadsheetApp.getActive().getBandings().length];
        banding.remove();
        return [colours, moved, counts, sheet().getBandings().map((each) => each.getRange().getA1Notation())];`),
    ).toEqual([[null, '#ff0000', '#e8f0fe', '#acc9fe', null], 'D1:E5', [2, 1, 2], ['A1:A2']]);
  });

  it('moves with rows and columns, goes with its last cell, and is copied with its sheet', () => {
    expect(
      value(`
        range('B2:C5').applyRowBanding();
        sheet().insertRowBefore(4).insertColumnBefore(1);
        const copy = SpreadsheetApp.getActive().duplicateActiveSheet();
        const first = SpreadsheetApp.getActive().getSheets()[0];
        const grown = first.getBandings()[0].getRange().getA1Notation();
        first.deleteRows(2, 5);
        return [grown, first.getBandings().length, copy.getBandings().map((each) => each.getRange().getA1Notation())];`),
    ).toEqual(['C2:D6', 0, ['C2:D6']]);
  });

  it('refuses a second banding over the same cells, and one that is gone', () => {
    expect(refusalOf(() => value(`range('A1:B5').applyRowBanding(); range('B5:C9').applyRowBanding();`))).toContain(
      'already has alternating background colors',
    );
    expect(
      refusalOf(() => value(`const one = range('A1:B5').applyRowBanding(); one.remove(); one.setFirstRowColor('red');`)),
    ).toContain('no longer exists');
  });

  it('keeps gradients and tells their points', () => {
    expect(
      value(`
        const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setGradientMinpoint('white')
          .setGradientMidpointWithValue('#ffff00', SpreadsheetApp.InterpolationType.PERCENT, '50')
          .setGradientMaxpointWithValue('#ff0000', SpreadsheetApp.InterpolationType.NUMBER, '100')
          .setRanges([range('A1:A3')]).build();
        sheet().setConditionalFormatRules([rule, rule.copy().whenCellNotEmpty().setBold(true).build()]);
        sheet().insertRowBefore(1);
        const [kept, plain] = sheet().getConditionalFormatRules();
        const points = kept.getGradientCondition();
        return [kept.getBooleanCondition(), kept.getRanges()[0].getA1Notation(), points.getMinColor(), String(points.getMinType()), points.getMinValue(),
          points.getMidColor(), String(points.getMidType()), points.getMidValue(), points.getMaxColor(), points.getMaxValue(),
          plain.getGradientCondition(), String(plain.getBooleanCondition().getCriteriaType())];`),
    ).toEqual([
      ...[null, 'A2:A4', '#ffffff', 'MIN', '', '#ffff00', 'PERCENT', '50', '#ff0000', '100'],
      ...[null, 'CELL_NOT_EMPTY'],
    ]);
  });
});

describe('On the evaluating engine', () => {
  const [, makeEngine] = engines.find(([name]) => name === 'evaluating') ?? engines[0] ?? [];

  it('shows a gradient’s colours by the numbers', () => {
    const { run, engine } = aScriptHost({
      ...(makeEngine ? { engine: makeEngine() } : {}),
      code: `function colour() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:A4').setValues([[0], [5], [10], ['text']]);
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#000000').setGradientMaxpoint('#ffffff')
          .setRanges([sheet.getRange('A1:A4')]).build()]);
      }`,
    });
    run('colour');

    expect([1, 2, 3, 4].map((row) => engine.readShownStyle(0, row, 1).background?.toLowerCase())).toEqual([
      ...['#000000', '#808080', '#ffffff'],
      undefined,
    ]);
  });
});
