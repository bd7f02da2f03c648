import type { DataValidation, Worksheet } from 'exceljs';
import { columnLetters, formatA1 } from '../engine/a1';
import { mapReferences } from '../engine/formula-text';
import type { Area, Validation } from '../engine/sheet-engine';
import { criteriaToFormula } from './excel-criteria';
import { type FormulaSurroundings, toExcelCondition } from './excel-formula';

/** Excel's longest list inside a validation, quotes not counted. */
const longestList = 255;

/** Lists that do not fit into a validation stand on a sheet of their own. */
export interface ListSheet {
  /** Puts a list into the next column. Returns its address, sheet included. */
  add(entries: readonly string[]): string;
}

/** Writes one validation over an area, which Excel takes as one block. */
export function addValidation(
  sheet: Worksheet,
  area: Area,
  validation: Validation,
  lists: ListSheet,
  surroundings: FormulaSurroundings,
): void {
  const rule = toDataValidation(validation, `${columnLetters(area.column)}${area.row}`, lists, surroundings);
  if (!rule) return;
  // The typings leave out `add`, which takes a whole block where `cell.dataValidation` takes cell by cell.
  const { dataValidations } = sheet as unknown as { dataValidations: { add(address: string, rule: DataValidation): void } };
  dataValidations.add(formatA1(area), rule);
}

function toDataValidation(
  validation: Validation,
  cell: string,
  lists: ListSheet,
  surroundings: FormulaSurroundings,
): DataValidation | null {
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.allowInvalid ? 'warning' : 'stop',
    ...(validation.helpText && { showInputMessage: true, prompt: validation.helpText.slice(0, longestList) }),
  };
  const list = listFormula(validation, lists, surroundings);
  if (list !== null) return { ...common, type: 'list', formulae: [list] };
  const compared = comparison(validation);
  if (compared) return { ...common, ...compared };
  const formula = criteriaToFormula(validation.criteria, validation.values, cell, surroundings);
  return formula === null ? null : { ...common, type: 'custom', formulae: [formula] };
}

type Comparison = Pick<DataValidation, 'type' | 'operator' | 'formulae'>;

const operators: Readonly<Record<string, NonNullable<DataValidation['operator']>>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  AFTER: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  BEFORE: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

/** Checks of numbers and dates against constants have types of their own in Excel. */
function comparison({ criteria, values }: Validation): Comparison | null {
  // From the first day on that Excel knows.
  if (criteria === 'DATE_IS_VALID_DATE') return { type: 'date', operator: 'greaterThanOrEqual', formulae: [serialToInstant(1)] };
  const [, kind, relation = ''] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const operator = operators[relation];
  const numbers = values.filter((value) => typeof value === 'number');
  if (!operator || numbers.length === 0 || numbers.length < values.length) return null;
  if (kind === 'NUMBER') return { type: 'decimal', operator, formulae: numbers };
  return { type: 'date', operator, formulae: numbers.map(serialToInstant) };
}

/** The writer takes dates as instants at UTC midnight. */
function serialToInstant(serial: number): Date {
  return new Date((serial - 25_569) * 86_400_000);
}

/** Google's list stands still for every cell of the validation; Excel moves references that are not fixed. */
function fixReferences(address: string): string {
  const fix = <C extends object>(corner: C) => ({ ...corner, rowFixed: true, columnFixed: true });
  return mapReferences(address, ({ sheet, from, to }) => ({ sheet, from: fix(from), to: to && fix(to) }));
}

function listFormula({ criteria, values }: Validation, lists: ListSheet, surroundings: FormulaSurroundings): string | null {
  if (criteria === 'VALUE_IN_RANGE') return toExcelCondition(fixReferences(String(values[0] ?? '')), surroundings);
  if (criteria === 'CHECKBOX' && values.length === 0) return '"TRUE,FALSE"';
  if (criteria !== 'VALUE_IN_LIST' && criteria !== 'CHECKBOX') return null;
  const entries = values.map(String);
  const joined = entries.join(',');
  const fits = joined.length <= longestList && !entries.some((entry) => entry.includes(',') || entry !== entry.trim());
  return fits ? `"${joined.replaceAll('"', '""')}"` : lists.add(entries);
}
