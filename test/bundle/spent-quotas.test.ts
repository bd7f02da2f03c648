import { injectFaults } from '../../host/faults/inject-faults';
import { parseFault } from '../../host/faults/parse-fault';
import { seeded } from '../../host/faults/seeded';
import type { RunRecord } from '../../host/services/run-record';
import { sameThreadWaiting } from '../../host/services/same-thread-waiting';
import type { Wire } from '../../host/services/wire';
import type { Reply } from '../../src/app/api/reply';
import { NEW_ORDER } from '../support/commands';
import type { LoadedBundle } from '../support/load-bundle';
import { withOrderLines } from '../support/many-orders';
import { workbookCopies } from '../support/workbook-copies';

const OWNER = 'owner@example.com';
const open = workbookCopies({ engine: 'plain', prepare: withOrderLines(4) });

/** The workbook with something of Google's used up, as `--fault` says it. */
function withFault(text: string): LoadedBundle {
  const random = seeded(1);
  const fault = parseFault(text, random);
  if (!fault) throw new Error(`There is no fault ${text}`);
  const faults = injectFaults([fault], random);
  const book: LoadedBundle = open(undefined, {
    ...{ onCall: faults.onCall, onAnswered: faults.onAnswered },
    waiting: (execution) =>
      faults.waiting(
        sameThreadWaiting(book.clock, () => ({ button: 'OK', text: '' })),
        execution,
      ),
  });
  return book;
}

function call(book: LoadedBundle, name: string, request: Wire): Reply<unknown> {
  const { outcome } = book.host.callFromClient(OWNER, name, [request], book.page) as RunRecord;
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value as unknown as Reply<unknown>;
}

describe('a command that meets the end of what Google gives', () => {
  it.each<readonly [string, string, Wire, RegExp]>([
    ['lock', 'payOrder', { orderNumber: 'SO0' }, /^Someone else is changing this workbook right now\. Nothing was changed/],
    ['cells-full', 'saveOrder', NEW_ORDER, /^Google Sheets says: “.*limit of 10000000 cells.*” Nothing more was changed/],
    [
      'properties-full',
      'saveSettings',
      { soonDays: 9 },
      /^Google Sheets says: “You have exceeded the property storage quota.*” Nothing more was changed/,
    ],
  ])('%s: %s says so and changes no line', (fault, name, request, message) => {
    const book = withFault(fault);
    const before = cellsOf(book);

    const reply = call(book, name, request);

    expect(reply).toEqual({ ok: false, error: expect.objectContaining({ message: expect.stringMatching(message) }) });
    expect(cellsOf(book)).toEqual(before);
  });
});

function cellsOf({ engine }: LoadedBundle) {
  const { row, column } = engine.lastCell(0);
  return engine.readValues(0, { row: 1, column: 1, rows: row, columns: column });
}
