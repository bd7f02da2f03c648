import { rowsWithRepeatedLineId } from '../../domain/order/line-id';
import { nextOrderNumbers } from '../../domain/order/order-number';
import { stampsForStatus } from '../../domain/order/status-stamp';
import { messagesFor } from '../../i18n/messages-for';
import { isBlank } from '../workbook/cell-content';
import { type DraftRow, inSheetOrder, type Put, type Tell } from './draft-row';
import type { EditBasis, EditedArea, OtherLine } from './edited-rows';
import { orderDateOfNewLine } from './new-line-cells';

/** Gives an id to lines without one and to edited rows that repeat another row's. */
export function giveLineIds(
  lines: readonly DraftRow[],
  others: readonly OtherLine[],
  edited: EditedArea | null,
  basis: EditBasis,
  put: Put,
  tell: Tell,
): void {
  const all = inSheetOrder<{ row: number; lineId: string; draft: DraftRow | null }>([
    ...others.map(({ row, lineId = '' }) => ({ row, lineId, draft: null })),
    ...lines.map((draft) => ({ row: draft.source.row, lineId: draft.line.lineId, draft })),
  ]);
  const repeated = rowsWithRepeatedLineId(
    all.map(({ lineId, draft }) => ({ lineId, isEdited: draft !== null && (edited?.columns.has('lineId') ?? false) })),
  );
  const stale = new Set(repeated.flatMap((index) => all[index]?.draft ?? []));
  for (const draft of lines) {
    if (!draft.isNew && !stale.has(draft)) continue;
    const lineId = basis.nextLineId();
    draft.line = { ...draft.line, lineId };
    put(draft.source.row, 'lineId', lineId);
    tell(draft.isNew ? 'newLine' : 'repeatedLineId', draft.source.row);
  }
}

/** Gives each line without a number one of its own: a new row is a new order. */
export function giveOrderNumbers(
  lines: readonly DraftRow[],
  others: readonly OtherLine[],
  edited: EditedArea | null,
  basis: EditBasis,
  put: Put,
  tell: Tell,
): void {
  // People empty a row cell by cell: a line whose number is gone gets one when something is typed, or from the sweep.
  const isBeingEmptied = ({ isNew, source }: DraftRow) =>
    !isNew &&
    edited !== null &&
    !(['customerName', 'productName'] as const).some((key) => edited.columns.has(key) && !isBlank(source.cells[key]));
  const unnumbered = lines.filter((draft) => draft.line.orderNumber === '' && !isBeingEmptied(draft));
  if (unnumbered.length === 0) return;
  const existing = [...others, ...lines.map(({ line }) => line)].map(({ orderNumber }) => orderNumber);
  const numbers = nextOrderNumbers(basis.orderNumberPattern, basis.today, existing, unnumbered.length);
  unnumbered.forEach((draft, index) => {
    const orderNumber = numbers[index] ?? '';
    draft.line = { ...draft.line, orderNumber };
    put(draft.source.row, 'orderNumber', orderNumber);
    tell('orderNumber', draft.source.row);
  });
}

/** What a new line starts with: pending, ordered today. */
export function startLine(draft: DraftRow, basis: EditBasis, put: Put): void {
  const { row, cells } = draft.source;
  if (isBlank(cells['status'])) put(row, 'status', messagesFor(basis.language).labels.status.pending);
  const orderDate = orderDateOfNewLine(cells, draft.line, basis.today);
  if (orderDate !== null) {
    draft.line = { ...draft.line, orderDate };
    put(row, 'orderDate', { day: orderDate });
  }
}

/**
 * Fills in the dates that a status implies.
 *
 * Only where the date itself was not part of the edit: a cell that was just cleared or pasted stays as it is.
 */
export function stampDates(draft: DraftRow, edited: EditedArea, basis: EditBasis, put: Put, tell: Tell): void {
  if (draft.unreadable.includes('status')) return;
  const stamps = stampsForStatus(draft.line, draft.line.status, basis.today);
  for (const key of ['shippedDate', 'actualDeliveryDate'] as const) {
    const day = stamps[key];
    if (!day || edited.columns.has(key) || draft.unreadable.includes(key)) continue;
    draft.line = { ...draft.line, [key]: day };
    put(draft.source.row, key, { day });
    tell('stamp', draft.source.row);
  }
}
