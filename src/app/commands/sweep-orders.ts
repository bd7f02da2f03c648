import type { OrderLine } from '../../domain/order/order-line';
import { type OrderSummary, summarizeOrders } from '../../domain/order/order-summary';
import type { Problem } from '../../domain/order/problems';
import { type Result, success } from '../../domain/shared/result';
import { type EditPlan, isEmptyPlan, type Mended } from '../edits/edit-plan';
import type { EditBasis, SheetRow } from '../edits/edited-rows';
import { planEdit } from '../edits/plan-edit';
import { isOrderRow, type OrderCells, parseOrderRow } from '../orders/parse-order-row';
import type { DocumentLock, MessageSheets, OrderKeeper, RankedLists, SettingsStore } from '../ports';
import type { AppRefusal } from '../refusal';

export interface SweepPorts {
  readonly keeper: OrderKeeper;
  readonly lock: DocumentLock;
  readonly settings: SettingsStore;
  readonly rankedLists: RankedLists;
  readonly messageSheets: MessageSheets;
}

/** What a sweep found and mended. */
export interface SweepReport {
  readonly lineCount: number;
  /** The Dashboard's figures, added up from the lines and not read from its cells. */
  readonly summary: OrderSummary;
  readonly currency: string;
  readonly mended: readonly Mended[];
  /** What people have to mend, in sheet order. */
  readonly problems: readonly { readonly row: number; readonly problem: Problem }[];
  /** Whether any cell or note was written. */
  readonly hasChanged: boolean;
}

interface CarriedOut {
  readonly rows: readonly SheetRow[];
  readonly basis: EditBasis;
  readonly plan: EditPlan;
}

/**
 * Catches what edit triggers missed (they fire for people's edits only, and of a burst some are lost): missing numbers
 * and ids, repeated ids, lost formulas and problem marks, over the whole order sheet. Afterwards the Dashboard's ranked
 * lists, and what follows from the sheets about messages, are brought up to date.
 *
 * Run twice it changes nothing the second time; two at once follow each other under the lock; one that was killed is
 * completed by the next. Calls on Google are constant in the number of lines.
 */
export function sweepOrders({ keeper, lock, settings, rankedLists, messageSheets }: SweepPorts): Result<SweepReport, AppRefusal> {
  // Brings what edits remember of the settings up to date.
  const known = settings.read();
  if (!known.ok) return known;
  return lock.run(() => {
    const first = readAndCarryOut(keeper);
    // Somebody has moved rows or columns between reading and writing: once more, where they are now.
    const done = !first.ok && first.error.code === 'workbook.busy' ? readAndCarryOut(keeper) : first;
    if (!done.ok) return done;
    const { rows, basis, plan } = done.value;
    const lines = linesAfter(rows, plan);
    rankedLists.refresh(lines);
    const kept = messageSheets.refresh(known.value);
    if (!kept.ok) return kept;
    return success({
      lineCount: lines.length,
      summary: summarizeOrders(lines, basis),
      currency: known.value.currency,
      mended: plan.mended,
      problems: plan.problems,
      hasChanged: !isEmptyPlan(plan),
    });
  });
}

function readAndCarryOut(keeper: OrderKeeper): Result<CarriedOut, AppRefusal> {
  const read = keeper.readRows();
  if (!read.ok) return read;
  const plan = planEdit({ ...read.value, others: [], edited: null });
  const carried = isEmptyPlan(plan) ? success(null) : keeper.carryOut(plan);
  return carried.ok ? success({ ...read.value, plan }) : carried;
}

/** The lines as they stand once the plan is carried out. */
function linesAfter(rows: readonly SheetRow[], plan: EditPlan): readonly OrderLine[] {
  const planned = new Map<number, OrderCells>();
  for (const { row, key, content } of plan.cells) planned.set(row, { ...planned.get(row), [key]: content });
  return rows
    .map(({ row, cells }) => ({ ...cells, ...planned.get(row) }))
    .filter(isOrderRow)
    .map((cells) => parseOrderRow(cells).line);
}
