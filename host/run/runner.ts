import type { Project } from '../project/project';
import type { Execution } from '../services/execution';
import type { Wire } from '../services/wire';

/**
 * How a function of the project is called, and by which rules its result comes back:
 * `plain` as JSON with `{ $date }`; `client` by the rules of google.script.run (F164); `event` as for a trigger, whose
 * result nobody sees.
 */
export type CallKind = 'plain' | 'client' | 'event';

/** One run of one function of the project. */
export interface Job {
  readonly execution: Execution;
  readonly project: Project;
  /** May be a path such as `menu.item1` (F056). */
  readonly functionName: string;
  readonly args: readonly Wire[];
  readonly kind: CallKind;
  /** Six minutes, or 30 seconds for a simple trigger (F008, F011). */
  readonly timeLimitMs: number;
}

/** How a run ended. The error's name and message are the script's own; `stack` has the project's file names. */
export type Outcome =
  | { readonly ok: true; readonly value: Wire }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string; readonly stack: string } };

/**
 * Runs the script somewhere: in this thread, or in a worker. A runner does not end the execution; the host does.
 *
 * The protocol of the script's realm, the same for every runner:
 * 1. the realm has fresh globals without those of Node (F168);
 * 2. the runner sets `__hostRpc__` `(op, args) => Reply` (it blocks until the answer is there) and, where the time is not the
 *    machine's, `__hostClock__` `() => milliseconds`;
 * 3. it evaluates `dist/host/facade.js`, which takes and deletes both and sets `__hostInvoke__`, which the runner takes and deletes;
 *    A realm may be made ready so far ahead of time; no call is made meanwhile. `__hostInvoke__.refuseServices(names)` makes the advanced
 *    services of the manifest throw by name, `speak(translate)` words Google's errors, and `useClock(now)` gives a thread that was made ready the time of its run;
 * 4. it evaluates the project's files in order, as scripts that share the global scope;
 * 5. `__hostInvoke__(functionName, args, kind)` returns `{ outcome: Outcome | null }`. `outcome` is null until promises that the
 *    function returned are settled: read it after the realm's microtasks have run; still null means that it never settles;
 * 6. an error while a file is evaluated goes through `__hostInvoke__.outcomeOf(error)`.
 */
export interface Runner {
  run(job: Job): Outcome | Promise<Outcome>;
}
