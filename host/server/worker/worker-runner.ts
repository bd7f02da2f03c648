import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Job, Outcome, Runner } from '../../run/runner';
import type { Execution } from '../../services/execution';
import { localisedError } from '../../services/localised-error';
import type { Reply } from '../../services/wire';
import type { WorkerBirth, WorkerCall, WorkerEnd, WorkerJob, WorkerLoaded } from './worker-protocol';

/** How a script is brought to an end from outside. */
type EndReason = 'cancelled' | 'time limit' | 'memory limit';

/** A runner that gives each execution a thread of its own. */
export interface WorkerRunner extends Runner {
  run(job: Job): Promise<Outcome>;
  /** The functions that google.script.run may call, as the last loaded project had them (F162). */
  readonly functions: readonly string[];
  /** Ends a running script between two service calls. What it has written stays, what it has buffered is lost. */
  kill(execution: Execution, reason: EndReason): void;
  /** The clock of the time limit stands still until the returned function is called: a person thinks over a dialog. */
  pauseLimit(execution: Execution): () => void;
  close(): Promise<void>;
}

/** What the runner needs to know. */
export interface WorkerRunnerOptions {
  /** The built `worker.cjs`. */
  readonly workerFile: string;
  /** The text of the built `facade.js`. */
  readonly facade: string;
  /** Threads kept ready, so that a menu click starts in 2 ms instead of 50. */
  readonly warm?: number;
  /** Called before each call; what it returns is called after it, and the script goes on when that is done. */
  readonly observeCall?: (op: string) => () => Promise<void> | undefined;
}

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

interface Running {
  readonly end: (reason: EndReason) => void;
  readonly pause: () => () => void;
}

/** A script may use this much; past it the thread ends and the host lives on. */
const memoryLimitMb = 1024;

const endings: Record<EndReason, string> = {
  cancelled: 'Execution cancelled',
  'time limit': 'Exceeded maximum execution time',
  'memory limit': 'Exceeded memory limit.',
};

/** Makes a runner and starts its first warm threads. */
export function createWorkerRunner(options: WorkerRunnerOptions): WorkerRunner {
  const warm: Thread[] = [];
  const running = new Map<Execution, Running>();
  let closed = false;
  let functions: readonly string[] = [];

  const start = (): Thread => startThread(options.workerFile, options.facade);
  const fill = (): void => {
    while (!closed && warm.length < (options.warm ?? 1)) warm.push(start());
  };
  fill();

  return {
    get functions() {
      return functions;
    },
    run(job) {
      const thread = warm.shift() ?? start();
      // The next one is made once this script has got going.
      setTimeout(fill, 50).unref();
      return new Promise((resolve) => {
        const end = (reason: EndReason): void => {
          // What it has buffered is lost, so it must not be applied when the host closes the execution.
          job.execution.kill();
          finish(failure(reason, job));
        };
        const limit = startLimit(job.timeLimitMs, () => end('time limit'));
        const finish = (outcome: Outcome): void => {
          if (!running.delete(job.execution)) return;
          limit.stop();
          thread.port.close();
          void thread.worker.terminate();
          resolve(outcome);
        };
        running.set(job.execution, { end, pause: limit.pause });
        thread.port.on('message', (call: WorkerCall | WorkerLoaded) => {
          if ('functions' in call) {
            functions = call.functions;
            return;
          }
          void answer(job, call, options.observeCall).then((reply) => {
            if (!running.has(job.execution)) return;
            const { killed } = job.execution;
            if (killed) {
              finish({ ok: false, error: { name: 'Exception', message: killed, stack: '' } });
              return;
            }
            thread.port.postMessage(reply);
            Atomics.store(thread.signal, 0, 1);
            Atomics.notify(thread.signal, 0);
          });
        });
        thread.worker.on('message', (end: WorkerEnd) => finish(end.outcome ?? unsettled));
        thread.worker.on('error', (error) => {
          if (isOutOfMemory(error)) end('memory limit');
          else finish(broken(error));
        });
        thread.worker.on('exit', () => finish(broken(new Error('The thread of the script has gone.'))));
        thread.worker.postMessage({
          files: job.project.files,
          foreignSymbols: job.project.manifest.foreignSymbols,
          errorLanguage: job.execution.errorLanguage,
          clock: job.execution.clock.shared ?? null,
          functionName: job.functionName,
          args: job.args,
          kind: job.kind,
        } satisfies WorkerJob);
      });
    },
    kill: (execution, reason) => running.get(execution)?.end(reason),
    pauseLimit: (execution) => running.get(execution)?.pause() ?? (() => {}),
    async close() {
      closed = true;
      for (const each of [...running.values()]) each.end('cancelled');
      await Promise.all(warm.splice(0).map((thread) => thread.worker.terminate()));
    },
  };
}

function startThread(workerFile: string, facade: string): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const worker = new Worker(workerFile, {
    workerData: { facade, port: port2, signal } satisfies WorkerBirth,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    env: {},
    // The script's console goes to the log of its execution, not to the terminal of whoever runs the host.
    stdout: true,
    stderr: true,
  });
  worker.unref();
  return { worker, port: port1, signal: new Int32Array(signal) };
}

async function answer(job: Job, call: WorkerCall, observeCall: WorkerRunnerOptions['observeCall']): Promise<Reply> {
  try {
    const answered = observeCall?.(call.op);
    const reply = await job.execution.call(call.op, call.args);
    await answered?.();
    return reply;
  } catch (error) {
    return { error: { name: 'HostError', message: error instanceof Error ? error.message : String(error) } };
  }
}

/** A timer that can be stopped for a while. */
function startLimit(milliseconds: number, onOver: () => void): { stop(): void; pause(): () => void } {
  let left = milliseconds;
  let startedAt = performance.now();
  let timer = setTimeout(onOver, left);
  let pauses = 0;
  let stopped = false;
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    pause() {
      pauses += 1;
      if (pauses === 1) {
        clearTimeout(timer);
        left -= performance.now() - startedAt;
      }
      let resumed = false;
      return () => {
        if (resumed) return;
        resumed = true;
        pauses -= 1;
        if (pauses > 0 || stopped) return;
        startedAt = performance.now();
        timer = setTimeout(onOver, Math.max(0, left));
      };
    },
  };
}

const unsettled: Outcome = {
  ok: false,
  error: { name: 'Error', message: 'The promise of the function never settled', stack: '' },
};

function failure(reason: EndReason, { execution }: Job): Outcome {
  return {
    ok: false,
    error: { name: 'Exception', message: localisedError(endings[reason], execution.errorLanguage), stack: '' },
  };
}

function broken(error: Error): Outcome {
  return { ok: false, error: { name: 'HostError', message: error.message, stack: error.stack ?? '' } };
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
