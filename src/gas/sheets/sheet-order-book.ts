import { LINE_COLUMNS, toOrderCells } from '../../app/orders/order-cells';
import { isOrderRow, type OrderCells, parseOrderRow } from '../../app/orders/parse-order-row';
import type { LineChange, OrderBook, PlacedLine } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { type CellContent, textOf } from '../../app/workbook/cell-content';
import { type ColumnKey, KEY_COLUMNS } from '../../domain/order/columns';
import type { OrderLine } from '../../domain/order/order-line';
import { decodeProblems } from '../../domain/order/problems';
import { type Result, success } from '../../domain/shared/result';
import { insertOrderRows } from './insert-order-rows';
import { readFields } from './order-fields';
import { locateOrderTable, type OrderTable } from './order-table';
import { writeScattered } from './scattered-cells';

/** The order book on the order sheet. Each call looks where the sheet and its columns are now. */
export function createSheetOrderBook(locate: () => Result<OrderTable, AppRefusal> = locateOrderTable): OrderBook {
  const withTable = <T>(work: (table: OrderTable) => Result<T, AppRefusal>): Result<T, AppRefusal> => {
    const table = locate();
    return table.ok ? work(table.value) : table;
  };
  return {
    listLines: (columns) => withTable((table) => success(listLines(table, columns ?? LINE_COLUMNS))),
    changeLines: (changes) => withTable((table) => success({ missing: changeLines(table, changes) })),
    addLines: (lines) => withTable((table) => success({ firstRow: addLines(table, lines) })),
    selectLine: (lineId) => withTable((table) => selectLine(table, lineId)),
  };
}

/** One read where the columns stand together. */
function listLines(table: OrderTable, columns: readonly ColumnKey[]): readonly PlacedLine[] {
  const keys = [...new Set([...KEY_COLUMNS, ...columns])];
  const hasProblems = keys.includes('problems');
  return (readFields(table, keys, 2, rowsOf(table)) as readonly OrderCells[]).flatMap((cells, index) =>
    isOrderRow(cells)
      ? [
          {
            row: index + 2,
            ...parseOrderRow(cells),
            ...(hasProblems ? { problems: decodeProblems(textOf(cells.problems)) } : {}),
          },
        ]
      : [],
  );
}

/** All rows below the heading. */
function rowsOf(table: OrderTable): number {
  return (table.maxRows ?? table.sheet.getMaxRows()) - 1;
}

/** @returns the ids that are no longer in the sheet. */
function changeLines(table: OrderTable, changes: readonly LineChange[]): readonly string[] {
  const rowOf = findRows(table);
  const byColumn = new Map<ColumnKey, Map<number, CellContent>>();
  for (const { lineId, fields } of changes) {
    const row = rowOf.get(lineId);
    if (row === undefined) continue;
    for (const [key, content] of Object.entries(toOrderCells(fields, table.state.language)) as [ColumnKey, CellContent][]) {
      const cells = byColumn.get(key) ?? new Map<number, CellContent>();
      byColumn.set(key, cells.set(row, content));
    }
  }
  // The status last: where a run is killed in between, the line still wants it, and the next run completes the dates too.
  const status = byColumn.get('status');
  byColumn.delete('status');
  for (const [key, cells] of byColumn) writeScattered(table, key, cells);
  if (status) writeScattered(table, 'status', status);
  return changes.map((change) => change.lineId).filter((lineId) => !rowOf.has(lineId));
}

function addLines(table: OrderTable, lines: readonly OrderLine[]): number {
  return insertOrderRows(
    table,
    lines.map((line) => toOrderCells(line, table.state.language)),
  );
}

function selectLine(table: OrderTable, lineId: string): Result<{ readonly row: number }, AppRefusal> {
  const row = findRows(table).get(lineId);
  if (row === undefined) return refuse('line.not-found', {});
  table.sheet.getRange(row, table.columns.orderNumber).activate();
  return success({ row });
}

/** Where each line stands now. Where an id stands twice the upper row has it. */
function findRows(table: OrderTable): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  readFields(table, ['lineId'], 2, rowsOf(table)).forEach((cells, index) => {
    const lineId = textOf(cells.lineId).trim();
    if (lineId !== '' && !rows.has(lineId)) rows.set(lineId, index + 2);
  });
  return rows;
}
