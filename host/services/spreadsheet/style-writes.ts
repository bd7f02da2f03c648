import type { EngineWrite } from '../../engine/engine-write';
import type { CellStyle, SheetId } from '../../engine/sheet-engine';

/** Turns a block of styles into few writes: equal neighbours in a row go together, then equal rows below each other. */
export function styleWrites(
  sheetId: SheetId,
  row: number,
  column: number,
  styles: readonly (readonly (CellStyle | null)[])[],
): Extract<EngineWrite, { type: 'setStyle' }>[] {
  const open = new Map<string, { row: number; column: number; rows: number; columns: number; style: CellStyle }>();
  const done: { row: number; column: number; rows: number; columns: number; style: CellStyle }[] = [];
  for (const [r, line] of styles.entries()) {
    const runs = runsOf(line);
    const kept = new Set<string>();
    for (const { start, length, style } of runs) {
      const key = `${start}:${length}:${JSON.stringify(style)}`;
      const above = open.get(key);
      if (above && above.row + above.rows === row + r) above.rows++;
      else open.set(key, { row: row + r, column: column + start, rows: 1, columns: length, style });
      kept.add(key);
    }
    for (const [key, area] of open) {
      if (kept.has(key)) continue;
      done.push(area);
      open.delete(key);
    }
  }
  done.push(...open.values());
  return done.map(({ style, ...area }) => ({ type: 'setStyle', sheetId, area, style }));
}

function runsOf(line: readonly (CellStyle | null)[]): { start: number; length: number; style: CellStyle }[] {
  const runs: { start: number; length: number; style: CellStyle; text: string }[] = [];
  for (const [index, style] of line.entries()) {
    if (!style || Object.keys(style).length === 0) continue;
    const text = JSON.stringify(style);
    const last = runs[runs.length - 1];
    if (last && last.text === text && last.start + last.length === index) last.length++;
    else runs.push({ start: index, length: 1, style, text });
  }
  return runs;
}
