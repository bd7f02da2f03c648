import type { Methods } from '../core/host-object';
import { stateOf } from '../core/host-object';
import { accept } from '../core/signature';

/** The condition of a colour rule or a filter. */
export interface CriteriaState {
  criteria: string | null;
  values: readonly unknown[];
}

const conditions: Readonly<Record<string, readonly [criteria: string, signatures: readonly string[]]>> = {
  whenCellEmpty: ['CELL_EMPTY', ['']],
  whenCellNotEmpty: ['CELL_NOT_EMPTY', ['']],
  whenDateAfter: ['DATE_AFTER', ['Date', 'enum:RelativeDate']],
  whenDateBefore: ['DATE_BEFORE', ['Date', 'enum:RelativeDate']],
  whenDateEqualTo: ['DATE_EQUAL_TO', ['Date', 'enum:RelativeDate']],
  whenFormulaSatisfied: ['CUSTOM_FORMULA', ['text']],
  whenNumberBetween: ['NUMBER_BETWEEN', ['number number']],
  whenNumberEqualTo: ['NUMBER_EQUAL_TO', ['number']],
  whenNumberGreaterThan: ['NUMBER_GREATER_THAN', ['number']],
  whenNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', ['number']],
  whenNumberLessThan: ['NUMBER_LESS_THAN', ['number']],
  whenNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', ['number']],
  whenNumberNotBetween: ['NUMBER_NOT_BETWEEN', ['number number']],
  whenNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', ['number']],
  whenTextContains: ['TEXT_CONTAINS', ['String']],
  whenTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', ['String']],
  whenTextEndsWith: ['TEXT_ENDS_WITH', ['String']],
  whenTextEqualTo: ['TEXT_EQUAL_TO', ['String']],
  whenTextStartsWith: ['TEXT_STARTS_WITH', ['String']],
};

/** The `when…` methods of a builder, which are the same for colour rules and filters. */
export function conditionMethods(className: string): Methods {
  const methods: Record<string, (this: object, ...args: unknown[]) => unknown> = {};
  for (const [name, [criteria, signatures]] of Object.entries(conditions)) {
    methods[name] = function (this: object, ...args: unknown[]) {
      const values = accept(`SpreadsheetApp.${className}.${name}`, signatures, args);
      // A relative date (TODAY …) is a criteria of its own.
      const isRelative = criteria.startsWith('DATE_') && Object.prototype.toString.call(values[0]) !== '[object Date]';
      setCriteria(this, isRelative ? `${criteria}_RELATIVE` : criteria, values);
      return this;
    };
  }
  methods['withCriteria'] = function (this: object, ...args: unknown[]) {
    const [criteria, values] = accept(`SpreadsheetApp.${className}.withCriteria`, ['enum:BooleanCriteria any[]'], args);
    setCriteria(this, String(criteria), values as unknown[]);
    return this;
  };
  return methods;
}

function setCriteria(builder: object, criteria: string, values: readonly unknown[]): void {
  Object.assign(stateOf<CriteriaState>(builder), { criteria, values });
}
