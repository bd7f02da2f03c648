/** Rows that stand one below the other, in the order of the sheet. */
export function adjacentBlocks<Row extends { readonly row: number }>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const last = blocks[blocks.length - 1];
    if (last && row.row === (last[last.length - 1]?.row ?? 0) + 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}
