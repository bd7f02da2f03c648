import type { RunRecord } from '../../host/services/run-record';
import { CHANGES, QUESTIONS } from '../support/commands';
import type { LoadedBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { workbookCopies } from '../support/workbook-copies';

const openEmpty = workbookCopies({ engine: 'plain' });
const openSmall = workbookCopies({ engine: 'plain', prepare: withOrderLines(100) });
// Up to 500 rows one read fetches what takes up to three of more rows.
const openFew = workbookCopies({ engine: 'plain', prepare: repaired(600) });
const openMany = workbookCopies({ engine: 'plain', prepare: repaired(1200) });
const openLarge = workbookCopies({ engine: 'plain', prepare: withOrderLines(5000) });

const ALL = [...QUESTIONS, ...CHANGES].map((command) => [command.name, command] as const);
const saved = (book: LoadedBundle) => JSON.stringify(book.engine.save());

describe('service calls (bundle)', () => {
  it.each(ALL)('of %s are as many for 1,200 lines as for 600, and not more than for 100 but for two reads', (_name, { run }) => {
    const [small, few, many] = [run(openSmall()), run(openFew()), run(openMany())];

    expect(troubleOf(small)).toEqual([]);
    expect(many.calls.callsByMethod).toEqual(few.calls.callsByMethod);
    expect(few.calls.serviceCalls).toBeLessThanOrEqual(small.calls.serviceCalls + 2);
  });

  it('of a repair that has to add rows are at most 150', () => {
    const book = workbookCopies({ engine: 'plain', prepare: withOrderLines(3000) })();

    book.call('makeOrRepair');

    expect(book.calls().callsByMethod['Sheet.insertRowsAfter']).toBe(1);
    expect(book.calls().serviceCalls).toBeLessThanOrEqual(150);
  });
});

describe('an order sheet without any order (bundle)', () => {
  it.each(ALL)('lets %s end in words, not in a fault', (_name, { run }) => {
    expect(troubleOf(run(openEmpty()))).toEqual([]);
  });
});

describe('an order sheet with 5,000 lines (bundle)', () => {
  it('is read and added up whole', () => {
    const book = openLarge();

    book.call('checkNow');

    expect(book.waiting.asked.at(-1)?.text).toMatch(/^5000 order lines checked\.\n2500 orders: \$24,997\.50 in all/);
  });

  it.each(CHANGES.map((command) => [command.name, command] as const))('lets %s end as with few', (_name, { run }) => {
    expect(troubleOf(run(openLarge()))).toEqual([]);
  });
});

describe('questions (bundle)', () => {
  it.each(QUESTIONS.map((command) => [command.name, command] as const))('%s changes nothing', (_name, { run }) => {
    const book = openSmall();
    const before = saved(book);

    run(book);

    expect(saved(book) === before).toBe(true);
  });
});

/** As the workbook stands after a repair, which adds rows ahead. */
function repaired(lines: number): (book: LoadedBundle) => void {
  return (book) => {
    withOrderLines(lines)(book);
    book.call('makeOrRepair');
  };
}

/** What a person must never meet: an exception, or "something went wrong". */
function troubleOf({ outcome, log }: RunRecord): readonly string[] {
  return [
    ...(outcome.ok ? [] : [outcome.error.message]),
    ...(JSON.stringify(outcome).includes('app.unexpected') ? ['app.unexpected'] : []),
    ...log.filter(({ level }) => level === 'error').map(({ text }) => text),
  ];
}
