import { formatHistory, parseHistory } from '../../domain/rules/history-text';
import { baselineHistory, type LineHistory, newHistory, nextHistory, touchHistory } from '../../domain/rules/line-history';
import type { OrderCells } from '../orders/parse-order-row';
import { readablePart } from '../orders/readable-part';
import { isDayCell, textOf } from '../workbook/cell-content';
import type { DraftRow, Put } from './draft-row';
import type { EditBasis } from './edited-rows';

/** The cells in which a line's history stands: adjacent columns, so that one write reaches both. */
export function historyCells(history: LineHistory): Required<Pick<OrderCells, 'history' | 'statusSince'>> {
  return { history: formatHistory(history), statusSince: { day: history.statusSince } };
}

/**
 * Notes what has happened to a line since it was last seen. A line that has just got its id is new: a copied row is not the
 * line that it was copied from. One that has an id and no history was there before histories were kept.
 *
 * @param edit - `isEdit`: somebody has just edited the row. `isBulk`: new lines came with those of many other orders.
 */
export function keepHistory(
  draft: DraftRow,
  { today, now }: Pick<EditBasis, 'today' | 'now'>,
  { isEdit, isBulk }: { readonly isEdit: boolean; readonly isBulk: boolean },
  put: Put,
): void {
  const { row, cells } = draft.source;
  const isNew = isNewLine(draft);
  const known = isNew ? null : parseHistory(textOf(cells.history).trim());
  const history = historyNow(draft, known, today, isBulk);
  const wanted = historyCells(known || isNew ? touchHistory(known, history, { now, today, isEdit }) : history);
  if (isSame(wanted, cells)) return;
  put(row, 'history', wanted.history);
  put(row, 'statusSince', wanted.statusSince);
}

/** Whether a line has just got its id. */
export function isNewLine({ source, line }: DraftRow): boolean {
  return textOf(source.cells.lineId).trim() !== line.lineId;
}

function historyNow(
  { source, unreadable, line }: DraftRow,
  known: LineHistory | null,
  today: EditBasis['today'],
  cameInBulk: boolean,
): LineHistory {
  if (known) return nextHistory(known, readablePart(line, unreadable, known), today);
  if (textOf(source.cells.lineId).trim() === line.lineId) return baselineHistory(line, today);
  return { ...newHistory(line, today), cameInBulk };
}

function isSame(wanted: ReturnType<typeof historyCells>, { history, statusSince = '' }: OrderCells): boolean {
  const since = isDayCell(statusSince) ? statusSince.day : '';
  return textOf(history) === wanted.history && since === textOf(wanted.statusSince);
}
