import { join } from 'node:path';
import type { CallKind, Job } from '../../../host/run/runner';
import { createWorkerRunner, type WorkerRunner } from '../../../host/server/worker/worker-runner';
import { systemClock } from '../../../host/services/clock';
import type { Reply, Wire } from '../../../host/services/wire';

const workerFile = join(process.cwd(), 'dist/host/worker.cjs');

/** As small as a facade can be: `call` is the one service, and a function's result is the outcome. */
const facade = `(() => {
  const rpc = globalThis.__hostRpc__;
  delete globalThis.__hostRpc__;
  globalThis.call = (op, ...args) => {
    const reply = rpc(op, args);
    if (reply.error) throw Object.assign(new Error(reply.error.message), { name: reply.error.name });
    return reply.value;
  };
  const outcomeOf = (error) => ({ ok: false, error: { name: error.name, message: error.message, stack: error.stack } });
  const invoke = (name, args) => {
    try {
      const value = globalThis[name](...args);
      const held = { outcome: null };
      if (value instanceof Promise) value.then((v) => { held.outcome = { ok: true, value: v }; });
      else held.outcome = { ok: true, value: value === undefined ? null : value };
      return held;
    } catch (error) { return { outcome: outcomeOf(error) }; }
  };
  globalThis.__hostInvoke__ = Object.assign(invoke, { outcomeOf, refuseServices() {}, speak() {} });
})()`;

describe('createWorkerRunner', () => {
  let runner: WorkerRunner;

  beforeEach(() => {
    runner = createWorkerRunner({ workerFile, facade });
  });
  afterEach(() => runner.close());

  it('runs a function of the project and hands its result back', async () => {
    const outcome = await runner.run(aJob({ source: 'function add(a, b) { return a + b; }', functionName: 'add', args: [2, 3] }));

    expect(outcome).toEqual({ ok: true, value: 5 });
  });

  it('answers service calls that take their time, one after the other', async () => {
    const seen: string[] = [];
    const outcome = await runner.run(
      aJob({
        source: 'function main() { return [call("slow", 1), call("fast", 2)]; }',
        call: (op, args) => {
          seen.push(op);
          const reply = { value: args[0] ?? null };
          return op === 'slow' ? new Promise((resolve) => setTimeout(() => resolve(reply), 40)) : reply;
        },
      }),
    );

    expect(outcome).toEqual({ ok: true, value: [1, 2] });
    expect(seen).toEqual(['slow', 'fast']);
  });

  it('gives each execution fresh globals (F167)', async () => {
    const source = 'var count = 0; function main() { count += 1; return count; }';

    const outcomes = [await runner.run(aJob({ source })), await runner.run(aJob({ source }))];

    expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual([1, 1]);
  });

  it('offers nothing that Apps Script lacks (F168)', async () => {
    const names = [
      'process',
      'require',
      'setTimeout',
      'fetch',
      'URL',
      'Buffer',
      'TextEncoder',
      'crypto',
      'performance',
      'structuredClone',
      'global',
      'queueMicrotask',
    ];
    const source = `function main() { return ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'undefined'); }`;

    expect(await runner.run(aJob({ source }))).toEqual({ ok: true, value: [] });
  });

  it('waits for the microtasks of a function that returns a promise', async () => {
    const source = 'async function main() { await null; await null; return "settled"; }';

    expect(await runner.run(aJob({ source }))).toEqual({ ok: true, value: 'settled' });
  });

  it('ends a script that never comes back when its time is over', async () => {
    const outcome = await runner.run(aJob({ source: 'function main() { while (true); }', timeLimitMs: 300 }));

    expect(outcome).toMatchObject({ ok: false, error: { message: 'Exceeded maximum execution time' } });
  });

  it('does not count the time in which a dialog is open', async () => {
    const job = aJob({
      source: 'function main() { return call("ask"); }',
      // Long enough for a machine that has other work: only the time in which the dialog is open goes beyond it.
      timeLimitMs: 2000,
      call: () => {
        const resume = runner.pauseLimit(job.execution);
        const answer = (resolve: (reply: Reply) => void): void => {
          resume();
          resolve({ value: 'YES' });
        };
        return new Promise((resolve) => setTimeout(answer, 2100, resolve));
      },
    });

    expect(await runner.run(job)).toEqual({ ok: true, value: 'YES' });
  });

  it('ends a script that waits for an answer when it is cancelled', async () => {
    const job = aJob({ source: 'function main() { call("ask"); }', call: () => new Promise(() => {}) });

    const outcome = runner.run(job);
    setTimeout(() => runner.kill(job.execution, 'cancelled'), 100);

    expect(await outcome).toMatchObject({ ok: false, error: { message: 'Execution cancelled' } });
  });

  it('survives a script that uses up its memory', async () => {
    const source = 'function main() { const all = []; while (true) all.push(new Array(1e6).fill(all.length)); }';

    expect(await runner.run(aJob({ source }))).toMatchObject({ ok: false, error: { message: 'Exceeded memory limit.' } });
  }, 60_000);

  it('knows the functions that a sidebar may call (F162)', async () => {
    await runner.run(
      aJob({ source: 'function main() {} function save() {} function hidden_() {} var total = 1; class Order {}' }),
    );

    expect(runner.functions).toEqual(['main', 'save']);
  });

  it('tells of a promise that never settles', async () => {
    const source = 'function main() { return new Promise(() => {}); }';

    expect(await runner.run(aJob({ source }))).toMatchObject({
      ok: false,
      error: { message: 'The promise of the function never settled' },
    });
  });

  it('tells of a file that does not parse', async () => {
    expect(await runner.run(aJob({ source: 'function {' }))).toMatchObject({ ok: false, error: { name: 'SyntaxError' } });
  });
});

interface JobParts {
  readonly source: string;
  readonly functionName?: string;
  readonly args?: readonly Wire[];
  readonly timeLimitMs?: number;
  readonly call?: (op: string, args: readonly Wire[]) => Reply | Promise<Reply>;
}

function aJob({ source, functionName = 'main', args = [], timeLimitMs = 20_000, call = () => ({ value: null }) }: JobParts): Job {
  const parts = {
    execution: { call, kill() {}, clock: systemClock },
    project: { files: [{ name: 'Code.js', source }], manifest: { foreignSymbols: [] } },
  };
  return {
    ...(parts as unknown as Pick<Job, 'execution' | 'project'>),
    functionName,
    args,
    timeLimitMs,
    kind: 'plain' satisfies CallKind,
  };
}
