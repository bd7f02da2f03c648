import type { VirtualClock } from '../services/clock';
import type { Execution } from '../services/execution';
import { type SameThreadWaiting, sameThreadWaiting } from '../services/same-thread-waiting';
import type { DialogAnswer, LockWait } from '../services/waiting';
import { seeded } from './seeded';

/** Lets scripts that run in threads of their own take turns, one service call each time, in an order that the seed decides. */
export interface TurnTaker {
  /** For the host's option of that name. */
  readonly turn: (execution: Execution) => Promise<void>;
  /** To be told that an execution has ended. */
  ended(): void;
  /** For the host's option `waiting`: a lock is waited for while the others go on; dialogs are answered at once. */
  waiting(execution: Execution): SameThreadWaiting;
  /** The ids of the executions in the order of their turns. */
  readonly trace: readonly string[];
}

/** What the turn taker needs of a host; it is made before the host is. */
export interface TurnGround {
  /** The executions that are going on. */
  running(): ReadonlySet<Execution>;
  readonly clock: VirtualClock;
  readonly answer: () => DialogAnswer;
}

interface Blocked {
  readonly until: number;
  readonly giveUp: () => void;
}

/** Makes one. Nobody goes on before all others have come to their next call, wait for a lock, or have ended. */
export function turnTaker(seed: number, { running, clock, answer }: TurnGround): TurnTaker {
  const random = seeded(seed);
  const ready = new Map<Execution, () => void>();
  const blocked = new Map<Execution, Blocked>();
  const trace: string[] = [];

  const pick = () => {
    const all = [...running()];
    if (all.some((execution) => !ready.has(execution) && !blocked.has(execution))) return;
    // In the order of their start, so that the choice does not depend on which thread was faster.
    const able = all.filter((execution) => ready.has(execution));
    if (able.length === 0) {
      giveUpFirst();
      return;
    }
    const chosen = random.pick(able);
    const go = ready.get(chosen);
    ready.delete(chosen);
    trace.push(chosen.id);
    go?.();
  };

  // Everybody waits for a lock: the time goes on to where the first one gives up.
  const giveUpFirst = () => {
    const [first] = [...blocked.values()].sort((a, b) => a.until - b.until);
    if (!first) return;
    clock.set(Math.max(clock.now(), first.until));
    first.giveUp();
  };

  const waitForLock = (execution: Execution, { milliseconds, enqueue }: LockWait) =>
    new Promise<boolean>((resolve) => {
      let leave: () => void = () => undefined;
      const settle = (isGranted: boolean) => {
        blocked.delete(execution);
        resolve(isGranted);
      };
      leave = enqueue(() => settle(true));
      blocked.set(execution, {
        until: clock.now() + milliseconds,
        giveUp: () => {
          leave();
          settle(false);
        },
      });
      // Only when this call is over, because it is still this one's turn.
      queueMicrotask(pick);
    });

  return {
    trace,
    turn: (execution) =>
      new Promise((resolve) => {
        ready.set(execution, resolve);
        pick();
      }),
    ended: () => queueMicrotask(pick),
    waiting: (execution) => ({
      ...sameThreadWaiting(clock, answer),
      waitForLock: (wait) => waitForLock(execution, wait),
    }),
  };
}
