import { hostUser } from '../../host/services/host-user';
import { aScriptHost, engines, owner, refusalOf, type ScriptHostSettings } from '../support/script-host';

const helpers = `
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function range(a1) { return sheet().getRange(a1); }`;

describe.each(engines)('On the %s engine', (_name, makeEngine) => {
  const aHost = (code: string, settings: ScriptHostSettings = {}) =>
    aScriptHost({ engine: makeEngine(), code: `${helpers}\n${code}`, ...settings });
  const value = (expression: string) => aHost(`function value() { return ${expression}; }`).run('value');

  it('adds a protection to a range each time, and one to a sheet (F183)', () => {
    const { run } = aHost(
      `function protect() {
        range('A1').protect(); range('A1').protect();
        const first = sheet().protect().setDescription('all'), again = sheet().protect();
        first.removeEditors(first.getEditors());
        first.setUnprotectedRanges([range('B2')]);
        return [sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).length, sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
          again.getDescription(), first.getEditors().length, again.getUnprotectedRanges()[0].getA1Notation(), first.canDomainEdit()];
      }`,
      { users: [hostUser('guest@example.com')] },
    );

    expect(run('protect')).toEqual([2, 1, 'all', 0, 'B2', false]);
  });

  it('names ranges, finds them by name and forgets them (F185)', () => {
    expect(
      value(`(() => {
        const book = SpreadsheetApp.getActive();
        book.setNamedRange('Prices', range('B2:B4'));
        const named = book.getNamedRanges()[0];
        named.setName('Costs').setRange(range('C1'));
        const found = book.getRangeByName('Costs').getA1Notation();
        const old = book.getRangeByName('Prices');
        named.remove();
        return [found, old, book.getNamedRanges().length];
      })()`),
    ).toEqual(['C1', null, 0]);
  });

  it('tells the selection of the page, and the last of several ranges as the active one (F192)', () => {
    expect(
      value(`(() => {
        sheet().setActiveRangeList(sheet().getRangeList(['A1', 'C3:D4']));
        const selection = SpreadsheetApp.getSelection();
        return [selection.getActiveRange().getA1Notation(), selection.getActiveRangeList().getRanges().length, SpreadsheetApp.getActiveRange().getA1Notation()];
      })()`),
    ).toEqual(['C3:D4', 2, 'C3:D4']);
  });

  it('inserts, ticks, unticks and removes checkboxes (F193)', () => {
    expect(
      value(`(() => {
        const boxes = range('A1:A2').insertCheckboxes();
        range('A1').check();
        const mixed = boxes.isChecked();
        boxes.check();
        const all = boxes.isChecked();
        boxes.uncheck();
        const none = boxes.isChecked();
        boxes.removeCheckboxes();
        return [mixed, all, none, range('A1').getDataValidation(), boxes.isChecked()];
      })()`),
    ).toEqual([null, true, false, null, null]);
  });

  it('takes colours and alignments that are none without a word (F133, F214)', () => {
    expect(
      value(
        `range('A1').setBackground('nonsense').setHorizontalAlignment('sideways').setFontColor('#12').getHorizontalAlignment()`,
      ),
    ).toBe('general');
  });

  it('copies over the edge of a smaller target (F133)', () => {
    expect(
      value(
        `(() => { range('A1:A3').setValues([[1], [2], [3]]); range('A1:A3').copyTo(range('C1:C2')); return range('C1:C3').getValues(); })()`,
      ),
    ).toEqual([[1], [2], [3]]);
  });

  it('keeps the text of a plus sign, which the REST service reads as a number (F215)', () => {
    expect(value(`range('A1').setValue('+5').getValue()`)).toBe('+5');
  });

  it('tells the colour that was set, not the one of a colour rule (F216)', () => {
    expect(
      value(`(() => {
        range('A1').setValue(1).setBackground('#00ff00');
        sheet().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(0).setBackground('#ff0000').setRanges([range('A1')]).build()]);
        return range('A1').getBackground();
      })()`),
    ).toBe('#00ff00');
  });

  it('reads numbers that were given as notes in its own two ways (F217)', () => {
    expect(
      value(`[range('A1').setNote(25).getNote(), range('A2:A2').setNotes([[25]]).getNote(), range('A1').getWrap()]`),
    ).toEqual(['25', '25.0', true]);
  });

  it('formats days in the zone of the spreadsheet (F137)', () => {
    const { run } = aHost(
      `function day() {
        SpreadsheetApp.getActive().setSpreadsheetTimeZone('America/New_York');
        range('A1').setValue('2026-03-05');
        const day = range('A1').getValue();
        const format = (zone) => Utilities.formatDate(day, zone, 'yyyy-MM-dd HH');
        return [format(SpreadsheetApp.getActive().getSpreadsheetTimeZone()), format('Europe/London')];
      }`,
    );

    expect(run('day')).toEqual(['2026-03-05 00', '2026-03-05 05']);
  });

  it('needs the scope of the current file for that one, and the wider one to open a file by its id (F064, F065)', () => {
    const scope = 'https://www.googleapis.com/auth/spreadsheets';
    const settings = (scopes: string[]) => ({ manifest: { oauthScopes: scopes } });
    const code = `function open() { return SpreadsheetApp.openById('host-spreadsheet').getName() !== ''; } function here() { range('A1').setValue(1); return 1; }`;

    expect(aHost(code, settings([`${scope}.currentonly`])).run('here')).toBe(1);
    expect(aHost(code, settings([scope])).run('open')).toBe(true);
    expect(refusalOf(() => aHost(code, settings([`${scope}.currentonly`])).run('open'))).toBe(
      `Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${scope}`,
    );
  });

  it('needs the scope of triggers to install and to list them (F068)', () => {
    const { run } = aHost('function list() { return ScriptApp.getProjectTriggers(); }', { manifest: { oauthScopes: [] } });

    expect(refusalOf(() => run('list'))).toMatch(/Required permissions: https:\/\/www\.googleapis\.com\/auth\/script\.scriptapp/);
  });

  it('takes no more than 50,000 characters in a cell (F027)', () => {
    expect(refusalOf(() => value(`range('A1').setValue('x'.repeat(50001)).getValue()`))).toMatch(
      /more than the maximum of 50000 characters/,
    );
  });

  it('nests groups eight deep (F030)', () => {
    expect(
      value(
        `(() => { for (let i = 0; i < 8; i++) range('2:' + (20 - i)).shiftRowGroupDepth(1); return sheet().getRowGroupDepth(2); })()`,
      ),
    ).toBe(8);
    const ninth = `(() => { for (let i = 0; i < 9; i++) range('2:' + (20 - i)).shiftRowGroupDepth(1); })()`;
    expect(refusalOf(() => value(ninth))).toBe('Exception: Groups can be nested up to eight deep.');
  });
});

