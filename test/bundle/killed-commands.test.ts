import { injectFaults } from '../../host/faults/inject-faults';
import { parseFault } from '../../host/faults/parse-fault';
import { seeded } from '../../host/faults/seeded';
import type { RunRecord } from '../../host/services/run-record';
import type { Wire } from '../../host/services/wire';
import { NEW_ORDER } from '../support/commands';
import type { LoadedBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { columnOf } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const OWNER = 'owner@example.com';
const LINES = 4;
const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(LINES) });
const openWithoutDashboard = workbookCopies({
  engine: 'plain',
  prepare: (book) => {
    withOrderLines(LINES)(book);
    const [dashboard] = book.engine.listSheets().filter(({ name }) => name === 'Dashboard');
    if (dashboard) book.engine.apply([{ type: 'deleteSheet', sheetId: dashboard.id }]);
  },
});

type Run = (book: LoadedBundle) => RunRecord;
const call =
  (name: string, request: Wire): Run =>
  (book) =>
    book.host.callFromClient(OWNER, name, [request], book.page) as RunRecord;
const repair: Run = (book) => book.host.click(OWNER, 'makeOrRepair', book.page) as RunRecord;

/** The workbook after the run was killed at each of its calls, or the first ones, its writes lost or applied, and run again. */
function* killedAndRepeated(run: Run, openBook = open, most = 100): Generator<readonly [string, LoadedBundle]> {
  const calls = Math.min(most, run(openBook()).calls.serviceCalls);
  for (let at = 1; at <= calls; at += 1) {
    for (const fault of [`kill:${at}`, `kill:${at}:applied`]) {
      const kill = parseFault(fault, seeded(1));
      const faults = injectFaults(kill ? [kill] : [], seeded(1));
      const book = openBook(undefined, { onCall: faults.onCall });
      run(book);
      book.clock.advance(11 * 60_000);
      run(book);
      yield [fault, book];
    }
  }
}

describe('a command that was killed and is run again', () => {
  it('saves an order once', () => {
    for (const [fault, book] of killedAndRepeated(call('saveOrder', NEW_ORDER))) {
      const products = column(book, 'productName').filter((name) => name === 'Lamp' || name === 'Rug');
      expect([fault, products]).toEqual([fault, ['Lamp', 'Rug']]);
    }
  }, 120_000);

  it('leaves no status without its date', () => {
    const lineIds = column(open(), 'lineId').slice(0, 2).map(String);
    for (const [fault, book] of killedAndRepeated(call('changeStatus', { lineIds, status: 'shipped' }))) {
      const states = column(book, 'status').slice(0, 2);
      const dates = column(book, 'shippedDate').slice(0, 2);
      expect([fault, states, dates.map(Boolean)]).toEqual([fault, ['Shipped', 'Shipped'], [true, true]]);
    }
  }, 120_000);

  it('puts one Dashboard back', () => {
    // The sheet is made and marked by the first calls; `npm run crash` goes through all of them.
    for (const [fault, { engine }] of killedAndRepeated(repair, openWithoutDashboard, 12)) {
      const marks = engine.readMetadata().filter(({ key, value }) => key === 'ordersheet.sheet' && value === 'dashboard');
      const dashboards = engine.listSheets().filter(({ name }) => name.startsWith('Dashboard'));
      expect([fault, dashboards.length, marks.length]).toEqual([fault, 1, 1]);
    }
  }, 120_000);
});

function column({ engine }: LoadedBundle, key: Parameters<typeof columnOf>[0]) {
  const area = { row: 2, column: columnOf(key), rows: LINES + 4, columns: 1 };
  return engine.readValues(engine.listSheets()[0]?.id ?? 0, area).map(([value]) => value);
}
