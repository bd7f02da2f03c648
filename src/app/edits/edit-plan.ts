import type { ColumnKey } from '../../domain/order/columns';
import type { Problem, ProblemCode } from '../../domain/order/problems';
import type { CellContent } from '../workbook/cell-content';
import type { ComputedColumn } from './edited-rows';

export interface PlannedCell {
  readonly row: number;
  readonly key: ColumnKey;
  readonly content: CellContent;
}

export interface PlannedFormula {
  readonly row: number;
  readonly key: ComputedColumn | 'matchedRules';
}

/** What the marked line of a cell's note has to say; no codes where it has to go. */
export interface PlannedNote {
  readonly row: number;
  readonly key: ColumnKey;
  readonly codes: readonly ProblemCode[];
  /** What stood in the cell in place of its formula. */
  readonly figure: string;
}

/** What was mended, for the report of a check. */
export const MENDED_KINDS = ['newLine', 'orderNumber', 'repeatedLineId', 'formula', 'stamp'] as const;
export type MendedKind = (typeof MENDED_KINDS)[number];

export interface Mended {
  readonly kind: MendedKind;
  readonly row: number;
}

/** Everything that follows from an edit or a sweep, as plain data. Empty where all is well. */
export interface EditPlan {
  readonly cells: readonly PlannedCell[];
  readonly formulas: readonly PlannedFormula[];
  readonly notes: readonly PlannedNote[];
  readonly mended: readonly Mended[];
  /** Every problem that stands after the plan, also those that were known before. */
  readonly problems: readonly { readonly row: number; readonly problem: Problem }[];
}

/** Whether there is nothing to write; problems that were marked before are no work. */
export function isEmptyPlan(plan: EditPlan): boolean {
  return plan.cells.length === 0 && plan.formulas.length === 0 && plan.notes.length === 0;
}
