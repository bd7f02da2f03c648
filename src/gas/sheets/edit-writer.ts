import type { EditPlan, PlannedCell, PlannedFormula } from '../../app/edits/edit-plan';
import type { ComputedColumn, EditedArea } from '../../app/edits/edited-rows';
import { isOrderRow, isTextColumn } from '../../app/orders/parse-order-row';
import { type CellContent, isBlank } from '../../app/workbook/cell-content';
import { type ColumnKey, KEY_COLUMNS } from '../../domain/order/columns';
import { toSheetValue } from './cell-codec';
import { orderFormula } from './formulas/order-formulas';
import { formulaBasis, wantedRulesFormula } from './order-columns-fill';
import { writeFields } from './order-fields';
import type { LocatedTable, OrderTable } from './order-table';
import { prepareProblemNotes } from './problem-notes';
import { columnLetters, prepareScattered } from './scattered-cells';
import { type ReadRows, stillStand } from './standing-check';

/** Up to so many blocks of rows are written one by one. */
const MOST_BLOCKS = 3;

/** A row that a plan may write to, as it was read. */
export type KnownRow = ReadRows['rows'][number];

/**
 * Carries a plan out, once everything that this needs is read and the rows still stand where the plan takes them to be. Calls grow with
 * the columns that it touches, never with the rows. The caller holds the lock.
 *
 * @param known - Every row that the plan may write to.
 * @returns false where rows or columns have moved meanwhile: nothing was written.
 */
export function writeEditPlan(
  table: LocatedTable,
  plan: EditPlan,
  { edited, known }: { readonly edited: EditedArea | null; readonly known: readonly KnownRow[] },
): boolean {
  const cells = plan.cells.filter(({ key }) => table.columns[key] > 0);
  const writes = [
    ...groupColumns(table, byColumn(cells)).flatMap((group) => prepareGroup(table, group)),
    ...groupColumns(table, byColumn(plan.formulas)).map((group) => () => writeFormulas(table, group)),
    ...prepareProblemNotes(table, plan.notes, edited),
  ];
  if (writes.length === 0) return true;
  const planned = [...cells, ...plan.formulas, ...plan.notes];
  const written = [...new Set(planned.map(({ key }) => key))];
  if (!stillStand(table, { rows: known, keys: identityOf(known), written })) return false;
  for (const write of writes) write();
  return true;
}

/** Rows are known by their ids; as long as one has none, by what makes it a line as well. */
function identityOf(known: readonly KnownRow[]): readonly ColumnKey[] {
  const hasAllIds = known.every(({ cells }) => !isBlank(cells.lineId) || (cells.lineId !== undefined && !isOrderRow(cells)));
  return hasAllIds ? ['lineId'] : ['lineId', ...KEY_COLUMNS];
}

/** Adjacent columns of which the same rows are written. */
interface ColumnGroup<T> {
  readonly keys: readonly ColumnKey[];
  readonly rows: readonly number[];
  readonly entries: ReadonlyMap<ColumnKey, ReadonlyMap<number, T>>;
}

function byColumn<T extends PlannedCell | PlannedFormula>(planned: readonly T[]): ReadonlyMap<ColumnKey, ReadonlyMap<number, T>> {
  const columns = new Map<ColumnKey, Map<number, T>>();
  for (const entry of planned) {
    const rows = columns.get(entry.key) ?? new Map<number, T>();
    columns.set(entry.key, rows.set(entry.row, entry));
  }
  return columns;
}

function groupColumns<T>(table: OrderTable, columns: ReadonlyMap<ColumnKey, ReadonlyMap<number, T>>): readonly ColumnGroup<T>[] {
  const groups: { keys: ColumnKey[]; rows: readonly number[] }[] = [];
  for (const key of [...columns.keys()].sort((a, b) => table.columns[a] - table.columns[b])) {
    const rows = [...(columns.get(key)?.keys() ?? [])].sort((a, b) => a - b);
    const last = groups[groups.length - 1];
    const before = last?.keys[last.keys.length - 1];
    const isAdjacent = before !== undefined && table.columns[before] === table.columns[key] - 1;
    if (last && isAdjacent && last.rows.length === rows.length && last.rows.every((row, index) => row === rows[index])) {
      last.keys.push(key);
    } else {
      groups.push({ keys: [key], rows });
    }
  }
  return groups.map((group) => ({ ...group, entries: columns }));
}

function prepareGroup(table: OrderTable, group: ColumnGroup<PlannedCell>): readonly (() => void)[] {
  const { keys, rows, entries } = group;
  if (rowBlocks(rows).length <= MOST_BLOCKS) return [() => writeGroup(table, group)];
  return keys.map((key) =>
    prepareScattered(table, key, new Map(rows.map((row) => [row, entries.get(key)?.get(row)?.content ?? '']))),
  );
}

function writeGroup(table: OrderTable, { keys, rows, entries }: ColumnGroup<PlannedCell>): void {
  const contentOf = (key: ColumnKey, row: number): CellContent => entries.get(key)?.get(row)?.content ?? '';
  const isSafe = keys.every((key) => !isTextColumn(key) || rows.every((row) => isPlainText(contentOf(key, row))));
  for (const block of rowBlocks(rows)) {
    const first = block[0] ?? 2;
    if (isSafe) {
      const range = table.sheet.getRange(first, table.columns[keys[0] ?? 'orderNumber'], block.length, keys.length);
      range.setValues(block.map((row) => keys.map((key) => toSheetValue(contentOf(key, row)))));
    } else {
      writeFields(
        table,
        first,
        block.map((row) => Object.fromEntries(keys.map((key) => [key, contentOf(key, row)]))),
      );
    }
  }
}

/**
 * Words, our line ids, histories and numbers such as `20261122-001` are text in any cell, so that no format has to be set first.
 * Anything else that begins with a digit or a sign might be read as a number, a date or a formula.
 */
function isPlainText(content: CellContent): boolean {
  return typeof content === 'string' && /^$|^[a-z]-|^h1\[|^\d{8}-\d+$|^[^\d=+\-@'\s.,:/$¥€£%()][^\d]*$/i.test(content);
}

function writeFormulas(table: OrderTable, { keys, rows }: ColumnGroup<PlannedFormula>): void {
  const basis = formulaBasis(table);
  const formulas = keys.map((key) =>
    key === 'matchedRules' ? (wantedRulesFormula(table) ?? '') : orderFormula(key as ComputedColumn, basis),
  );
  const first = table.columns[keys[0] ?? 'lineTotal'];
  const blocks = rowBlocks(rows);
  if (blocks.length <= MOST_BLOCKS) {
    for (const block of blocks) {
      const range = table.sheet.getRange(block[0] ?? 2, first, block.length, keys.length);
      range.setFormulasR1C1(block.map(() => formulas));
    }
    return;
  }
  formulas.forEach((formula, index) => {
    const letters = columnLetters(first + index);
    const addresses = blocks.map((block) => `${letters}${block[0]}:${letters}${block[block.length - 1]}`);
    table.sheet.getRangeList(addresses).setFormulaR1C1(formula);
  });
}

function rowBlocks(rows: readonly number[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && last[last.length - 1] === row - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}
