/** The host's time; nothing in it asks the machine directly. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Where threads of scripts read it, as {@link readSharedTime} does; absent where it is the machine's own time, which they have. */
  readonly shared?: SharedArrayBuffer;
}

/** The machine's own time. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when it is told to: for tests and headless runs. */
export interface VirtualClock extends Clock {
  readonly shared: SharedArrayBuffer;
  advance(milliseconds: number): void;
  set(milliseconds: number): void;
}

/** Whole numbers can be read by another thread in one piece; nothing else can. */
const unitsPerMs = 1000;

/** Makes a clock that stands at an instant. Its smallest step is a microsecond. */
export function virtualClock(start: number): VirtualClock {
  const shared = new SharedArrayBuffer(8);
  const time = new BigInt64Array(shared);
  const set = (milliseconds: number): void => {
    Atomics.store(time, 0, BigInt(Math.round(milliseconds * unitsPerMs)));
  };
  const now = (): number => Number(time[0] ?? 0n) / unitsPerMs;
  set(start);
  return { now, shared, set, advance: (milliseconds) => set(now() + milliseconds) };
}

/** What the clock of another thread shows. Takes nothing from the language that a script could have replaced by then. */
export function readSharedTime(shared: SharedArrayBuffer): () => number {
  const time = new BigInt64Array(shared);
  const { load } = Atomics;
  const toNumber = Number;
  return () => toNumber(load(time, 0)) / unitsPerMs;
}
