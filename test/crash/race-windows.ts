/*
 * Google addresses cells by their place and knows no transactions, so that a colleague who moves rows or columns in the moment between
 * a command's look and its writing lets it write where something else stands now. The add-on makes that moment as short as it can be:
 * buffered writes cost no way to Google (F143), so that it is the way of one call, the one that brings them.
 */

/** Calls whose effect stays in the script's buffer until another one brings it to the sheet (F143). */
const buffered = /^(Range|RangeList)\.(set|clear|copyTo|protect)/;
/** The look that a window begins with. */
const look = /^Range\.getValues$/;

/** Where a colleague may still do harm. */
export interface RaceWindow {
  /** Number of the call that looks for the last time, and of the last one behind which the writes are still buffered. */
  readonly look: number;
  readonly last: number;
}

/** The moments of a command between a look and the one call that brings the writes behind it. */
export function raceWindows(trace: readonly string[]): readonly RaceWindow[] {
  return trace.flatMap((op, index) => {
    if (!look.test(op)) return [];
    let last = index + 1;
    while (buffered.test(trace[last] ?? '')) last += 1;
    return last > index + 1 ? [{ look: index + 1, last }] : [];
  });
}

/** Those of the calls behind which harm was done that lie in no such moment, or in another one than most. */
export function outsideWindow(trace: readonly string[], harmful: readonly number[]): readonly number[] {
  const outside = raceWindows(trace).map(({ look: first, last }) => harmful.filter((call) => call < first || call > last));
  return outside.reduce((fewest, each) => (each.length < fewest.length ? each : fewest), harmful);
}

/** What is known to be open, and why it is left so: told apart, so that everything else still fails. */
const known: Readonly<Record<string, RegExp>> = {
  // A repair looks at the headings once and then works for seconds on whole columns; see ADR 10.
  makeOrRepair: /^move-column:/,
};

/** Whether the harm of a case is named in ADR 10. */
export function isKnownOpen({ command, fault }: { readonly command: string; readonly fault: string }): boolean {
  return known[command]?.test(fault) ?? false;
}
