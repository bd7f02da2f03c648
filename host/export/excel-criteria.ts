import { excelText, type FormulaSurroundings, toExcelCondition } from './excel-formula';

type Values = readonly (string | number | boolean)[];

/**
 * Google's criteria of colour rules and validations as an Excel formula over the cell, without `=`.
 *
 * @param cell - The address of the top left cell that the formula is for, relative.
 * @returns null for criteria that Excel cannot express.
 */
export function criteriaToFormula(
  criteria: string,
  values: Values,
  cell: string,
  surroundings: FormulaSurroundings,
): string | null {
  if (criteria === 'CUSTOM_FORMULA') return toExcelCondition(String(values[0] ?? ''), surroundings);
  const operands = values.map((value) => operand(value, surroundings));
  if (operands.some((each) => each === null)) return null;
  const [first = '0', second = '0'] = operands;
  const relation = relationFormula(criteria.replace(/^(NUMBER|DATE)_/, ''), cell, first ?? '0', second ?? '0');
  if (/^(NUMBER|DATE)_/.test(criteria))
    return criteria === 'DATE_IS_VALID_DATE' ? `ISNUMBER(${cell})` : relation && `AND(ISNUMBER(${cell}),${relation})`;
  switch (criteria) {
    case 'CELL_EMPTY':
      return `LEN(${cell})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${cell})>0`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${first},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${first},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${first}))=${first}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${first}))=${first}`;
    case 'TEXT_EQUAL_TO':
      return `${cell}=${first}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `ISNUMBER(MATCH("?*@?*.?*",${cell},0))`;
    case 'TEXT_IS_VALID_URL':
      return `OR(ISNUMBER(SEARCH("://",${cell})),ISNUMBER(MATCH("?*.?*",${cell},0)))`;
    default:
      return null;
  }
}

function operand(value: string | number | boolean, surroundings: FormulaSurroundings): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!value.startsWith('=')) return excelText(value);
  const formula = toExcelCondition(value, surroundings);
  return formula && `(${formula})`;
}

function relationFormula(relation: string, cell: string, first: string, second: string): string | null {
  switch (relation) {
    case 'BETWEEN':
      return `${cell}>=${first},${cell}<=${second}`;
    case 'NOT_BETWEEN':
      return `OR(${cell}<${first},${cell}>${second})`;
    case 'EQUAL_TO':
      return `${cell}=${first}`;
    case 'NOT_EQUAL_TO':
      return `${cell}<>${first}`;
    case 'GREATER_THAN':
    case 'AFTER':
      return `${cell}>${first}`;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return `${cell}>=${first}`;
    case 'LESS_THAN':
    case 'BEFORE':
      return `${cell}<${first}`;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return `${cell}<=${first}`;
    default:
      return null;
  }
}
