import { aScriptHost, engines, everyScope, refusalOf } from '../support/script-host';

const helpers = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function range(a1) { return sheet().getRange(a1); }
  function read(a1) { return range(a1).getValues(); }`;

describe.each(engines)('On the %s engine', (name, makeEngine) => {
  const value = (body: string) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers} function value() { ${body} }` }).run('value');

  describe('Range.autoFill', () => {
    const filled = (source: string, given: string, target: string, series = 'DEFAULT_SERIES') =>
      value(`range('${source}').setValues(${given}); range('${source}').autoFill(range('${target}'), SpreadsheetApp.AutoFillSeries.${series});
        return range('${target}').getDisplayValues().flat();`);

    it.each([
      ['goes on along the trend of numbers', 'A1:A2', '[[1], [3]]', 'A1:A4', ['1', '3', '5', '7']],
      ['repeats a single number', 'A1', '[[5]]', 'A1:A3', ['5', '5', '5']],
      ['goes on by days from one date', 'A1', "[['2026-01-31']]", 'A1:C1', ['2026-01-31', '2026-02-01', '2026-02-02']],
      ['counts on behind a text', 'A1', "[['Order 9']]", 'A1:A3', ['Order 9', 'Order 10', 'Order 11']],
      ['repeats texts', 'A1:A2', "[['a'], ['b']]", 'A1:A5', ['a', 'b', 'a', 'b', 'a']],
      ['goes backwards', 'C1:D1', '[[3, 4]]', 'A1:D1', ['1', '2', '3', '4']],
    ])('%s', (_title, source, given, target, expected) => {
      expect(filled(source, given, target)).toEqual(expected);
    });

    it('copies where an alternating series is asked for', () => {
      expect(filled('A1:A2', '[[1], [3]]', 'A1:A4', 'ALTERNATE_SERIES')).toEqual(['1', '3', '1', '3']);
    });

    it('moves formulas and takes formats along', () => {
      expect(
        value(`range('B1').setFormula('=A1*2').setBackground('#ff0000'); range('B1').autoFill(range('B1:B3'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
          return [range('B3').getFormula(), range('B3').getBackground()];`),
      ).toEqual(['=A3*2', '#ff0000']);
    });

    it('reaches as far as the neighbouring column', () => {
      expect(
        value(`range('A1:A3').setValues([[1], [2], [3]]); range('B1').setFormula('=A1');
          range('B1').autoFillToNeighbor(SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES); return range('B1:B4').getFormulas().flat();`),
      ).toEqual(['=A1', '=A2', '=A3', '']);
    });

    it('refuses a target without its source', () => {
      expect(
        refusalOf(() => value(`range('A1').autoFill(range('B1:B3'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES)`)),
      ).toMatch(/must include the source range/);
    });
  });

  it('moves cells aside and back, with their formats and notes', () => {
    expect(
      value(`range('A1:B3').setValues([[1, 'a'], [2, 'b'], [3, 'c']]); range('A2').setNote('two').setBackground('#ff0000');
        range('A2').insertCells(SpreadsheetApp.Dimension.ROWS);
        const down = [read('A1:B4'), range('A3').getNote(), range('A3').getBackground(), range('A2').getNote()];
        range('A2').deleteCells(SpreadsheetApp.Dimension.ROWS);
        range('A1').insertCells(SpreadsheetApp.Dimension.COLUMNS);
        return [...down, read('A1:C3')];`),
    ).toEqual([
      [
        [1, 'a'],
        ['', 'b'],
        [2, 'c'],
        [3, ''],
      ],
      'two',
      '#ff0000',
      '',
      [
        ['', 1, 'a'],
        [2, 'b', ''],
        [3, 'c', ''],
      ],
    ]);
  });

  it('splits texts by the delimiter that they have, or by a given one', () => {
    expect(
      value(`range('A1:A2').setValues([['a, 5'], ['b']]); range('A1:A2').splitTextToColumns(); return read('A1:B2');`),
    ).toEqual([
      ['a', 5],
      ['b', ''],
    ]);
    expect(value(`range('A1').setValue('a|b|c'); range('A1').splitTextToColumns('|'); return read('A1:C1');`)).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('turns rows into columns, and what formulas point at with them', () => {
    expect(
      value(`range('A1:B2').setValues([[1, 2], [3, '=A1']]); range('A1:B2').copyTo(range('D1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
        return [read('D1:E1'), range('D2').getValue(), range('E2').getFormula()];`),
    ).toEqual([[[1, 3]], 2, '=D1']);
  });

  describe('A filter', () => {
    const filtered = (criteria: string) =>
      value(`range('A1:A4').setValues([['Number'], [1], ['tea'], [9]]);
        const filter = range('A1:A4').createFilter();
        filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().${criteria}.build());
        const found = filter.getColumnFilterCriteria(1);
        const shown = [2, 3, 4].filter((row) => !sheet().isRowHiddenByFilter(row));
        return [shown, String(found.getCriteriaType()), found.getCriteriaValues()];`);

    it.each([
      ['whenNumberGreaterThan(5)', [[4], 'NUMBER_GREATER_THAN', [5]]],
      ["whenTextContains('E')", [[3], 'TEXT_CONTAINS', ['E']]],
      ['whenCellNotEmpty()', [[2, 3, 4], 'CELL_NOT_EMPTY', []]],
      ["setHiddenValues(['9'])", [[2, 3], 'null', []]],
    ])('shows the rows that meet %s', (criteria, expected) => {
      expect(filtered(criteria)).toEqual(expected);
    });
  });

  it(`knows the old names of methods on the ${name} engine`, () => {
    expect(
      value(`range('B1').setBackgroundColor('yellow'); ScriptProperties.setProperty('a', '1');
        return [range('B1').getBackgroundColor(), range('B1').getColumnIndex(), UserProperties.getProperty('a'), ScriptProperties.getProperty('a')];`),
    ).toEqual(['#ffff00', 2, null, '1']);
  });
});

