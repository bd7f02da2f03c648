import { type FaultInjector, injectFaults } from '../faults/inject-faults';
import type { FaultOptions } from '../faults/read-faults';
import { seeded } from '../faults/seeded';
import type { CallHook, Execution } from '../services/execution';
import type { RunRecord } from '../services/run-record';
import type { Waiting } from '../services/waiting';

/** Faults that happen to what is started from pages and by triggers. */
export interface PageFaults {
  readonly onCall: CallHook;
  readonly onAnswered: CallHook;
  waiting(waiting: Waiting, execution: Execution): Waiting;
  /** Tells of what has happened to a run that has ended. */
  ended(record: RunRecord): void;
}

/**
 * Makes faults happen to a host with pages.
 *
 * @param isSpared - Executions to which nothing happens: those of the first run, which only makes the spreadsheet.
 * @param tell - Takes a sentence for the terminal.
 */
export function pageFaults(
  { faults, seed }: FaultOptions,
  { isSpared, tell, again }: { isSpared(execution: Execution): boolean; tell(text: string): void; readonly again: string },
): PageFaults {
  const injector: FaultInjector = injectFaults(faults, seeded(seed));
  const unlessSpared =
    (hook: CallHook): CallHook =>
    (op, count, execution) => {
      if (!isSpared(execution)) hook(op, count, execution);
    };
  let told = 0;
  return {
    onCall: unlessSpared(injector.onCall),
    onAnswered: unlessSpared(injector.onAnswered),
    waiting: (waiting, execution) => (isSpared(execution) ? waiting : injector.waiting(waiting, execution)),
    ended: ({ functionName, outcome }) => {
      const met = injector.fired.slice(told);
      told = injector.fired.length;
      if (met.length === 0) return;
      const end = outcome.ok ? 'ended well' : `failed: ${outcome.error.name}: ${outcome.error.message}`;
      tell(`${functionName} met ${[...new Set(met)].join(', ')} and ${end}\nAgain: ${again}\n`);
    },
  };
}
