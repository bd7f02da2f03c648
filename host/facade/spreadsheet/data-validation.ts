import { enumMember } from '../core/enums';
import { exception } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';

/** A validation rule as it stands in the script; ranges and dates among the values are objects. */
interface ValidationState {
  criteria: string | null;
  values: readonly unknown[];
  allowInvalid: boolean;
  showDropdown?: boolean;
  helpText: string | null;
}

type Build = (...args: readonly unknown[]) => Partial<ValidationState>;

/** The most items that a list may have (F028). */
const longestList = 500;

/** `SpreadsheetApp.newDataValidation()`. Invalid values are only warned about until told otherwise (F187). */
export function newDataValidation(): object {
  const state: ValidationState = { criteria: null, values: [], allowInvalid: true, helpText: null };
  return create('DataValidationBuilder', state);
}

function requires(
  criteria: string,
  signatures: readonly string[],
  build: Build = (...values) => ({ values }),
): [string, readonly string[], Build] {
  return [criteria, signatures, build];
}

const dateOne = ['Date'];
const dateTwo = ['Date Date'];
const one = ['number', 'text'];
const two = ['number number', 'text text'];

const rules: Readonly<Record<string, [string, readonly string[], Build]>> = {
  requireCheckbox: requires('CHECKBOX', ['', 'any', 'any any']),
  requireDate: requires('DATE_IS_VALID_DATE', ['']),
  requireDateAfter: requires('DATE_AFTER', dateOne),
  requireDateBefore: requires('DATE_BEFORE', dateOne),
  requireDateBetween: requires('DATE_BETWEEN', dateTwo),
  requireDateEqualTo: requires('DATE_EQUAL_TO', dateOne),
  requireDateNotBetween: requires('DATE_NOT_BETWEEN', dateTwo),
  requireDateOnOrAfter: requires('DATE_ON_OR_AFTER', dateOne),
  requireDateOnOrBefore: requires('DATE_ON_OR_BEFORE', dateOne),
  requireFormulaSatisfied: requires('CUSTOM_FORMULA', ['text']),
  requireNumberBetween: requires('NUMBER_BETWEEN', two),
  requireNumberEqualTo: requires('NUMBER_EQUAL_TO', one),
  requireNumberGreaterThan: requires('NUMBER_GREATER_THAN', one),
  requireNumberGreaterThanOrEqualTo: requires('NUMBER_GREATER_THAN_OR_EQUAL_TO', one),
  requireNumberLessThan: requires('NUMBER_LESS_THAN', one),
  requireNumberLessThanOrEqualTo: requires('NUMBER_LESS_THAN_OR_EQUAL_TO', one),
  requireNumberNotBetween: requires('NUMBER_NOT_BETWEEN', two),
  requireNumberNotEqualTo: requires('NUMBER_NOT_EQUAL_TO', one),
  requireTextContains: requires('TEXT_CONTAINS', ['String']),
  requireTextDoesNotContain: requires('TEXT_DOES_NOT_CONTAIN', ['String']),
  requireTextEqualTo: requires('TEXT_EQUAL_TO', ['String']),
  requireTextIsEmail: requires('TEXT_IS_VALID_EMAIL', ['']),
  requireTextIsUrl: requires('TEXT_IS_VALID_URL', ['']),
  requireValueInList: requires('VALUE_IN_LIST', ['String[]', 'String[] Boolean'], (list, showDropdown = true) => {
    const values = list as string[];
    if (values.length > longestList) {
      throw exception(
        `The data validation rule has more items than the limit of ${longestList}. Use the "List from a range" criteria instead.`,
      );
    }
    return { values, showDropdown: showDropdown === true };
  }),
  requireValueInRange: requires('VALUE_IN_RANGE', ['Range', 'Range Boolean'], (range, showDropdown = true) => ({
    values: [range],
    showDropdown: showDropdown === true,
  })),
};

/** What both a rule and its builder tell. */
const readers: Methods = {
  getAllowInvalid() {
    return stateOf<ValidationState>(this).allowInvalid;
  },
  getCriteriaType() {
    return enumMember('DataValidationCriteria', stateOf<ValidationState>(this).criteria);
  },
  getCriteriaValues() {
    const { criteria, values, showDropdown } = stateOf<ValidationState>(this);
    // Google gives a list as one array, with whether it shows as a drop-down behind it.
    if (criteria === 'VALUE_IN_LIST') return [[...values], showDropdown ?? true];
    if (criteria === 'VALUE_IN_RANGE') return [...values, showDropdown ?? true];
    return [...values];
  },
  getHelpText() {
    return stateOf<ValidationState>(this).helpText;
  },
  copy() {
    return create('DataValidationBuilder', { ...stateOf<ValidationState>(this) });
  },
};

/** A finished rule. */
export const dataValidation: Methods = readers;

/** The builder of rules. */
export const dataValidationBuilder: Methods = {
  ...readers,
  ...Object.fromEntries(
    Object.entries(rules).map(([name, [criteria, signatures, build]]) => [
      name,
      function (this: object, ...args: unknown[]) {
        const accepted = accept(`SpreadsheetApp.DataValidationBuilder.${name}`, signatures, args);
        Object.assign(stateOf<ValidationState>(this), { criteria, ...build(...accepted) });
        return this;
      },
    ]),
  ),
  withCriteria(...args) {
    const [criteria, values] = accept(
      'SpreadsheetApp.DataValidationBuilder.withCriteria',
      ['enum:DataValidationCriteria any[]'],
      args,
    );
    const name = String(criteria);
    const given = values as unknown[];
    const [first, showDropdown = true] = given;
    if (name === 'VALUE_IN_LIST') Object.assign(stateOf<ValidationState>(this), { criteria: name, values: first, showDropdown });
    else if (name === 'VALUE_IN_RANGE')
      Object.assign(stateOf<ValidationState>(this), { criteria: name, values: [first], showDropdown });
    else Object.assign(stateOf<ValidationState>(this), { criteria: name, values: given });
    return this;
  },
  setAllowInvalid(...args) {
    const [allow] = accept('SpreadsheetApp.DataValidationBuilder.setAllowInvalid', ['Boolean'], args);
    stateOf<ValidationState>(this).allowInvalid = allow === true;
    return this;
  },
  setHelpText(...args) {
    const [text] = accept('SpreadsheetApp.DataValidationBuilder.setHelpText', ['String?'], args);
    stateOf<ValidationState>(this).helpText = text as string | null;
    return this;
  },
  build() {
    const state = stateOf<ValidationState>(this);
    if (state.criteria === null) throw exception('A data validation rule must have a criteria.');
    return create('DataValidation', { ...state });
  },
};
