import { formatHistory, parseHistory } from '../../domain/rules/history-text';
import { baselineHistory, type LineHistory, newHistory, nextHistory } from '../../domain/rules/line-history';
import type { CalendarDate } from '../../domain/shared/calendar-date';
import type { OrderCells } from '../orders/parse-order-row';
import { isDayCell, textOf } from '../workbook/cell-content';
import type { DraftRow, Put } from './draft-row';

/** The cells in which a line's history stands: adjacent columns, so that one write reaches both. */
export function historyCells(history: LineHistory): Required<Pick<OrderCells, 'history' | 'statusSince'>> {
  return { history: formatHistory(history), statusSince: { day: history.statusSince } };
}

/**
 * Notes what has happened to a line since it was last seen. A line that has just got its id is new: a copied row is not the
 * line that it was copied from. One that has an id and no history was there before histories were kept.
 */
export function keepHistory({ source, unreadable, line }: DraftRow, today: CalendarDate, put: Put): void {
  const { row, cells } = source;
  const isNew = textOf(cells.lineId).trim() !== line.lineId;
  const known = isNew ? null : parseHistory(textOf(cells.history).trim());
  const history = known
    ? nextHistory(known, readablePart(line, unreadable, known), today)
    : (isNew ? newHistory : baselineHistory)(line, today);
  const wanted = historyCells(history);
  if (isSame(wanted, cells)) return;
  put(row, 'history', wanted.history);
  put(row, 'statusSince', wanted.statusSince);
}

/** A word that nobody can read has changed nothing yet. */
function readablePart(line: DraftRow['line'], unreadable: DraftRow['unreadable'], known: LineHistory): DraftRow['line'] {
  return {
    ...line,
    ...(unreadable.includes('status') ? { status: known.status } : {}),
    ...(unreadable.includes('expectedDeliveryDate') ? { expectedDeliveryDate: known.expectedDate } : {}),
  };
}

function isSame(wanted: ReturnType<typeof historyCells>, { history, statusSince = '' }: OrderCells): boolean {
  const since = isDayCell(statusSince) ? statusSince.day : '';
  return textOf(history) === wanted.history && since === textOf(wanted.statusSince);
}
