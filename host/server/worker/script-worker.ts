/**
 * The thread in which one execution of the script lives: fresh globals without those of Node (F168), synchronous calls to
 * the main thread, gone afterwards. The main thread may end it at any moment.
 */
import { createContext, runInContext, runInThisContext } from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../../run/runner';
import { readSharedTime } from '../../services/clock';
import { localisedError } from '../../services/localised-error';
import type { Reply, Wire } from '../../services/wire';
import { exceedsCall, longestCallMb } from './call-size';
import type { WorkerBirth, WorkerCall, WorkerEnd, WorkerJob, WorkerLoaded } from './worker-protocol';

type Invoke = ((functionName: string, args: readonly Wire[], kind: string) => { outcome: Outcome | null }) & {
  outcomeOf(error: unknown): Outcome;
  refuseServices(names: readonly string[]): void;
  speak(translate: (text: string) => string): void;
  useClock(now: () => number): void;
};

type Realm = typeof globalThis & { __hostRpc__?: unknown; __hostInvoke__?: Invoke };

const realm = globalThis as Realm;
const { setImmediate } = globalThis;
// Taken before the script can put its own functions in their place and be handed the memory that it shares with the main thread.
const { store, wait } = Atomics;
const { facade, port, signal } = workerData as WorkerBirth;

removeForeignGlobals();
realm.__hostRpc__ = makeRpc(port, new Int32Array(signal));
runInThisContext(facade, { filename: 'host://facade.js' });
const invoke = realm.__hostInvoke__;
delete realm.__hostInvoke__;
if (!invoke || !parentPort) throw new Error('The facade has not set __hostInvoke__.');
parentPort.once('message', (job: WorkerJob) => runJob(job, invoke));

function runJob(job: WorkerJob, call: Invoke): void {
  const finish = (outcome: Outcome | null) => parentPort?.postMessage({ outcome } satisfies WorkerEnd);
  call.refuseServices(job.foreignSymbols);
  call.speak((text) => localisedError(text, job.errorLanguage));
  if (job.clock) call.useClock(readSharedTime(job.clock));
  const before = new Set(Object.getOwnPropertyNames(realm));
  try {
    for (const file of job.files) runInThisContext(file.source, { filename: file.name });
  } catch (error) {
    finish(call.outcomeOf(error));
    return;
  }
  port.postMessage({ functions: listFunctions(before) } satisfies WorkerLoaded);
  const held = call(job.functionName, job.args, job.kind);
  // Promises have no timers to wait for here, so after one turn every microtask has run.
  setImmediate(() => finish(held.outcome));
}

/** The project's top-level functions. Those whose names end in `_` are never told to a page (F162). */
function listFunctions(before: ReadonlySet<string>): string[] {
  const globals = realm as unknown as Record<string, unknown>;
  return Object.getOwnPropertyNames(realm).filter(
    (name) => !before.has(name) && !name.endsWith('_') && typeof globals[name] === 'function',
  );
}

/** Calls the main thread and sleeps until it has answered; a person who thinks over an alert is just a long answer. */
function makeRpc(calls: MessagePort, flag: Int32Array): (op: string, args: readonly Wire[]) => Reply {
  // The port must not keep a finished worker alive, and must not deliver replies as events.
  calls.unref();
  return (op, args) => {
    if (exceedsCall(args)) return tooLarge;
    store(flag, 0, 0);
    calls.postMessage({ op, args } satisfies WorkerCall);
    wait(flag, 0, 0);
    const received = receiveMessageOnPort(calls) as { message: Reply } | undefined;
    if (!received) throw new Error('The host has woken the script without an answer.');
    return received.message;
  };
}

const tooLarge: Reply = {
  error: { name: 'Exception', message: `Argument too large: a call takes at most ${longestCallMb} MB on this host` },
};

/** Leaves what ECMAScript itself defines, as an empty context has it; Apps Script offers nothing else. */
function removeForeignGlobals(): void {
  const own = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', createContext({})) as string[]);
  for (const name of Object.getOwnPropertyNames(realm)) {
    if (!own.has(name)) Reflect.deleteProperty(realm, name);
  }
  for (const symbol of Object.getOwnPropertySymbols(realm)) Reflect.deleteProperty(realm, symbol);
}
