import type { CellValue, SheetEngine } from '../../host/engine/sheet-engine';
import type { RunRecord } from '../../host/services/run-record';
import { ORDER_COLUMNS } from '../../src/domain/order/columns';
import { CHANGES, type Command, NEW_ORDER } from '../support/commands';
import type { LoadedBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { columnOf } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const LINES = 40;
const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(LINES) });
/** With a figure in place of a formula, so that a check has something to write. */
const openDamaged = workbookCopies({
  engine: 'plain',
  prepare: (book) => {
    withOrderLines(LINES)(book);
    book.engine.apply([{ type: 'setCells', sheetId: 0, row: 5, column: columnOf('lineTotal'), cells: [[77]] }]);
  },
});
const COLLEAGUE = 'bo@example.com';

/** At how many calls of a command a colleague interferes, spread over the whole of it. */
const SAMPLE = 6;

describe('a colleague who types while a command is at work (bundle)', () => {
  it.each(CHANGES.map((command) => [command.name, command] as const))('loses nothing to %s', (_name, command) => {
    const calls = countCalls(command);
    for (let sample = 1; sample <= SAMPLE; sample += 1) {
      const at = Math.ceil((calls * sample) / SAMPLE);
      const book = runWith(command, at, ({ engine }) => {
        engine.type(COLLEAGUE, 0, 20, columnOf('remarkInternal'), 'called twice');
        engine.type(COLLEAGUE, 0, LINES + 9, columnOf('customerName'), 'Cleo');
      });

      const texts = columnsByLabel(book.engine, ['Internal note', '内部备注']);
      const customers = columnsByLabel(book.engine, ['Customer', '客户姓名']);
      expect([at, texts.filter((text) => text === 'called twice').length]).toEqual([at, 1]);
      expect([at, customers.filter((name) => name === 'Cleo').length]).toEqual([at, 1]);
    }
  });
});

describe('rows and columns that move between the click and the work (bundle)', () => {
  const byId = CHANGES.filter(({ name }) => ['changeStatus', 'changeExpectedDate', 'payOrder'].includes(name));

  it.each<readonly [string, (engine: SheetEngine) => void]>([
    [
      'inserted rows',
      (engine) => engine.restructure(COLLEAGUE, { type: 'insertRows', sheetId: 0, before: 2, count: 3, inheritFrom: 'after' }),
    ],
    ['sorted rows', sortByProduct],
    ['deleted rows', (engine) => engine.restructure(COLLEAGUE, { type: 'deleteRows', sheetId: 0, first: 6, count: 2 })],
    [
      'a moved column',
      (engine) => engine.restructure(COLLEAGUE, { type: 'moveColumns', sheetId: 0, first: 11, count: 1, before: 3 }),
    ],
    [
      'an inserted column',
      (engine) => engine.restructure(COLLEAGUE, { type: 'insertColumns', sheetId: 0, before: 2, count: 1, inheritFrom: 'none' }),
    ],
  ])('%s do not lead a change to another line', (_what, act) => {
    for (const command of byId) {
      const expected = open();
      command.run(expected);
      act(expected.engine);

      const book = runWith(command, 'Lock.tryLock', ({ engine }) => act(engine));

      expect([command.name, linesById(book.engine)]).toEqual([command.name, linesById(expected.engine)]);
    }
  });
});

describe('rows and columns that move while a check reads (bundle)', () => {
  const check = CHANGES.filter(({ name }) => name === 'checkNow');

  it.each<readonly [string, (engine: SheetEngine) => void]>([
    [
      'a moved column',
      (engine) => engine.restructure(COLLEAGUE, { type: 'moveColumns', sheetId: 0, first: 11, count: 1, before: 3 }),
    ],
    ['sorted rows', sortByProduct],
  ])('%s make it look again before it writes', (_what, act) => {
    for (const command of check) {
      const expected = openDamaged();
      act(expected.engine);
      command.run(expected);

      const checked = runWith(command, 'Range.getFormulas', ({ engine }) => act(engine), { openCopy: openDamaged });

      expect([command.name, linesById(checked.engine)]).toEqual([command.name, linesById(expected.engine)]);
    }
  });

  it('stop it where they never stand still', () => {
    for (const command of check) {
      const expected = openDamaged();
      const again = ({ engine }: LoadedBundle) =>
        engine.apply([{ type: 'insertRows', sheetId: 0, before: 2, count: 1, inheritFrom: 'after' }]);
      for (const book of [expected, expected]) again(book);

      const checked = runWith(command, 'Range.getFormulas', again, { openCopy: openDamaged, isEachTime: true });

      expect([command.name, linesById(checked.engine)]).toEqual([command.name, linesById(expected.engine)]);
      expect(checked.waiting.asked.at(-1)?.text).toContain('Nothing was changed');
    }
  });
});

