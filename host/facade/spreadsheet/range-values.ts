import { exception, notImitated } from '../core/exception';
import { classOf, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, chains, passOn, reads } from '../core/signature';
import { isDate } from '../core/wire';
import type { RangeState } from './range-state';

const service = 'SpreadsheetApp';

/** Reading and writing what is in the cells. */
export const rangeValues: Methods = {
  ...passOn(service, 'Range', {
    getValue: reads(),
    getValues: reads(),
    getDisplayValue: reads(),
    getDisplayValues: reads(),
    getFormula: reads(),
    getFormulas: reads(),
    getFormulaR1C1: reads(),
    getFormulasR1C1: reads(),
    isBlank: reads(),
    setFormula: chains('String'),
    setFormulaR1C1: chains('String'),
    getNote: reads(),
    getNotes: reads(),
    setNote: chains('String?'),
    clearNote: chains(),
    clear: chains('', 'Object'),
    clearContent: chains(),
    clearFormat: chains(),
    clearDataValidations: chains(),
    insertCheckboxes: chains('', 'any', 'any any'),
    removeCheckboxes: chains(),
    check: chains(),
    uncheck: chains(),
    isChecked: reads(),
    getRichTextValue: reads(),
    getRichTextValues: reads(),
    setRichTextValue: chains('RichTextValue'),
    trimWhitespace: chains(),
    removeDuplicates: reads('', 'int[]'),
    randomize: chains(),
  }),
  setValue(...args) {
    const [value] = accept('SpreadsheetApp.Range.setValue', ['any'], args);
    call('Range.setValue', this, cell(value));
    return this;
  },
  ...blockSetters({
    setValues: 'any',
    setFormulas: 'String?',
    setFormulasR1C1: 'String?',
    setNotes: 'any',
    setRichTextValues: 'RichTextValue',
  }),
};

/**
 * The plural setters: a two-dimensional array of the range's own size, else Google's size errors (F115).
 *
 * @param types what each one accepts in a cell.
 */
export function blockSetters(types: Readonly<Record<string, string>>): Methods {
  const methods: Record<string, (this: object, ...args: unknown[]) => unknown> = {};
  for (const [name, type] of Object.entries(types)) {
    methods[name] = function (this: object, ...args: unknown[]) {
      const [block] = accept(`SpreadsheetApp.Range.${name}`, [`${type}[][]`], args);
      const rows = block as unknown[][];
      checkSize(stateOf<RangeState>(this), rows);
      const prepare = preparations[name];
      call(`Range.${name}`, this, prepare ? rows.map((row) => Array.from(row, prepare)) : rows);
      return this;
    };
  }
  return methods;
}

const preparations: Readonly<Record<string, (value: unknown) => unknown>> = { setValues: cell, setNotes: note };

function checkSize(range: RangeState, block: readonly (readonly unknown[])[]): void {
  const { rows, columns } = range;
  if (block.length !== rows) throw sizeError('rows', block.length, rows);
  for (const row of block) if (row.length !== columns) throw sizeError('columns', row.length, columns);
}

function sizeError(what: string, given: number, wanted: number): Error {
  return exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
  );
}

/** A cell takes scalars and dates; any other object arrives as its text. What Google makes of a date that is none is not known. */
export function cell(value: unknown): unknown {
  if (isDate(value) && Number.isNaN(value.getTime())) throw notImitated('writing an invalid date into a cell');
  if (typeof value === 'function' || (typeof value === 'object' && value !== null && !isCellObject(value))) return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return '#NUM!';
  return value;
}

function isCellObject(value: object): boolean {
  return isDate(value) && classOf(value) === null;
}

// Numbers among notes come back as Java writes them (F217).
function note(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value);
}
