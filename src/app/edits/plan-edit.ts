import { isOrderRow } from '../orders/parse-order-row';
import { isBlank } from '../workbook/cell-content';
import { type DraftRow, draftOf, type Put, type Tell } from './draft-row';
import type { EditPlan, Mended, PlannedCell, PlannedFormula } from './edit-plan';
import type { EditBasis, EditedArea, OtherLine, SheetRow } from './edited-rows';
import { giveLineIds, giveOrderNumbers, stampDates, startLine } from './fill-lines';
import { isNewLine, keepHistory } from './keep-history';
import { leftoverNotes, markProblems } from './mark-problems';

/** What an edit is planned from. */
export interface EditInput {
  /** The edited rows, or all rows in a sweep, in sheet order. */
  readonly rows: readonly SheetRow[];
  /** The other lines of the sheet in sheet order, as far as they were needed. */
  readonly others: readonly OtherLine[];
  /** Null in a sweep. */
  readonly edited: EditedArea | null;
  readonly basis: EditBasis;
}

/**
 * Plans what an edit implies: numbers, line ids, what a new line starts with, formulas to put back, dates that a status
 * stamps, histories, and problem marks.
 *
 * Planning again after the plan was carried out gives an empty plan, so that edits, sweeps and checks may follow each
 * other in any order. Nothing that a person typed is changed, except that a typed-over formula comes back.
 */
export function planEdit({ rows, others, edited, basis }: EditInput): EditPlan {
  const cells: PlannedCell[] = [];
  const mended: Mended[] = [];
  const put: Put = (row, key, content) => void cells.push({ row, key, content });
  const tell: Tell = (kind, row) => void mended.push({ kind, row });

  const lines = rows.filter(({ cells: content }) => isOrderRow(content)).map(draftOf);
  const emptied = rows.filter(({ cells: content }) => !isOrderRow(content));
  for (const { row, cells: content } of emptied) {
    for (const key of ['lineId', 'problems', 'history', 'statusSince'] as const) if (!isBlank(content[key])) put(row, key, '');
  }

  giveLineIds(lines, others, edited, basis, put, tell);
  giveOrderNumbers(lines, others, edited, basis, put, tell);
  const isBulk = bringsManyOrders(lines);
  for (const draft of lines) {
    if (draft.isNew) startLine(draft, basis, put);
    if (edited?.columns.has('status')) stampDates(draft, edited, basis, put, tell);
    keepHistory(draft, basis, { isEdit: edited !== null, isBulk }, put);
  }

  const formulas = rows.flatMap(({ row, lostFormulas }): PlannedFormula[] => lostFormulas.map((key) => ({ row, key })));
  for (const { row } of formulas) tell('formula', row);
  if (basis.hasRules) formulas.push(...lostRules(rows, edited));
  const marks = markProblems(lines, others, edited, basis, put);
  const leftovers = emptied.flatMap((source) => leftoverNotes(source, basis));
  return { cells, formulas, notes: [...marks.notes, ...leftovers], mended, problems: marks.problems };
}

/** More orders than this at once are a paste or an import, and not what somebody has just taken down. */
const MOST_ORDERS_BY_HAND = 5;

function bringsManyOrders(lines: readonly DraftRow[]): boolean {
  const orders = lines.filter(isNewLine).map(({ line }) => line.orderNumber || line.lineId);
  return new Set(orders).size > MOST_ORDERS_BY_HAND;
}

/**
 * The formula of the rules is put back without a word: nobody types there, and only a row pasted as values has lost it. A line
 * that is begun below the filled rows gets it with its other formulas, at its next cell.
 */
function lostRules(rows: readonly SheetRow[], edited: EditedArea | null): readonly PlannedFormula[] {
  return rows.flatMap(({ row, cells, lostFormulas }): PlannedFormula[] => {
    const isLost = isBlank(cells.matchedRules) || edited?.columns.has('matchedRules');
    const isBegun = edited?.isTyped && isBlank(cells.lineId) && lostFormulas.length === 0;
    return isOrderRow(cells) && isLost && !isBegun ? [{ row, key: 'matchedRules' }] : [];
  });
}
