import { join } from 'node:path';
import { createWorkerRunner, type WorkerRunner } from '../../../../host/server/worker/worker-runner';
import { aScriptHost, facadeText, owner } from '../../../support/script-host';

const code = `
  function times() {
    const before = [Date.now(), new Date().toISOString(), new Date(0).getTime(), new Date() instanceof Date];
    Utilities.sleep(90000);
    return [...before, new Date().toISOString()];
  }
  function span() { const start = Date.now(); SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); return Date.now() - start; }
  function shared() {
    const found = [];
    Atomics.load = (...args) => { found.push(args[0]); return 0n; };
    Date.now();
    return found.length;
  }`;

describe('A script in a thread of its own', () => {
  let runner: WorkerRunner;

  beforeAll(() => {
    runner = createWorkerRunner({ workerFile: join(process.cwd(), 'dist/host/worker.cjs'), facade: facadeText() });
  });
  afterAll(() => runner.close());

  const resultOf = async (functionName: string, onCall: (advance: (ms: number) => void) => void = () => {}) => {
    const desk = aScriptHost({
      code,
      runner,
      now: '2020-02-29T12:00:00Z',
      options: { onCall: (op) => void (op === 'Range.getValue' && onCall(desk.clock.advance)) },
    });
    const { outcome } = await desk.host.run(functionName, [], owner);
    return outcome.ok ? outcome.value : outcome.error;
  };

  it('sees the time of the host, and sleeps in it', async () => {
    const start = Date.parse('2020-02-29T12:00:00Z');

    expect(await resultOf('times')).toEqual([start, '2020-02-29T12:00:00.000Z', 0, true, '2020-02-29T12:01:30.000Z']);
  });

  it('sees the time that passes while a call is answered', async () => {
    expect(await resultOf('span', (advance) => advance(250.5))).toBe(250);
  });

  it('hands the memory of the clock to nobody', async () => {
    expect(await resultOf('shared')).toBe(0);
  });
});
