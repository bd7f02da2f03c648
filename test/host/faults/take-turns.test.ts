import { join } from 'node:path';
import { turnTaker } from '../../../host/faults/take-turns';
import { createWorkerRunner, type WorkerRunner } from '../../../host/server/worker/worker-runner';
import { virtualClock } from '../../../host/services/clock';
import type { Execution } from '../../../host/services/execution';
import { aScriptHost, facadeText } from '../../support/script-host';

const count = (lock: string) => `
  function add() {
    ${lock}
    const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
    const before = cell.getValue() || 0;
    PropertiesService.getScriptProperties().getProperty('x');
    cell.setValue(before + 1);
    SpreadsheetApp.flush();
  }`;
const locked = count('LockService.getScriptLock().waitLock(100000);');

describe('turnTaker', () => {
  let runner: WorkerRunner;

  beforeAll(() => {
    runner = createWorkerRunner({ workerFile: join(process.cwd(), 'dist/host/worker.cjs'), facade: facadeText(), warm: 3 });
  });
  afterAll(() => runner.close());

  async function addThrice(code: string, seed: number) {
    const clock = virtualClock(0);
    let running: ReadonlySet<Execution> = new Set();
    const turns = turnTaker(seed, { running: () => running, clock, answer: () => ({ button: 'OK' }) });
    const { host, engine } = aScriptHost({
      code,
      runner,
      options: { clock, turn: turns.turn, waiting: turns.waiting, onRecord: turns.ended },
    });
    running = host.running;
    const records = await Promise.all(['a', 'b', 'c'].map((name) => host.run('add', [], `${name}@example.com`)));
    const value = engine.readValues(0, { row: 1, column: 1, rows: 1, columns: 1 })[0]?.[0];
    return { value, trace: turns.trace.join(' '), isWell: records.every(({ outcome }) => outcome.ok) };
  }

  it('loses an update of scripts without a lock in some order, the same one by the same seed', async () => {
    const runs = [];
    for (const seed of [1, 2, 3, 4]) runs.push(await addThrice(count(''), seed));
    const [first] = runs;

    expect(runs.some(({ value }) => value !== 3)).toBe(true);
    expect(await addThrice(count(''), 1)).toEqual(first);
    expect(new Set(runs.map(({ trace }) => trace)).size).toBeGreaterThan(1);
  });

  it.each([1, 2, 3, 4, 5])('lets scripts with a lock wait for each other (seed %i)', async (seed) => {
    expect(await addThrice(locked, seed)).toMatchObject({ value: 3, isWell: true });
  });

  it('lets the time pass where nobody can go on', async () => {
    const both = `function add() { const [a, b] = [LockService.getScriptLock(), LockService.getDocumentLock()];
      const locks = Session.getEffectiveUser().getEmail() === 'a@example.com' ? [a, b] : [b, a];
      locks[0].waitLock(1000); PropertiesService.getScriptProperties().getProperty('x'); locks[1].waitLock(5000); }`;
    const runs = [];
    for (const seed of [1, 2, 3, 4]) runs.push((await addThrice(both, seed)).isWell);

    expect(runs).toContain(false);
  });
});
