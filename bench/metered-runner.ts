import type { Runner } from '../host/run/runner';
import type { Execution } from '../host/services/execution';
import type { Reply, Wire } from '../host/services/wire';
import { jsonBytes } from './json-bytes';
import { processorMs } from './measurement';

const AN_HOUR_MS = 3_600_000;

/** What a run cost beside its calls. */
export interface RunCost {
  readonly processMs: number;
  readonly bytes: number;
}

/** A runner that measures each run. */
export interface MeteredRunner extends Runner {
  /** Of the run that ended last. */
  cost(): RunCost;
}

/** Measures the runs of another runner, which must not wait. The counting itself is left out of the time. */
export function meteredRunner(runner: Runner): MeteredRunner {
  let cost: RunCost = { processMs: 0, bytes: 0 };
  return {
    cost: () => cost,
    run(job) {
      let bytes = 0;
      let countingMs = 0;
      const count = (...values: readonly (Wire | undefined)[]) => {
        const start = processorMs();
        for (const value of values) bytes += jsonBytes(value);
        countingMs += processorMs() - start;
      };
      const call = (op: string, args: readonly Wire[]) => {
        const reply = job.execution.call(op, args);
        count(args, resultOf(reply));
        return reply;
      };
      const execution: Execution = Object.assign(Object.create(job.execution), { call });
      const start = processorMs();
      // Google's time is limited by the estimate of its calls; that this machine is busy does not count.
      const outcome = runner.run({ ...job, execution, timeLimitMs: AN_HOUR_MS });
      const processMs = processorMs() - start - countingMs;
      if (outcome instanceof Promise) throw new Error('A run that waits cannot be measured');
      count(job.args, outcome.ok ? outcome.value : undefined);
      cost = { processMs, bytes };
      return outcome;
    },
  };
}

function resultOf(reply: Reply | Promise<Reply>): Wire | undefined {
  return 'value' in reply ? reply.value : undefined;
}
