import { join } from 'node:path';
import { turnTaker } from '../../host/faults/take-turns';
import { createWorkerRunner, type WorkerRunner } from '../../host/server/worker/worker-runner';
import type { Execution } from '../../host/services/execution';
import type { HostOptions } from '../../host/services/host-options';
import type { Wire } from '../../host/services/wire';
import type { LoadedBundle } from '../support/load-bundle';
import { facadeText } from '../support/script-host';
import { type BookState, readBook } from './book-state';
import { type Allowance, violations } from './invariants';
import { openScene, type Scene } from './scenes';

const OWNER = 'owner@example.com';
const COLLEAGUE = 'bo@example.com';
const SEEDS = [1, 2, 3];

type Start = (book: LoadedBundle) => unknown;

const call =
  (person: string, name: string, request: (book: LoadedBundle) => Wire): Start =>
  (book) =>
    book.host.callFromClient(person, name, [request(book)], book.page);
const make: Start = (book) => book.host.click(OWNER, 'makeOrRepair', book.page);
const linesOf = (book: LoadedBundle, order: string) =>
  readBook(book).lines.flatMap(({ id, typed }) => (typed.orderNumber === order ? [id] : []));
const fire: Start = (book) => {
  const [trigger] = book.host.triggers();
  if (!trigger) throw new Error('Reminders are off');
  return book.host.fireTrigger(trigger.id);
};
const pay = (person: string) => call(person, 'payOrder', () => ({ orderNumber: 'SO0' }));
const ship = call(OWNER, 'changeStatus', (book) => ({ lineIds: linesOf(book, 'SO0'), status: 'shipped' }));
const sweep = call(COLLEAGUE, 'runSweep', () => null);

const nothing: Allowance = { changes: [], adds: [0], removes: false };
const paidOf = ({ lines }: BookState) =>
  lines.filter(({ typed }) => typed.orderNumber === 'SO0').reduce((sum, { typed }) => sum + Number(typed.amountPaid ?? 0), 0);

/** Scripts of several people that go on by turns, one service call each time, in the order of the seed. */
describe('two people at once, call by call', () => {
  let runner: WorkerRunner;
  beforeAll(() => {
    runner = createWorkerRunner({ workerFile: join(process.cwd(), 'dist/host/worker.cjs'), facade: facadeText(), warm: 2 });
  });
  afterAll(() => runner.close());

  async function interleave(scene: Scene, starts: readonly Start[], seed: number) {
    let running: ReadonlySet<Execution> = new Set();
    let book: LoadedBundle | null = null;
    const ground = openScene(scene, 'plain');
    const turns = turnTaker(seed, {
      running: () => running,
      clock: ground.clock,
      answer: () => ({ button: 'OK', text: '' }),
    });
    const options: Partial<HostOptions> = {
      ...{ runner, clock: ground.clock, turn: turns.turn, onRecord: turns.ended },
      waiting: (execution) => {
        const own = turns.waiting(execution);
        return { ...own, deliverMail: (message) => (book ?? ground).waiting.deliverMail(message) };
      },
    };
    book = openScene(scene, 'plain', undefined, options);
    const before = readBook(book);
    running = book.host.running;
    const opened = book;
    await Promise.all(starts.map((start) => start(opened)));
    return { before, after: readBook(book), turns: new Set(turns.trace).size };
  }

  it.each<readonly [string, Scene, readonly Start[], Partial<Allowance>]>([
    ['a payment twice', 'orders', [pay(OWNER), pay(COLLEAGUE)], { changes: ['amountPaid'] }],
    ['a change of status and a sweep', 'orders', [ship, sweep], { changes: ['status', 'shippedDate', 'actualDeliveryDate'] }],
    ['two runs of reminders', 'reminders', [fire, call(OWNER, 'sendRemindersNow', () => null)], {}],
    ['three sweeps', 'orders', [sweep, sweep, sweep], {}],
    ['making the workbook twice', 'empty', [make, make], {}],
  ])('%s leave the workbook whole', async (_name, scene, starts, allowed) => {
    for (const seed of SEEDS) {
      const { before, after, turns } = await interleave(scene, starts, seed);

      expect([seed, violations(before, after, { ...nothing, ...allowed }), turns]).toEqual([seed, [], starts.length]);
    }
  });

  it('record one payment where both pay what is owed', async () => {
    for (const seed of SEEDS) {
      const { after } = await interleave('orders', [pay(OWNER), pay(COLLEAGUE)], seed);

      expect([seed, paidOf(after)]).toEqual([seed, 7.5]);
    }
  });
});
