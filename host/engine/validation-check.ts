import { isDatePattern } from './number-format';
import type { CellValue, Validation } from './sheet-engine';

/** What a validation needs to know about the sheet that it stands on. */
export interface ValidationContext {
  /** The values of a range by its address, for `VALUE_IN_RANGE`. */
  readRange(address: string): readonly CellValue[];
  /** A custom formula as it stands for the cell that is checked; null where formulas are not evaluated. */
  evaluate(formula: string): CellValue;
  /** The cell's number format: a date is a number that is shown as one. */
  readonly format: string;
}

/**
 * Whether a cell may hold the value. An empty cell always may. Dates are serial numbers and are compared by day (F187).
 *
 * A criteria name that is not known, and a formula that is not evaluated, count as met.
 */
export function meetsValidation(validation: Validation, value: CellValue, context: ValidationContext): boolean {
  if (value === null || value === '') return true;
  if (typeof value === 'object') return false;
  const { criteria, values } = validation;
  const numbers = values.filter((each) => typeof each === 'number');
  if (criteria.startsWith('DATE_'))
    return isDateValue(value, context.format) && compares(criteria.slice(5), Math.floor(Number(value)), numbers);
  if (criteria.startsWith('NUMBER_')) return typeof value === 'number' && compares(criteria.slice(7), value, numbers);
  const text = String(value).toLowerCase();
  const first = String(values[0] ?? '').toLowerCase();
  switch (criteria) {
    case 'VALUE_IN_LIST':
      return values.some((each) => isSame(each, value));
    case 'VALUE_IN_RANGE':
      return context
        .readRange(String(values[0] ?? ''))
        .some((each) => each !== null && typeof each !== 'object' && isSame(each, value));
    case 'CHECKBOX':
      return values.length === 0 ? typeof value === 'boolean' : values.some((each) => isSame(each, value));
    case 'TEXT_CONTAINS':
      return text.includes(first);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(first);
    case 'TEXT_EQUAL_TO':
      return text === first;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^((https?|ftp):\/\/|mailto:)?[^\s/.]+\.[^\s]+$/.test(text);
    case 'CUSTOM_FORMULA': {
      const result = context.evaluate(String(values[0] ?? ''));
      return result === null || (typeof result === 'object' ? false : Boolean(result));
    }
    default:
      return true;
  }
}

/** Google compares list entries with what the cell shows: `2` meets the entry `"2"`; case counts. */
function isSame(entry: string | number | boolean, value: string | number | boolean): boolean {
  if (entry === value) return true;
  return (
    String(typeof entry === 'boolean' ? String(entry).toUpperCase() : entry) ===
    String(typeof value === 'boolean' ? String(value).toUpperCase() : value)
  );
}

function isDateValue(value: string | number | boolean, format: string): boolean {
  return typeof value === 'number' && (format === '' || isDatePattern(format));
}

function compares(relation: string, value: number, [first = 0, second = 0]: readonly number[]): boolean {
  switch (relation) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      return true;
  }
}
