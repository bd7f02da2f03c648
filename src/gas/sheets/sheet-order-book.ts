import { toOrderCells } from '../../app/orders/order-cells';
import { isOrderRow, type OrderCells, parseOrderRow } from '../../app/orders/parse-order-row';
import type { LineChange, OrderBook, PlacedLine } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { type CellContent, textOf } from '../../app/workbook/cell-content';
import { type ColumnKey, KEY_COLUMNS } from '../../domain/order/columns';
import { decodeProblems } from '../../domain/order/problems';
import { parseHistory } from '../../domain/rules/history-text';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { type Result, success } from '../../domain/shared/result';
import { createSpreadsheetClock } from '../services/spreadsheet-clock';
import { changedHistoryCells, firstHistoryCells, prepareHistories, readHistoriesFirst } from './changed-histories';
import { insertOrderRows } from './insert-order-rows';
import { readFields } from './order-fields';
import { type LocatedTable, locateOrderTable, type OrderTable } from './order-table';
import { needsReading, prepareScattered } from './scattered-cells';
import { type ListedRows, listRows, stillStand } from './standing-check';

/**
 * The order book on the order sheet. Each listing looks where the sheet and its columns are now. A change is written to the rows
 * that the listing before it has read, with no call in between: people may move them at any time.
 */
export function createSheetOrderBook(locate: () => Result<LocatedTable, AppRefusal> = locateOrderTable): OrderBook {
  let last: ListedRows | null = null;
  const list = (): Result<ListedRows, AppRefusal> => {
    const listed = listRows(locate);
    last = listed.ok ? listed.value : null;
    return listed;
  };
  /** The rows that were listed last, once: whatever is written makes them stale. */
  const takeListed = (): Result<ListedRows, AppRefusal> => {
    const listed = last ? success(last) : list();
    last = null;
    return listed;
  };
  return {
    listLines: (columns) => {
      if (columns) return listSome(locate, columns);
      const listed = list();
      return listed.ok ? success(toPlacedLines(listed.value.records)) : listed;
    },
    changeLines: (changes) => {
      const listed = takeListed();
      return listed.ok ? changeLines(listed.value, changes) : listed;
    },
    addLines: (lines, kind = 'order') => {
      const listed = takeListed();
      if (!listed.ok) return listed;
      const at = momentOf(listed.value.table);
      return insertOrderRows(
        listed.value,
        (language) => lines.map((line) => ({ ...toOrderCells(line, language), ...firstHistoryCells(line, at, kind) })),
        list,
      );
    },
    selectLine: (lineId) => {
      const table = locate();
      return table.ok ? selectLine(table.value, lineId) : table;
    },
  };
}

/** One read where the columns stand together. */
function listSome(
  locate: () => Result<OrderTable, AppRefusal>,
  columns: readonly ColumnKey[],
): Result<readonly PlacedLine[], AppRefusal> {
  const table = locate();
  if (!table.ok) return table;
  const keys = [...new Set([...KEY_COLUMNS, ...columns])];
  return success(toPlacedLines(readFields(table.value, keys, 2, rowsOf(table.value)) as readonly OrderCells[]));
}

/** The lines among rows that were read. */
export function toPlacedLines(records: readonly OrderCells[], firstRow = 2): readonly PlacedLine[] {
  return records.flatMap((cells, index) =>
    isOrderRow(cells)
      ? [
          {
            row: index + firstRow,
            ...parseOrderRow(cells),
            ...(cells.problems === undefined ? {} : { problems: decodeProblems(textOf(cells.problems)) }),
            ...(cells.history === undefined ? {} : { history: parseHistory(textOf(cells.history).trim()) }),
          },
        ]
      : [],
  );
}

/** All rows below the heading. */
function rowsOf(table: OrderTable): number {
  return (table.maxRows ?? table.sheet.getMaxRows()) - 1;
}

/** @returns the ids that were not in the sheet. */
function changeLines(
  { table, records }: ListedRows,
  changes: readonly LineChange[],
): Result<{ readonly missing: readonly string[] }, AppRefusal> {
  const rowOf = findRows(records);
  const at = momentOf(table);
  const histories = new Map<number, OrderCells>();
  const byColumn = new Map<ColumnKey, Map<number, CellContent>>();
  for (const { lineId, fields } of changes) {
    const row = rowOf.get(lineId);
    if (row === undefined) continue;
    const history = changedHistoryCells(records[row - 2] ?? {}, fields, at);
    if (history) histories.set(row, history);
    for (const [key, content] of Object.entries(toOrderCells(fields, table.state.language)) as [ColumnKey, CellContent][]) {
      const cells = byColumn.get(key) ?? new Map<number, CellContent>();
      byColumn.set(key, cells.set(row, content));
    }
  }
  // The status last: where a run is killed in between, the line still wants it, and the next run completes the dates too.
  const columns = [...byColumn].sort(([a], [b]) => Number(a === 'status') - Number(b === 'status'));
  const writes = [...prepareHistories(table, histories), ...columns.map(([key, cells]) => prepareScattered(table, key, cells))];
  if (readHistoriesFirst(histories) || columns.some(([, cells]) => needsReading(cells))) {
    const rows = records.map((cells, index) => ({ row: index + 2, cells }));
    const written = [...byColumn.keys(), 'history', 'statusSince'] as const;
    if (!stillStand(table, { rows, keys: ['lineId'], written })) return refuse('workbook.busy', {});
  }
  for (const write of writes) write();
  return success({ missing: changes.map((change) => change.lineId).filter((lineId) => !rowOf.has(lineId)) });
}

function momentOf({ sheet }: OrderTable): { readonly today: CalendarDate; readonly now: number } {
  const clock = createSpreadsheetClock(sheet.getParent().getSpreadsheetTimeZone());
  return { today: clock.today(), now: clock.now() };
}

function selectLine(table: OrderTable, lineId: string): Result<{ readonly row: number }, AppRefusal> {
  const row = findRows(readFields(table, ['lineId'], 2, rowsOf(table))).get(lineId);
  if (row === undefined) return refuse('line.not-found', {});
  table.sheet.getRange(row, table.columns.orderNumber).activate();
  return success({ row });
}

/** Where each line stands. Where an id stands twice the upper row has it. */
function findRows(records: readonly OrderCells[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  records.forEach((cells, index) => {
    const lineId = textOf(cells.lineId).trim();
    if (lineId !== '' && !rows.has(lineId)) rows.set(lineId, index + 2);
  });
  return rows;
}
