import { quoteSheetName } from '../a1';
import type { EngineWrite } from '../engine-write';
import { changeTemplate, type FormulaTemplate } from '../formula-template';
import type { Corner, Reference } from '../formula-tokens';
import type { Area, SheetId } from '../sheet-engine';
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

type Move = Extract<EngineWrite, { readonly type: 'moveReferences' }>;

/** What points wholly into an area points at its new place. Formulas of rules stay as they are. */
export function moveReferences(book: PlainWorkbook, { sheetId, area, toSheetId, row, column }: Move): void {
  const from = book.sheet(sheetId).state.name;
  const to = book.sheet(toSheetId).state.name;
  const [down, right] = [row - area.row, column - area.column];
  const isInside = ({ row: r, column: c }: Corner) =>
    r !== null && c !== null && r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns;
  const moved = (corner: Corner): Corner => ({ ...corner, row: (corner.row ?? 0) + down, column: (corner.column ?? 0) + right });
  book.changeFormulas((sheet, template, r, c) => {
    const origin = { row: r, column: c };
    return changeTemplate(template, origin, origin, (reference) => {
      const corners = reference.to ? [reference.from, reference.to] : [reference.from];
      if (!pointsTo(reference, sheet.state.name, from) || !corners.every(isInside)) return reference;
      return {
        ...reference,
        sheet: sheetId === toSheetId ? reference.sheet : `${quoteSheetName(to)}!`,
        from: moved(reference.from),
        to: reference.to && moved(reference.to),
      };
    });
  });
  const place = (each: { readonly sheetId: SheetId; readonly area: Area }) => {
    const last = { row: each.area.row + each.area.rows - 1, column: each.area.column + each.area.columns - 1 };
    if (each.sheetId !== sheetId || !isInside(asCorner(each.area)) || !isInside(asCorner(last))) return each;
    return { sheetId: toSheetId, area: { ...each.area, row: each.area.row + down, column: each.area.column + right } };
  };
  book.tables.namedRanges = book.tables.namedRanges.map((range) => ({ ...range, ...place(range) }));
  for (const { state } of book.sheets) {
    const tables = book.tables.of(state.id);
    tables.charts = tables.charts.map((chart) => ({ ...chart, ranges: chart.ranges.map(place) }));
  }
}

function asCorner({ row, column }: { readonly row: number; readonly column: number }): Corner {
  return { row, column, rowFixed: false, columnFixed: false };
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
