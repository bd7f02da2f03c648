import { aScriptHost, engines, refusalOf } from '../support/script-host';

const helpers = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function range(a1) { return sheet().getRange(a1); }
  function rich(text) { return SpreadsheetApp.newRichTextValue().setText(text); }
  function bold() { return SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('red').build(); }
  function runs(a1) {
    return range(a1).getRichTextValue().getRuns().map((run) =>
      [run.getText(), run.getStartIndex(), run.getEndIndex(), run.getLinkUrl(), run.getTextStyle().isBold()]);
  }`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const value = (body: string) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers}\nfunction value() { ${body} }` }).run('value');

  it('keeps a link over a whole text', () => {
    expect(
      value(`range('A1').setRichTextValue(rich('the shop').setLinkUrl('https://example.com/?a="b"').build());
        const read = range('A1').getRichTextValue();
        return [read.getLinkUrl(), read.getText(), read.getRuns().length];`),
    ).toEqual(['https://example.com/?a="b"', 'the shop', 1]);
  });

  it('keeps links and styles over parts of a text', () => {
    expect(
      value(`range('A1').setFontStyle('italic').setRichTextValue(rich('the shop, here').setLinkUrl(4, 8, 'https://a.example')
          .setLinkUrl(10, 14, 'https://b.example').setTextStyle(0, 8, bold()).build());
        const read = range('A1').getRichTextValue();
        return [read.getText(), runs('A1'), read.getLinkUrl(), read.getLinkUrl(5, 7), read.getTextStyle().isBold(),
          read.getTextStyle(0, 2).getForegroundColor(), read.getTextStyle(9, 12).isItalic()];`),
    ).toEqual([
      'the shop, here',
      [
        ['the ', 0, 4, null, true],
        ['shop', 4, 8, 'https://a.example', true],
        [', ', 8, 10, null, null],
        ['here', 10, 14, 'https://b.example', null],
      ],
      ...[null, 'https://a.example', null, '#ff0000', true],
    ]);
  });

  it('moves the parts with their cell through insertion, sorting and copying, and to the copy of a sheet', () => {
    expect(
      value(`range('A1:A2').setRichTextValues([[rich('b x').setTextStyle(0, 1, bold()).build()], [rich('a y').build()]]);
        sheet().insertRowBefore(1);
        range('A2:A3').sort(1);
        range('A3').copyTo(range('C5'));
        const copy = SpreadsheetApp.getActive().duplicateActiveSheet();
        return [runs('A2'), runs('A3'), runs('C5'), copy.getRange('A3').getRichTextValue().getRuns().length];`),
    ).toEqual([
      [['a y', 0, 3, null, null]],
      [
        ['b', 0, 1, null, true],
        [' x', 1, 3, null, null],
      ],
      [
        ['b', 0, 1, null, true],
        [' x', 1, 3, null, null],
      ],
      2,
    ]);
  });

  it('forgets the parts of a text that is replaced, and has no rich text of a number', () => {
    expect(
      value(`range('A1').setRichTextValue(rich('one two').setTextStyle(0, 3, bold()).setLinkUrl(0, 3, 'https://a.example').build());
        range('A1').setValue('other');
        const other = runs('A1');
        range('A1').setRichTextValue(rich('one two').build()).copyTo(range('B1'));
        const again = runs('A1');
        range('A1').setValue(7);
        return [other, again, range('A1').getRichTextValue(), range('B1').getFormula()];`),
    ).toEqual([[['other', 0, 5, null, null]], [['one two', 0, 7, null, null]], null, '']);
  });

  it('joins parts that are alike, and refuses parts outside of the text', () => {
    expect(
      value(`const built = rich('abcd').setTextStyle(0, 2, bold()).setTextStyle(2, 4, bold()).build();
        return [built.getRuns().length, built.copy().setText('new').build().getRuns().length, built.copy().setTextStyle(0, 4, null).build().getTextStyle().isBold()];`),
    ).toEqual([1, 1, null]);
    expect(refusalOf(() => value(`rich('abc').setLinkUrl(1, 4, 'https://a.example');`))).toContain('out of the bounds');
  });
});
