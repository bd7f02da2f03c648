/** The host's time; nothing in it asks the machine directly. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when it is told to: for tests and headless runs. */
export interface VirtualClock extends Clock {
  advance(milliseconds: number): void;
  set(milliseconds: number): void;
}

/** Makes a clock that stands at an instant. */
export function virtualClock(start: number): VirtualClock {
  let time = start;
  return {
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    set: (milliseconds) => {
      time = milliseconds;
    },
  };
}
