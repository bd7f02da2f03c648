import { quoteSheetName } from '../a1';
import { changeTemplate, type FormulaTemplate } from '../formula-template';
import type { Reference } from '../formula-tokens';
import { type Dimension, type Shift, shiftPosition } from '../shift-area';
import { pointsTo, shiftReference } from '../shift-formula';
import type { PlainSheet, PlainWorkbook } from './workbook';

/** Adapts every formula to rows or columns that are about to be inserted, deleted or moved on a sheet. */
export function shiftFormulas(book: PlainWorkbook, changed: PlainSheet, dimension: Dimension, shift: Shift): void {
  const untouched = new Map<PlainSheet, Map<FormulaTemplate, boolean>>();
  book.changeFormulas((sheet, template, row, column) => {
    const known = untouched.get(sheet) ?? new Map<FormulaTemplate, boolean>();
    untouched.set(sheet, known);
    const stays = known.get(template) ?? staysAsIs(template, sheet, changed, dimension);
    known.set(template, stays);
    if (stays) return template;
    const position = dimension === 'rows' ? row : column;
    // Where the cell itself is deleted the formula goes with it: any result will do.
    const moved = sheet === changed ? (shiftPosition(position, shift) ?? position) : position;
    const to = dimension === 'rows' ? { row: moved, column } : { row, column: moved };
    return changeTemplate(template, { row, column }, to, (reference) =>
      pointsTo(reference, sheet.state.name, changed.state.name) ? shiftReference(reference, dimension, shift) : reference,
    );
  });
}

export function renameSheetInFormulas(book: PlainWorkbook, oldName: string, newName: string): void {
  const renamed = new Map<FormulaTemplate, FormulaTemplate>();
  const rename = (reference: Reference): Reference =>
    reference.sheet !== '' && pointsTo(reference, '', oldName)
      ? { ...reference, sheet: `${quoteSheetName(newName)}!` }
      : reference;
  changeByTemplate(book, renamed, rename);
  book.tables.changeReferences(rename);
}

/** References to a sheet that is about to be deleted become `#REF!`. */
export function dropSheetFromFormulas(book: PlainWorkbook, name: string): void {
  const drop = (reference: Reference): Reference | null =>
    reference.sheet !== '' && pointsTo(reference, '', name) ? null : reference;
  changeByTemplate(book, new Map(), drop);
  book.tables.changeReferences(drop);
}

/** A change that does not depend on the cell is made once for each template. */
function changeByTemplate(
  book: PlainWorkbook,
  changed: Map<FormulaTemplate, FormulaTemplate>,
  change: (reference: Reference) => Reference | null,
): void {
  const origin = { row: 0, column: 0 };
  book.changeFormulas((_sheet, template) => {
    const known = changed.get(template) ?? changeTemplate(template, origin, origin, change);
    changed.set(template, known);
    return known;
  });
}

/** Most formulas look at their own row only: they move with it and need no change. */
function staysAsIs(template: FormulaTemplate, sheet: PlainSheet, changed: PlainSheet, dimension: Dimension): boolean {
  return template.parts.every((part) => {
    if (typeof part === 'string') return true;
    const [position, isFixed] = dimension === 'rows' ? (['row', 'rowFixed'] as const) : (['column', 'columnFixed'] as const);
    const corners = part.to ? [part.from, part.to] : [part.from];
    const pointsToChanged = pointsTo(part, sheet.state.name, changed.state.name);
    if (sheet !== changed) return !pointsToChanged || corners.every((corner) => corner[position] === null);
    if (!pointsToChanged) return corners.every((corner) => corner[position] === null || corner[isFixed]);
    return corners.every((corner) => corner[position] === null || (!corner[isFixed] && corner[position] === 0));
  });
}
