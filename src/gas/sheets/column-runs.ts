/** Adjacent columns that are read or written by one call. */
export interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/**
 * The runs that cover the columns. One that is not there, which has the number 0, is passed over.
 *
 * @param bridge - Gaps of at most so many columns are read along, because a call costs more than a few cells.
 *   Must be 0 for writing.
 */
export function columnRuns(columns: readonly number[], bridge = 0): readonly ColumnRun[] {
  const sorted = [...new Set(columns)].filter((column) => column > 0).sort((a, b) => a - b);
  const runs: { first: number; count: number }[] = [];
  for (const column of sorted) {
    const last = runs[runs.length - 1];
    if (last && column <= last.first + last.count + bridge) last.count = column - last.first + 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}