describe('Spreadsheet.addMenu', () => {
  it('shows a menu of functions and lines', () => {
    const { run, page } = aScriptHost({
      code: `function menu() { SpreadsheetApp.getActive().addMenu('Shop', [{ name: 'One', functionName: 'one' }, null]); }`,
    });

    run('menu');

    expect(page.menus).toEqual([
      { caption: 'Shop', items: [{ kind: 'item', caption: 'One', functionName: 'one' }, { kind: 'separator' }] },
    ]);
  });
});

describe('GmailApp', () => {
  const gmail = (body: string) =>
    aScriptHost({
      manifest: { oauthScopes: [...everyScope, 'https://mail.google.com/'] },
      code: `function value() { ${body} }`,
    });

  it('keeps drafts, which can be read, changed, sent and deleted', () => {
    const { run, waiting } = gmail(`
      const draft = GmailApp.createDraft('a@b.com', 'Hello', 'a < b', { cc: 'c@b.com', attachments: [Utilities.newBlob('x', 'text/plain', 'x.txt')] });
      const message = draft.getMessage();
      const read = [message.getSubject(), message.getTo(), message.getCc(), message.getPlainBody(), message.getBody(), message.getAttachments().map((blob) => blob.getName())];
      draft.update('d@b.com', 'Changed', 'new');
      GmailApp.createDraft('', 'Second', '').deleteDraft();
      const subjects = GmailApp.getDrafts().map((each) => each.getMessage().getSubject());
      GmailApp.getDraft(draft.getId()).send();
      return [read, subjects, GmailApp.getDrafts().length];`);

    expect(run('value')).toEqual([['Hello', 'a@b.com', 'c@b.com', 'a < b', 'a &lt; b', ['x.txt']], ['Changed'], 0]);
    expect(waiting.outbox.map(({ to, subject, text }) => [to, subject, text])).toEqual([[['d@b.com'], 'Changed', 'new']]);
  });

  it('names what it does not read (F007)', () => {
    expect(refusalOf(() => gmail('GmailApp.search("x")').run('value'))).toBe(
      'Exception: Not imitated by this host: GmailApp.search',
    );
  });
});

describe('Functions that the host lacks', () => {
  it('are named in the log, once', () => {
    const { run, last } = aScriptHost({
      code: `function write() {
        SpreadsheetApp.getActiveSheet().getRange('A1:A2').setFormulas([['=IMAGE("https://a.example/b.png")'], ['=SUM(B1:B2)']]);
        SpreadsheetApp.getActiveSheet().getRange('A3').setValue('=image("x")').setFormula('=IMPORTRANGE("x","A1")');
      }`,
    });

    run('write');

    expect(last().log.map(({ level, text }) => [level, text])).toEqual([
      ['warn', 'The host has no function IMAGE: cells with it show #NAME?.'],
      ['warn', 'The host has no function IMPORTRANGE: cells with it show #NAME?.'],
    ]);
  });
});
