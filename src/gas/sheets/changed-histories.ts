import { historyCells } from '../../app/edits/keep-history';
import { type OrderCells, parseOrderRow } from '../../app/orders/parse-order-row';
import type { LineChange } from '../../app/ports';
import { textOf } from '../../app/workbook/cell-content';
import type { OrderLine } from '../../domain/order/order-line';
import { parseHistory } from '../../domain/rules/history-text';
import { baselineHistory, newHistory, nextHistory, touchHistory } from '../../domain/rules/line-history';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { adjacentBlocks } from './adjacent-blocks';
import { writeFields } from './order-fields';
import type { OrderTable } from './order-table';
import { prepareScattered } from './scattered-cells';

/** When a command writes: the day in the spreadsheet's time zone, and epoch milliseconds. */
interface HistoryMoment {
  readonly today: CalendarDate;
  readonly now: number;
}

/** Up to so many blocks of rows are written one by one. */
const MOST_BLOCKS = 4;

/** The cells of a line that enters the sheet now. */
export function firstHistoryCells(line: OrderLine, at: HistoryMoment, kind: 'order' | 'record'): OrderCells {
  if (kind === 'record') return historyCells(baselineHistory(line, at.today));
  return historyCells(touchHistory(null, newHistory(line, at.today), { ...at, isEdit: true }));
}

/** The cells in which the history of a line changes with what a command writes into its row; null where it stays. */
export function changedHistoryCells(
  cells: OrderCells,
  fields: LineChange['fields'],
  at: HistoryMoment,
): ReturnType<typeof historyCells> | null {
  const { line } = parseOrderRow(cells);
  const known = parseHistory(textOf(cells.history).trim());
  const before = known ?? baselineHistory(line, at.today);
  const after = nextHistory(before, { ...line, ...fields }, at.today);
  return after === known ? null : historyCells(touchHistory(known, after, { ...at, isEdit: true }));
}

/**
 * Prepares to write histories: one call for each block of rows, or at most two for many. None where the workbook has no
 * such columns yet.
 *
 * @returns the writing, which reads nothing any more.
 */
export function prepareHistories(table: OrderTable, byRow: ReadonlyMap<number, OrderCells>): readonly (() => void)[] {
  if (byRow.size === 0 || table.columns.history === 0) return [];
  const blocks = adjacentBlocks([...byRow].map(([row, cells]) => ({ row, cells })));
  if (blocks.length <= MOST_BLOCKS) {
    return blocks.map(
      (block) => () =>
        writeFields(
          table,
          block[0]?.row ?? 2,
          block.map(({ cells }) => cells),
        ),
    );
  }
  return (['history', 'statusSince'] as const).map((key) =>
    prepareScattered(table, key, new Map([...byRow].map(([row, cells]) => [row, cells[key] ?? '']))),
  );
}

/** Whether {@link prepareHistories} reads: what was known of the rows is older then. */
export function readHistoriesFirst(byRow: ReadonlyMap<number, OrderCells>): boolean {
  return adjacentBlocks([...byRow.keys()].map((row) => ({ row }))).length > MOST_BLOCKS;
}
