import type { RunRecord } from '../../host/services/run-record';
import type { Wire } from '../../host/services/wire';
import { withOrderLines } from '../support/many-orders';
import { columnOf } from '../support/order-typing';
import { sheetNamed, valuesAt } from '../support/order-workbook';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(6) });
const OWNER = 'owner@example.com';
const SHEETS = ['Rules', 'Templates', 'Work calendar'];

const whole = (() => {
  const book = open();
  book.call('showRules');
  return { calls: book.calls().serviceCalls, looks: looks(book.engine) };
})();

/** What the sidebar is answered. */
function callBySidebar(book: ReturnType<typeof open>, functionName: string, request: Wire): unknown {
  const { outcome } = book.host.callFromClient(OWNER, functionName, [request], book.page) as RunRecord;
  return outcome.ok ? outcome.value : outcome.error;
}

/** What the three sheets hold and look like, and what the order sheet says because of them. */
function looks(engine: ReturnType<typeof open>['engine']) {
  const matched = engine.readFormulas(0, { row: 2, column: columnOf('matchedRules'), rows: 8, columns: 1 });
  const sheets = SHEETS.map((name) => {
    const { id, rows, columns, frozenRows } = sheetNamed(engine, name);
    const all = { row: 1, column: 1, rows: 30, columns };
    return {
      ...{ name, rows, columns, frozenRows },
      values: engine.readValues(id, all),
      formulas: engine.readFormulas(id, all),
      formats: engine.readNumberFormats(id, all),
      checks: engine.readValidations(id, all).map((row) => row.map((check) => check?.criteria ?? null)),
      sizes: engine.readSizes(id, 'columns', 1, columns),
    };
  });
  return { sheets, matched, colours: engine.readColourRules(0).length };
}

describe('making the sheets about messages (bundle)', () => {
  it.each([0.2, 0.5, 0.8, 0.88, 0.91, 0.94, 0.97, 0.99])(
    'finishes what a run left that was killed after %d of its calls',
    (share) => {
      let killed = false;
      const limit = Math.round(whole.calls * share);
      const book = open(undefined, {
        onCall: (_op, count, execution) => {
          if (!killed && count >= limit) {
            killed = true;
            execution.kill();
          }
        },
      });
      book.host.run('showRules', [], OWNER, book.page);
      expect(killed).toBe(true);

      book.call('showRules');

      expect(looks(book.engine)).toEqual(whole.looks);
      expect(book.engine.listSheets()).toHaveLength(9);
    },
  );

  it('takes few calls, whatever there is in the order sheet', () => {
    expect(whole.calls).toBeLessThanOrEqual(115);
  });

  it('brings a workbook of the first version up to date on the way', () => {
    const book = open();
    book.engine.apply([{ type: 'deleteColumns', sheetId: 0, first: columnOf('history'), count: 3 }]);

    book.call('showRules');

    expect(valuesAt(book.engine, 'Orders!AJ1:AL1')).toEqual([['Line history', 'In status since', 'Matching rules']]);
    expect(looks(book.engine)).toEqual(whole.looks);
  });

  it('goes back to the default rules where somebody deletes the sheet', () => {
    const book = open();
    book.call('showRules');
    book.engine.apply([{ type: 'deleteSheet', sheetId: sheetNamed(book.engine, 'Rules').id }]);

    book.call('runSweep');

    expect(JSON.stringify(book.engine.readFormulas(0, { row: 2, column: columnOf('matchedRules'), rows: 3, columns: 1 }))).toBe(
      '[[null],[null],[null]]',
    );
  });
});

describe('a message of the team (bundle)', () => {
  it('starts with the built-in text once message and language are chosen, and says what is wrong with it', () => {
    const book = open();
    book.call('showRules');
    const { id } = sheetNamed(book.engine, 'Templates');

    book.engine.type(OWNER, id, 2, 1, 'Shipped');
    book.engine.type(OWNER, id, 2, 2, 'English');
    expect(String(valuesAt(book.engine, 'Templates!D2')[0]?.[0])).toContain('{{');

    book.engine.type(OWNER, id, 2, 4, 'Dear {{client}}');
    expect(String(valuesAt(book.engine, 'Templates!E2')[0]?.[0])).toContain('{{client}}');
  });
});

describe('a rule from the sidebar (bundle)', () => {
  it('makes the sheets first, is written into its row, and is switched on without mailing what happened before', () => {
    const book = open();

    const reply = callBySidebar(book, 'setRuleOn', { id: 'R5', on: true });

    expect(reply).toMatchObject({ ok: true, value: { hasSheet: true } });
    expect(valuesAt(book.engine, 'Rules!A6:D6')).toEqual([['R5', true, 'Urgent', 'Urgent']]);
    expect(valuesAt(book.engine, 'Rules!T6')).toEqual([['2026-11-22 (2026-11-22T01:00Z)']]);
    expect(book.engine.readFormulas(0, { row: 2, column: columnOf('matchedRules'), rows: 1, columns: 1 })[0]?.[0]).toContain(
      '"R5;"',
    );
  });

  it('keeps a message in the sheet that is made for it alone, and takes it out again', () => {
    const book = open();
    const template = { key: 'orderShipped', language: 'en', subject: 'On its way', text: '=Dear {{customerName}}' };

    expect(callBySidebar(book, 'saveTemplate', template)).toMatchObject({ ok: true });
    expect(valuesAt(book.engine, 'Templates!A2:D2')).toEqual([['Shipped', 'English', 'On its way', '=Dear {{customerName}}']]);
    expect(book.engine.listSheets().map(({ name }) => name)).not.toContain('Work calendar');

    expect(callBySidebar(book, 'restoreTemplate', { key: 'orderShipped', language: 'en' })).toMatchObject({ ok: true });
    expect(valuesAt(book.engine, 'Templates!A2:D2')[0]?.every((cell) => cell === null || cell === '')).toBe(true);
  });
});
