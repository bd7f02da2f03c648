import { type ColumnKey, columnKind } from '../../domain/order/columns';
import { type OrderContext, problemsOfLine } from '../../domain/order/line-problems';
import { contextsOfLines } from '../../domain/order/order-context';
import type { OrderLine } from '../../domain/order/order-line';
import { decodeProblems, encodeProblems, type Problem } from '../../domain/order/problems';
import { parseOrderRow } from '../orders/parse-order-row';
import { textOf } from '../workbook/cell-content';
import { type DraftRow, inSheetOrder, type Put } from './draft-row';
import type { EditPlan, PlannedNote } from './edit-plan';
import type { ComputedColumn, EditBasis, EditedArea, OtherLine, SheetRow } from './edited-rows';
import { INPUTS_OF_COMPUTED, overwrittenFigure } from './overwritten-formula';

/** Columns in whose cells a problem can be marked, so that a pasted note may carry a mark that no longer holds. */
export function canCarryMark(key: ColumnKey): boolean {
  return ['number', 'currency', 'date', 'computed', 'closedList'].includes(columnKind(key)) || key === 'customerName';
}

/** Marks what is wrong with the lines, and takes marks away that no longer hold. */
export function markProblems(
  lines: readonly DraftRow[],
  others: readonly OtherLine[],
  edited: EditedArea | null,
  basis: EditBasis,
  put: Put,
): Pick<EditPlan, 'notes' | 'problems'> {
  const merged = inSheetOrder<{ row: number; draft: DraftRow | null; other: OtherLine | null }>([
    ...lines.map((draft) => ({ row: draft.source.row, draft, other: null })),
    ...others.map((other) => ({ row: other.row, draft: null, other })),
  ]);
  const contexts = contextsOfLines(
    merged.map(({ draft, other }) => draft?.line ?? { productName: '', quantity: null, status: 'pending', ...contextOf(other) }),
  );
  const touchedNumbers = new Set(lines.map(({ line }) => line.orderNumber));
  const notes: PlannedNote[] = [];
  const problems: { row: number; problem: Problem }[] = [];
  merged.forEach(({ row, draft, other }, index) => {
    const context = contexts[index];
    if (!context) return;
    const marked = draft ? problemsOfDraft(draft, context, edited, basis) : problemsOfOther(other, context, touchedNumbers);
    if (!marked) return;
    if (encodeProblems(marked.now) !== marked.text) put(row, 'problems', encodeProblems(marked.now));
    notes.push(...changedNotes(row, marked));
    problems.push(...marked.now.map((problem) => ({ row, problem })));
  });
  return { notes, problems };
}

/** The problems of a row before and after. */
interface Marked {
  /** What the problems column holds now. */
  readonly text: string;
  readonly before: readonly Problem[];
  readonly now: readonly Problem[];
  readonly figures: Partial<Record<ColumnKey, string>>;
}

function problemsOfDraft(draft: DraftRow, context: OrderContext, edited: EditedArea | null, basis: EditBasis): Marked {
  const { cells, lostFormulas } = draft.source;
  const text = textOf(cells['problems']).trim();
  const before = decodeProblems(text);
  const figures: Partial<Record<ColumnKey, string>> = {};
  for (const key of lostFormulas) {
    const figure = overwrittenFigure(key, cells[key], draft.line, basis);
    if (figure !== '') figures[key] = figure;
  }
  const overwritten = before.filter(({ code, column }) => code === 'formula-overwritten' && isStillOpen(column, edited));
  const now: readonly Problem[] = [
    ...problemsOfLine(draft.line, draft.unreadable, context, basis.currencyDigits),
    ...overwritten,
    ...(Object.keys(figures) as ColumnKey[]).map((column): Problem => ({ code: 'formula-overwritten', column })),
  ];
  return { text, before, now, figures };
}

/** An overwritten figure stays marked until somebody edits the cell or what it is computed from. */
function isStillOpen(column: ColumnKey, edited: EditedArea | null): boolean {
  if (!edited) return true;
  const inputs: readonly ColumnKey[] = INPUTS_OF_COMPUTED[column as ComputedColumn] ?? [];
  return ![column, ...inputs].some((key) => edited.columns.has(key));
}

/** Another line of an edited order: only whose customer it names can have changed. */
function problemsOfOther(other: OtherLine | null, context: OrderContext, numbers: ReadonlySet<string>): Marked | null {
  if (other?.problems === undefined || other.orderNumber === '' || !numbers.has(other.orderNumber)) return null;
  const text = other.problems.trim();
  const before = decodeProblems(text);
  const differs = problemsOfLine(
    { ...BLANK_LINE, customerName: other.customerName },
    [],
    { ...context, hasOtherLines: false },
    0,
  );
  return { text, before, now: [...before.filter(({ code }) => code !== 'customer-differs'), ...differs], figures: {} };
}

/** The notes of the cells whose problems changed. */
function changedNotes(row: number, { before, now, figures }: Marked): readonly PlannedNote[] {
  const keys = new Set([...before, ...now].map(({ column }) => column));
  return [...keys].flatMap((key) => {
    const codesIn = (problems: readonly Problem[]) => [
      ...new Set(problems.filter(({ column }) => column === key).map(({ code }) => code)),
    ];
    const [old, codes] = [codesIn(before), codesIn(now)];
    const figure = figures[key] ?? '';
    if (figure === '' && old.join() === codes.join()) return [];
    return [{ row, key, codes, figure }];
  });
}

/** A row that is no line keeps what was typed over its formulas in a note, and no other marks. */
export function leftoverNotes({ row, cells, lostFormulas }: SheetRow, basis: EditBasis): readonly PlannedNote[] {
  const { line } = parseOrderRow(cells);
  const overwritten = lostFormulas.flatMap((key): PlannedNote[] => {
    const figure = overwrittenFigure(key, cells[key], line, basis);
    return figure === '' ? [] : [{ row, key, codes: ['formula-overwritten'], figure }];
  });
  const kept = new Set<ColumnKey>(overwritten.map(({ key }) => key));
  const gone = new Set(decodeProblems(textOf(cells['problems'])).map(({ column }) => column));
  const cleared = [...gone].filter((key) => !kept.has(key)).map((key): PlannedNote => ({ row, key, codes: [], figure: '' }));
  return [...overwritten, ...cleared];
}

function contextOf(other: OtherLine | null): Pick<OtherLine, 'orderNumber' | 'customerName'> & Partial<OrderLine> {
  if (!other) return { orderNumber: '', customerName: '' };
  const { orderNumber, customerName, productName, quantity, status } = other;
  return {
    orderNumber,
    customerName,
    ...(productName === undefined ? {} : { productName }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(status === undefined ? {} : { status }),
  };
}

const BLANK_LINE = parseOrderRow({}).line;
