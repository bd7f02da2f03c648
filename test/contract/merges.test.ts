import { aScriptHost, engines } from '../support/script-host';

const helpers = `
  function range(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1); }
  function merges(a1) { return range(a1).getMergedRanges().map((merge) => merge.getA1Notation()); }`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const value = (body: string) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers}\nfunction value() { ${body} }` }).run('value');

  it('merges cells that were not merged, and keeps the contents of the first alone', () => {
    expect(
      value(`
        range('A1:B2').setValues([[1, 2], [3, 4]]).merge();
        return [merges('B2:C3'), range('B2').isPartOfMerge(), range('C3').isPartOfMerge(), range('A1:B2').getValues()];`),
    ).toEqual([
      ['A1:B2'],
      true,
      false,
      [
        [1, ''],
        ['', ''],
      ],
    ]);
  });

  it('merges each row or each column by itself, in the place of merges inside', () => {
    expect(
      value(`
        range('A1:B2').merge();
        range('A1:B2').mergeAcross();
        const across = merges('A1:B2');
        range('A1:B2').mergeVertically();
        return [across, merges('A1:B2')];`),
    ).toEqual([
      ['A1:B1', 'A2:B2'],
      ['A1:A2', 'B1:B2'],
    ]);
  });

  it('leaves one cell as it is when it is merged with itself', () => {
    expect(value(`range('A1').merge(); return range('A1').isPartOfMerge();`)).toBe(false);
  });

  it('takes every merge in a block apart, and none where there is none', () => {
    expect(
      value(`
        range('A1:B1').merge(); range('A3:C4').merge();
        range('A1:D9').breakApart(); range('A1:D9').breakApart();
        return merges('A1:Z99');`),
    ).toEqual([]);
  });

  it.each(['breakApart', 'merge', 'mergeAcross'])('refuses %s of a part of a merge', (method) => {
    expect(
      value(`
        range('A1:B2').merge();
        try { range('B2:C3').${method}(); } catch (error) { return [error.message, merges('A1:C3')]; }`),
    ).toEqual(['You must select all cells in a merged range to merge or unmerge them.', ['A1:B2']]);
  });

  it('drops what a script writes under a merge', () => {
    expect(
      value(`
        range('A1:B2').merge();
        range('A1:C2').setValues([['title', 'under', 'beside'], ['under', 'under', 5]]);
        range('B1').setFormula('=1+1');
        range('A1:B2').breakApart();
        return range('A1:C2').getValues();`),
    ).toEqual([
      ['title', '', 'beside'],
      ['', '', 5],
    ]);
  });

  it('copies merges with cells and with formats, as often as the target is filled, and not with values', () => {
    expect(
      value(`
        range('A1:B1').merge().setValue('head');
        range('A1:B2').copyTo(range('D1:G2'));
        range('A1:B1').copyTo(range('I1'), { formatOnly: true });
        range('A1:B1').copyTo(range('K1'), { contentsOnly: true });
        return [merges('D1:Z9'), range('F1').getValue()];`),
    ).toEqual([['D1:E1', 'F1:G1', 'I1:J1'], 'head']);
  });

  it('takes merges apart that a copy covers, and refuses one that covers a part', () => {
    expect(
      value(`
        range('D1:E1').merge(); range('D5:E5').merge();
        range('A1:B1').copyTo(range('D1'));
        try { range('A1:A2').copyTo(range('D5')); } catch (error) { return [merges('D1:E1'), merges('D5:E5'), error.message]; }`),
    ).toEqual([[], ['D5:E5'], "You can't perform a paste that partially intersects a merge."]);
  });
});
