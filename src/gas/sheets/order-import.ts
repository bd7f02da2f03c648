import type { OrderCells } from '../../app/orders/parse-order-row';
import type { OrderImport } from '../../app/ports';
import type { AppRefusal } from '../../app/refusal';
import { type ColumnKey, columnKind } from '../../domain/order/columns';
import type { Result } from '../../domain/shared/result';
import { insertOrderRows } from './insert-order-rows';
import { type LocatedTable, locateOrderTable } from './order-table';
import { listRows } from './standing-check';

/** Adds rows that may hold text in a column of dates or numbers. */
export function createOrderImport(locate: () => Result<LocatedTable, AppRefusal> = locateOrderTable): OrderImport {
  return {
    addRows: (records) => {
      const kept = records.map(keepText);
      const list = () => listRows(locate);
      const listed = list();
      return listed.ok ? insertOrderRows(listed.value, () => kept, list) : listed;
    },
  };
}

/** What could not be read must not be read by the sheet either: `11/12/2026` would become a day by chance (F122, F124). */
function keepText(record: OrderCells): OrderCells {
  return Object.fromEntries(
    (Object.entries(record) as [ColumnKey, OrderCells[ColumnKey]][]).map(([key, content]) => {
      const isValue = ['number', 'currency', 'date'].includes(columnKind(key));
      return [key, isValue && typeof content === 'string' && content !== '' ? `'${content}` : content];
    }),
  );
}