describe('two people at the same command (bundle)', () => {
  it('get orders of their own', () => {
    const book = runWith(saveAs('S-first-000001'), 'Lock.tryLock', (other) => {
      other.host.callFromClient(COLLEAGUE, 'saveOrder', [{ ...NEW_ORDER, requestId: 'S-second-00001' }], null);
    });

    const numbers = columnsByLabel(book.engine, ['Order no.']).filter((number) => String(number).startsWith('2026'));
    const ids = columnsByLabel(book.engine, ['Line ID']).filter(Boolean);
    expect(numbers).toEqual(['20261122-001', '20261122-001', '20261122-002', '20261122-002']);
    expect(new Set(ids).size).toBe(LINES + 4);
  });

  it('do not work at the same time: who comes later is told to wait, and nothing of theirs is half done', () => {
    const replies: unknown[] = [];
    runWith(saveAs('S-first-000001'), 'Sheet.insertRowsAfter', (book) => {
      const before = JSON.stringify(book.engine.save());
      const record = book.host.callFromClient(COLLEAGUE, 'payOrder', [{ orderNumber: 'SO0' }], null) as RunRecord;
      replies.push(record.outcome, JSON.stringify(book.engine.save()) === before);
    });

    expect(replies).toEqual([
      { ok: true, value: { ok: false, error: { code: 'workbook.busy', message: expect.any(String) } } },
      true,
    ]);
  });
});

function saveAs(requestId: string): Command {
  return {
    name: 'saveOrder',
    run: (book, person = 'owner@example.com') =>
      book.host.callFromClient(person, 'saveOrder', [{ ...NEW_ORDER, requestId }], book.page) as RunRecord,
  };
}

function countCalls(command: Command): number {
  let calls = 0;
  command.run(
    open(undefined, {
      onCall: () => {
        calls += 1;
      },
    }),
  );
  return calls;
}

/** Runs a command with something done once at its n-th call, or at its first call of that name, or at each. */
function runWith(
  command: Command,
  at: number | string,
  act: (book: LoadedBundle) => void,
  { openCopy = open, isEachTime = false } = {},
): LoadedBundle {
  let calls = 0;
  let isDone = false;
  const book: LoadedBundle = openCopy(undefined, {
    onCall: (op) => {
      if (isDone && !isEachTime) return;
      calls += 1;
      if (op !== at && calls !== at) return;
      isDone = true;
      act(book);
    },
  });
  command.run(book);
  if (!isDone) throw new Error(`${command.name} never came to ${at}`);
  return book;
}

function sortByProduct(engine: SheetEngine): void {
  const area = { row: 2, column: 1, rows: LINES, columns: ORDER_COLUMNS.length };
  engine.apply([{ type: 'sort', sheetId: 0, area, by: [{ column: columnOf('productName'), ascending: false }] }]);
}

/** Lines by id, in whatever row and columns they stand. */
function linesById(engine: SheetEngine): Readonly<Record<string, unknown>> {
  const [headings = [], ...rows] = orderCells(engine);
  const idAt = headings.indexOf('Line ID');
  return Object.fromEntries(
    rows
      .filter((row) => row[idAt])
      .map((row) => [row[idAt], Object.fromEntries(headings.map((heading, index) => [heading, row[index]]))]),
  );
}

function columnsByLabel(engine: SheetEngine, labels: readonly string[]): readonly (CellValue | undefined)[] {
  const [headings = [], ...rows] = orderCells(engine);
  const at = headings.findIndex((heading) => labels.includes(String(heading)));
  return rows.map((row) => row[at]);
}

function orderCells(engine: SheetEngine): CellValue[][] {
  return engine.readValues(0, { row: 1, column: 1, rows: 200, columns: ORDER_COLUMNS.length + 1 });
}
