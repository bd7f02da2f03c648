import { type ColumnKey, columnKind, ORDER_COLUMNS } from '../../domain/order/columns';
import type { LineEntry, OrderLine } from '../../domain/order/order-line';
import type { Language } from '../../domain/order/settings';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import { messagesFor } from '../../i18n/messages-for';
import type { CellContent } from '../workbook/cell-content';
import type { OrderCells } from './parse-order-row';

/** The columns that a line's own fields and its history stand in: all but formulas and the problem marks. */
export const LINE_COLUMNS: readonly ColumnKey[] = ORDER_COLUMNS.map(({ key }) => key).filter(
  (key) => !['computed', 'derived'].includes(columnKind(key)) && key !== 'problems',
);

/** The cells for the given fields, with the labels of the workbook's language. The inverse of reading a row. */
export function toOrderCells(fields: Partial<OrderLine>, language: Language): OrderCells {
  const cells: Partial<Record<ColumnKey, CellContent>> = {};
  for (const [key, value] of Object.entries(fields) as [keyof OrderLine, OrderLine[keyof OrderLine]][]) {
    cells[key] = toCell(key, value, language);
  }
  return cells;
}

function toCell(key: keyof OrderLine, value: LineEntry[keyof LineEntry], language: Language): CellContent {
  const { labels } = messagesFor(language);
  if (key === 'status') return labels.status[value as LineEntry['status']];
  // An empty priority means normal and keeps the column calm.
  if (key === 'priority') return value === 'urgent' ? labels.priority.urgent : '';
  if (value === null) return '';
  return columnKind(key) === 'date' ? { day: value as CalendarDate } : value;
}
