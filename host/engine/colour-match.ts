import { shiftFormula } from './formula-text';
import type { Area, CellStyle, CellValue, ColourRule } from './sheet-engine';
import { topLeft } from './shift-formula';
import { meetsValidation } from './validation-check';

/** The cell that colour rules are tried on. */
export interface ColouredCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
  /** A formula as if it stood in the cell. */
  evaluate(formula: string): CellValue;
}

/** The style that colour rules give a cell. Rules add up; where two set the same property the first one wins. */
export function colourStyle(rules: readonly ColourRule[], cell: ColouredCell): CellStyle {
  let style: CellStyle = {};
  for (const rule of rules) {
    if (rule.areas.some((area) => holdsCell(area, cell)) && matches(rule, cell)) style = { ...rule.style, ...style };
  }
  return style;
}

function holdsCell(area: Area, cell: ColouredCell): boolean {
  const row = cell.row - area.row;
  const column = cell.column - area.column;
  return row >= 0 && row < area.rows && column >= 0 && column < area.columns;
}

function matches(rule: ColourRule, cell: ColouredCell): boolean {
  const isEmpty = cell.value === null || cell.value === '';
  const text = typeof cell.value === 'object' ? '' : String(cell.value).toLowerCase();
  const first = String(rule.values[0] ?? '').toLowerCase();
  switch (rule.criteria) {
    case 'CUSTOM_FORMULA': {
      const anchor = topLeft(rule.areas);
      const result = cell.evaluate(
        shiftFormula(String(rule.values[0] ?? ''), cell.row - anchor.row, cell.column - anchor.column),
      );
      return result !== null && typeof result !== 'object' && typeof result !== 'string' && Boolean(result);
    }
    case 'CELL_EMPTY':
      return isEmpty;
    case 'CELL_NOT_EMPTY':
      return !isEmpty;
    case 'TEXT_STARTS_WITH':
      return !isEmpty && text.startsWith(first);
    case 'TEXT_ENDS_WITH':
      return !isEmpty && text.endsWith(first);
    default:
      return !isEmpty && meetsValidation({ ...rule, allowInvalid: true }, cell.value, { ...cell, readRange: () => [] });
  }
}
