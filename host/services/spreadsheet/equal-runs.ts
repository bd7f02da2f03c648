/** Neighbours that are equal by content. */
export interface EqualRun<T> {
  readonly start: number;
  readonly length: number;
  readonly value: T;
}

/** Splits a list into runs of equal values, so that a column of one rule is one write instead of one for each row. */
export function equalRuns<T>(values: readonly T[]): readonly EqualRun<T>[] {
  const runs: { start: number; length: number; value: T; key: string }[] = [];
  for (const [start, value] of values.entries()) {
    const key = JSON.stringify(value);
    const last = runs[runs.length - 1];
    if (last && last.key === key) last.length++;
    else runs.push({ start, length: 1, value, key });
  }
  return runs;
}
