import type { PlannedNote } from '../../app/edits/edit-plan';
import type { EditedArea } from '../../app/edits/edited-rows';
import { canCarryMark } from '../../app/edits/mark-problems';
import { withProblemLine, wordsOfNote } from '../../app/edits/problem-note';
import type { Language } from '../../domain/order/settings';
import { columnRuns } from './column-runs';
import type { OrderTable } from './order-table';

/** A rectangle of up to so many cells is read and written as one; a larger one by runs of columns. */
const MOST_CELLS = 20_000;

interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Prepares to put our marked line into the notes of cells, below whatever people wrote there, or to take it away: one read
 * and at most one write, or one of each per run of adjacent columns where the cells lie far apart.
 *
 * A paste brings the notes of what was copied along, so its cells are gone through even where no problem changed.
 *
 * @returns the writes, which read nothing any more; none where all notes stay.
 */
export function prepareProblemNotes(
  table: OrderTable,
  planned: readonly PlannedNote[],
  edited: EditedArea | null,
): readonly (() => void)[] {
  const pasted = edited && !edited.isTyped ? [...edited.columns].filter(canCarryMark) : [];
  if (planned.length === 0 && pasted.length === 0) return [];
  const words = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, text: string) => words.set(row, (words.get(row) ?? new Map()).set(column, text));
  if (edited) {
    const columns = pasted.map((key) => table.columns[key]);
    for (let row = edited.firstRow; row <= edited.lastRow; row += 1) for (const column of columns) put(row, column, '');
  }
  for (const note of planned) put(note.row, table.columns[note.key], wordsOfNote(note, table.state.language));
  return boxesAround(words).flatMap((box) => prepareNotes(table, box, words));
}

function boxesAround(words: ReadonlyMap<number, ReadonlyMap<number, string>>): readonly Box[] {
  const rows = [...words.keys()].sort((a, b) => a - b);
  const columns = [...new Set([...words.values()].flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b);
  const [top = 2, left = 1] = [rows[0], columns[0]];
  const height = (rows[rows.length - 1] ?? top) - top + 1;
  const width = (columns[columns.length - 1] ?? left) - left + 1;
  if (height * width <= MOST_CELLS) return [{ row: top, column: left, rows: height, columns: width }];
  return columnRuns(columns).map(({ first, count }) => ({ row: top, column: first, rows: height, columns: count }));
}

function prepareNotes(
  table: OrderTable,
  box: Box,
  words: ReadonlyMap<number, ReadonlyMap<number, string>>,
): readonly (() => void)[] {
  const range = table.sheet.getRange(box.row, box.column, box.rows, box.columns);
  const language: Language = table.state.language;
  let isChanged = false;
  const notes = range.getNotes().map((line, rowIndex) =>
    line.map((note, columnIndex) => {
      const text = words.get(box.row + rowIndex)?.get(box.column + columnIndex);
      if (text === undefined) return note;
      const next = withProblemLine(note, text, language);
      isChanged ||= next !== note;
      return next;
    }),
  );
  return isChanged ? [() => void range.setNotes(notes)] : [];
}
