import type { CellInput } from '../../host/engine/sheet-engine';
import type { LoadedBundle } from '../support/load-bundle';
import { anOrderWorkbook, sheetNamed, valuesAt } from '../support/order-workbook';

/** 2026-11-22, as the sheet counts days; the workbook was opened at nine. */
const NINE = 46_348 + 9 / 24;

function withLastRun(content: CellInput): LoadedBundle {
  const book = anOrderWorkbook();
  const sheetId = sheetNamed(book.engine, 'Settings').id;
  const row = valuesAt(book.engine, 'Settings!A1:A30').findIndex(([label]) => label === 'Last hourly run') + 1;
  book.engine.apply([{ type: 'setCells', sheetId, row, column: 2, cells: [[content]] }]);
  return book;
}

function warningOf({ engine }: LoadedBundle, name = 'Dashboard'): string {
  return String(valuesAt(engine, `${name}!B3`)[0]?.[0] ?? '');
}

describe('the heartbeat (bundle)', () => {
  it.each<readonly [string, CellInput, RegExp]>([
    ['while reminders are off', null, /^$/],
    ['up to six hours after a run', NINE - 5 / 24, /^$/],
    ['of silence after more', NINE - 7 / 24, /^Mails have stopped/],
    ['at once of what a run says', 'Google refused.', /^Mails do not go out: Google refused\.$/],
  ])('warns on the Dashboard %s', (_, content, warning) => {
    expect(warningOf(withLastRun(content))).toMatch(warning);
  });

  it('is missed where its sheet is gone', () => {
    const { engine, ...book } = anOrderWorkbook();

    engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(engine, 'Settings').id }]);

    expect(warningOf({ engine, ...book })).toMatch(/Make or repair/);
  });

  it('warns in the language of the workbook', () => {
    const book = withLastRun('Google refused.');

    book.call('useChinese');

    expect(warningOf(book, '看板')).toBe('邮件未能发出：Google refused.');
  });
});
