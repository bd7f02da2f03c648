import type { Context } from '../context';
import type { OpTable } from '../op';
import type { WireRange, WireValue } from '../wire';
import { topLeft } from './cell-values';
import { requireSheet } from './grid-lookup';
import type { WireSheet } from './marks';

interface ClearOptions {
  readonly commentsOnly?: boolean;
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
}

// Number formats stay in every case (F128).
function clear(context: Context, range: WireRange, options: ClearOptions = {}): void {
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
  const isPicked = commentsOnly || contentsOnly || formatOnly || validationsOnly;
  const contents = contentsOnly === true || !isPicked;
  const styles = formatOnly === true || !isPicked;
  const parts = { contents, styles, notes: commentsOnly === true, validations: validationsOnly === true };
  context.write({ type: 'clear', sheetId: range.sheetId, area: range, ...parts });
}

function wholeSheet(context: Context, { sheetId }: WireSheet): WireRange {
  const { rows, columns } = requireSheet(context, sheetId);
  return { sheetId, row: 1, column: 1, rows, columns };
}

function checkboxValues(on: WireValue | undefined, off: WireValue | undefined): (string | number | boolean)[] {
  return [on, off].filter(
    (value): value is string | number | boolean => value !== undefined && value !== null && typeof value !== 'object',
  );
}

function insertCheckboxes(context: Context, range: WireRange, on?: WireValue, off?: WireValue): void {
  const validation = { criteria: 'CHECKBOX', values: checkboxValues(on, off), allowInvalid: false, helpText: null };
  context.write({ type: 'setValidation', sheetId: range.sheetId, area: range, validation });
  // What was there is overwritten, and the cells count as content afterwards (F129).
  const unticked = on === undefined ? false : (off ?? '');
  context.write({ type: 'cells', ...range, kind: 'values', cells: { every: unticked } });
}

function tick(context: Context, range: WireRange, isTicked: boolean): void {
  const rules = context.engine.readValidations(range.sheetId, range);
  const values = context.engine.readValues(range.sheetId, range);
  const block = rules.map((row, r) =>
    row.map((rule, c) => {
      const before = values[r]?.[c] ?? null;
      if (rule?.criteria !== 'CHECKBOX') return typeof before === 'object' ? null : before;
      const [on = true, off = rule.values.length === 0 ? false : ''] = rule.values;
      return isTicked ? on : off;
    }),
  );
  context.write({ type: 'cells', ...range, kind: 'values', cells: { block } });
}

function isChecked(context: Context, range: WireRange): boolean | null {
  const rules = context.engine.readValidations(range.sheetId, range);
  const values = context.engine.readValues(range.sheetId, range);
  const states = rules.flatMap((row, r) =>
    row.map((rule, c) => (rule?.criteria === 'CHECKBOX' ? values[r]?.[c] === (rule.values[0] ?? true) : null)),
  );
  const [first = null] = states;
  return states.every((state) => state === first) ? first : null;
}

/** Clearing cells, their notes and their checkboxes. */
export const rangeClearOps: OpTable = {
  'Range.clear': clear,
  'Range.clearContent': (context: Context, range: WireRange) => clear(context, range, { contentsOnly: true }),
  'Range.clearFormat': (context: Context, range: WireRange) => clear(context, range, { formatOnly: true }),
  'Range.clearNote': (context: Context, range: WireRange) => clear(context, range, { commentsOnly: true }),
  'Sheet.clear': (context: Context, sheet: WireSheet, options?: ClearOptions) =>
    clear(context, wholeSheet(context, sheet), options),
  'Sheet.clearContents': (context: Context, sheet: WireSheet) =>
    clear(context, wholeSheet(context, sheet), { contentsOnly: true }),
  'Sheet.clearFormats': (context: Context, sheet: WireSheet) => clear(context, wholeSheet(context, sheet), { formatOnly: true }),
  'Sheet.clearNotes': (context: Context, sheet: WireSheet) => clear(context, wholeSheet(context, sheet), { commentsOnly: true }),

  'Range.getNote': (context: Context, range: WireRange) => context.engine.readNotes(range.sheetId, topLeft(range))[0]?.[0] ?? '',
  'Range.getNotes': (context: Context, range: WireRange) => context.engine.readNotes(range.sheetId, range),
  'Range.setNote': (context: Context, range: WireRange, note: string | null) => {
    const notes = Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => note ?? ''));
    context.write({ type: 'setNotes', sheetId: range.sheetId, area: range, notes });
  },
  'Range.setNotes': (context: Context, range: WireRange, block: readonly (readonly (string | null)[])[]) =>
    context.write({
      type: 'setNotes',
      sheetId: range.sheetId,
      area: range,
      notes: block.map((row) => row.map((note) => note ?? '')),
    }),

  'Range.insertCheckboxes': insertCheckboxes,
  'Range.removeCheckboxes': (context: Context, range: WireRange) =>
    context.write({ type: 'clear', sheetId: range.sheetId, area: range, contents: true, validations: true }),
  'Range.check': (context: Context, range: WireRange) => tick(context, range, true),
  'Range.uncheck': (context: Context, range: WireRange) => tick(context, range, false),
  'Range.isChecked': isChecked,
};