describe('Mails', () => {
  const send = (options: string, settings: ScriptHostSettings = {}) => {
    const host = aScriptHost({ code: `function send() { MailApp.sendEmail('a@b.com', 's', 'b', ${options}); }`, ...settings });
    host.run('send');
    return host.waiting.outbox;
  };

  it('have 250 attachments of 25 MB together at most (F016)', () => {
    const blob = (size: number) => `Utilities.newBlob('x'.repeat(${size}), 'text/plain', 'a')`;

    expect(refusalOf(() => send(`{ attachments: Array.from({ length: 251 }, () => ${blob(1)}) }`))).toBe(
      'Exception: Limit exceeded: Email Attachments Per Message.',
    );
    expect(refusalOf(() => send(`{ attachments: [${blob(26_214_401)}] }`))).toBe(
      'Exception: Limit Exceeded: Email Total Attachments Size.',
    );
  });

  it('carry their HTML as it is (F154)', () => {
    expect(send(`{ htmlBody: '<script>1</script><b>b' }`)[0]?.html).toBe('<script>1</script><b>b');
  });
});

describe('Toasts', () => {
  it('stay five seconds, or until they are dismissed (F060)', () => {
    const shown: unknown[] = [];
    const { host, page } = aScriptHost({
      code: `function toast() { const book = SpreadsheetApp.getActive(); book.toast('a'); book.toast('b', 'Title'); book.toast('c', 'Title', -1); }`,
    });

    host.run('toast', [], owner, { ...page, toast: (...toast) => shown.push(toast) });

    expect(shown).toEqual([
      ['a', '', 5],
      ['b', 'Title', 5],
      ['c', 'Title', -1],
    ]);
  });
});
