import { createSpreadsheetEngine } from '../../host/engine/o-spreadsheet/engine';
import type { CellInput } from '../../host/engine/sheet-engine';
import { type LoadedBundle, loadBundle } from '../support/load-bundle';
import { anOrderWorkbook, formulasAt, sheetNamed, valuesAt } from '../support/order-workbook';

const NOW = '2026-11-22T09:00:00+08:00';
const OWNER = 'owner@example.com';

/** The workbook as the first version made it, opened as a copy: nothing is remembered of it. */
function anOldWorkbook(note: CellInput = null): LoadedBundle {
  const { engine: made } = anOrderWorkbook();
  const [settings, dashboard] = [sheetNamed(made, 'Settings').id, sheetNamed(made, 'Dashboard').id];
  const labels = valuesAt(made, 'Settings!A1:A30').map(([label]) => label);
  const rows = ['Shop name', 'Last hourly run', 'No mails from (hour)'].map((label) => labels.indexOf(label) + 1);
  if (rows.includes(0)) throw new Error(`Not all there: ${labels.join(', ')}`);
  made.apply([
    ...rows.map((row) => ({ type: 'setCells' as const, sheetId: settings, row, column: 1, cells: [[null, null, null]] })),
    { type: 'setCells', sheetId: dashboard, row: 3, column: 2, cells: [[note]] },
    { type: 'setColourRules', sheetId: dashboard, rules: [] },
    { type: 'setNamedRanges', ranges: made.readNamedRanges().filter(({ name }) => name !== 'ORDERSHEET_LAST_RUN') },
  ]);
  const clock = { locale: 'en_US', timeZone: 'Asia/Shanghai', now: () => Date.parse(NOW) };
  const engine = createSpreadsheetEngine({ ...clock, saved: made.save() });
  return loadBundle({ engine, now: NOW, owner: { locale: 'en' }, answers: () => ({ button: 'OK', text: '' }) });
}

const settingsOf = ({ engine }: LoadedBundle) =>
  new Map(valuesAt(engine, 'Settings!A5:B30').flatMap(([label, value]) => (label ? [[label, value]] : [])));
const titleRules = ({ engine }: LoadedBundle) => engine.readColourRules(sheetNamed(engine, 'Dashboard').id).length;

describe('the pages of an older workbook (bundle)', () => {
  it('get by the sweep the settings, the heartbeat and the warning that came later, once', () => {
    const book = anOldWorkbook();

    book.call('runSweep');

    expect(settingsOf(book).get('No mails from (hour)')).toBe(22);
    expect([...settingsOf(book).keys()]).toEqual(expect.arrayContaining(['Shop name', 'Last hourly run']));
    expect(formulasAt(book.engine, 'Dashboard!B3')[0]?.[0]).toContain('ORDERSHEET_LAST_RUN');
    expect(titleRules(book)).toBe(1);
    book.call('runSweep');
    expect(Object.keys(book.calls().callsByMethod).filter((name) => /\.(set|insert)/.test(name))).toEqual([]);
  });

  it('get them by turning reminders on, which leaves its heartbeat there', () => {
    const book = anOldWorkbook();

    book.host.callFromClient(OWNER, 'turnReminders', [{ on: true, takeOver: false }], book.page);

    expect(settingsOf(book).get('Last hourly run')).toEqual(expect.any(Number));
    expect(String(valuesAt(book.engine, 'Dashboard!B3')[0]?.[0] ?? '')).toBe('');
  });

  it('get the warning that knows of words in the place of the one that did not', () => {
    const old = '=IFERROR(IF(AND(ISNUMBER(ORDERSHEET_LAST_RUN);(NOW()-ORDERSHEET_LAST_RUN)*24>6);"Stopped";"");"")';
    const book = anOldWorkbook({ formula: old });

    book.call('runSweep');

    expect(formulasAt(book.engine, 'Dashboard!B3')[0]?.[0]).toContain('Mails do not go out: ');
  });

  it('keep what somebody wrote where the warning would stand', () => {
    const book = anOldWorkbook('Call Ada');

    book.call('runSweep');

    expect(valuesAt(book.engine, 'Dashboard!B3')).toEqual([['Call Ada']]);
    expect(titleRules(book)).toBe(0);
  });

  it('keep what somebody wrote below the settings', () => {
    const book = anOldWorkbook();
    const { id } = sheetNamed(book.engine, 'Settings');
    const last = valuesAt(book.engine, 'Settings!A1:A30').reduce((row, [label], index) => (label ? index + 1 : row), 0);
    book.engine.apply([{ type: 'setCells', sheetId: id, row: last + 1, column: 1, cells: [['Our notes', 'keep', 'this']] }]);

    book.call('runSweep');

    expect(valuesAt(book.engine, `Settings!A${last + 1}:C${last + 1}`)).toEqual([['Our notes', 'keep', 'this']]);
    expect(settingsOf(book).get('No mails from (hour)')).toBe(22);
  });
});
