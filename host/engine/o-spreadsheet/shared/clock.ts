import type { Library } from './library';

/** The time that a spreadsheet shows: `TODAY()` and `NOW()` follow the document's zone, not the machine's. */
export interface SheetClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeZone: () => string;
}

const clocks = new WeakMap<object, SheetClock>();
let latest: SheetClock | null = null;

/** Gives a model its clock. Formulas find it by the model's getters. */
export function setSheetClock(getters: object, clock: SheetClock): void {
  clocks.set(getters, clock);
  latest = clock;
}

/** The clock of a model; where it has none, that of the model which was used last. */
export function sheetClock(getters?: object): SheetClock | null {
  return (getters && clocks.get(getters)) ?? latest;
}

/** Names the model whose clock rules such as "date is today" are to follow: the library asks one clock for all models. */
export function useSheetClock(getters: object): void {
  latest = clocks.get(getters) ?? latest;
}

type WallTime = readonly [number, number, number, number, number, number];

let lastAsked: { readonly second: number; readonly timeZone: string; readonly time: WallTime } | null = null;

/**
 * Wall time in a zone: year, month (1 to 12), day, hour, minute, second. A sheet of thousands of lines asks once for each of
 * them while it is evaluated, so the last answer is kept for its second.
 */
function wallTime(now: number, timeZone: string): WallTime {
  const second = Math.floor(now / 1000);
  if (lastAsked?.second !== second || lastAsked.timeZone !== timeZone) {
    lastAsked = { second, timeZone, time: computeWallTime(now, timeZone) };
  }
  return lastAsked.time;
}

function computeWallTime(now: number, timeZone: string): WallTime {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(now)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return [year, month, day, hour, minute, second];
}

/** The year that it is in a model's spreadsheet, for dates that are typed without one; undefined where nobody gave a clock. */
export function sheetYear(getters: object): number | undefined {
  const clock = sheetClock(getters);
  return clock ? wallTime(clock.now(), clock.timeZone())[0] : undefined;
}

/** Days since 1899-12-30, the serial number of a moment in a zone. */
export function serialNow(clock: SheetClock): number {
  const [year, month, day, hour, minute, second] = wallTime(clock.now(), clock.timeZone());
  return (Date.UTC(year, month - 1, day, hour, minute, second) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Makes the library's own notion of "now" follow the clocks. */
export function registerClock(library: Library): void {
  const { DateTime } = library.helpers;
  const machineNow = DateTime.now.bind(DateTime);
  DateTime.now = () => {
    if (!latest) return machineNow();
    const [year, month, day, hour, minute, second] = wallTime(latest.now(), latest.timeZone());
    return new DateTime(year, month - 1, day, hour, minute, second);
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
