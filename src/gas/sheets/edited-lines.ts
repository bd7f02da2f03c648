import type { ChangedLines } from '../../app/alerts/alert-lines';
import type { EditedLines } from '../../app/commands/alert-edit';
import type { DocumentLock, DocumentMemory, PlacedLine } from '../../app/ports';
import { readWorkbookState } from '../../app/workbook/workbook-state';
import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { success } from '../../domain/shared/result';
import { applyEdit, editedAreaOf } from './apply-edit';
import { readFields, rowsBelowHeading } from './order-fields';
import { type LocatedTable, locateOrderTable, type OrderTable } from './order-table';
import { toPlacedLines } from './sheet-order-book';

/** What makes a line urgent or somebody's; a closed line that is opened again counts as well. */
const WATCHED: readonly ColumnKey[] = ['priority', 'owner', 'status'] satisfies readonly ColumnKey[];

/**
 * The lines in the rows of an edit. Elsewhere than on the order sheet nothing is read, in other columns the headings only.
 * People may move rows meanwhile: other lines are then read, of which nothing is said that is not so, and the hourly run
 * finds those that were missed.
 */
export function createEditedLines(
  range: GoogleAppsScript.Spreadsheet.Range,
  memory: DocumentMemory,
  lock: DocumentLock,
): EditedLines {
  let table: LocatedTable | null = null;
  let isCompleted = false;
  const locate = () => {
    const located = locateOrderTable(memory);
    if (located.ok) table = located.value;
    return located;
  };
  const areaIn = (known: LocatedTable) => editedAreaOf(known, range, false);
  const complete = () =>
    lock.run(() => {
      isCompleted = true;
      const located = locate();
      if (!located.ok) return located;
      const edited = areaIn(located.value);
      return edited ? applyEdit(located.value, edited, locate) : success(null);
    });
  return {
    isWatched: () => {
      if (range.getSheet().getSheetId() !== readWorkbookState(memory)?.sheetIds.orders) return success(false);
      const located = locate();
      if (!located.ok) return located;
      const columns = areaIn(located.value)?.columns;
      return success(WATCHED.some((key) => columns?.has(key)));
    },
    list: () => {
      const edited = table && areaIn(table);
      if (!table || !edited) return success([]);
      // A pasted id is that of the line which was copied, until the row has got its own.
      if (edited.columns.has('lineId') && !isCompleted) {
        const completed = complete();
        if (!completed.ok) return completed;
      }
      return success(readLines(table, edited.firstRow, edited.lastRow - edited.firstRow + 1));
    },
    complete,
  };
}

/** Lines that a command has just put into the sheet, complete as they are. */
export function createSavedLines(firstRow: number, count: number, memory: DocumentMemory): ChangedLines {
  return {
    list: () => {
      const table = locateOrderTable(memory);
      if (!table.ok) return table;
      const rows = Math.min(count, rowsBelowHeading(table.value) + 2 - firstRow);
      return success(readLines(table.value, firstRow, rows));
    },
    complete: () => success(null),
  };
}

function readLines(table: OrderTable, firstRow: number, count: number): readonly PlacedLine[] {
  return toPlacedLines(readFields(table, COLUMNS, firstRow, count), firstRow);
}

const COLUMNS = ORDER_COLUMNS.map(({ key }) => key);
