import { enumMember } from '../core/enums';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept, chains, passOn, reads } from '../core/signature';
import { type CriteriaState, conditionMethods } from './criteria';

interface FilterCriteriaState extends CriteriaState {
  hiddenValues: readonly string[];
}

/** `SpreadsheetApp.newFilterCriteria()`. */
export function newFilterCriteria(): object {
  const state: FilterCriteriaState = { criteria: null, values: [], hiddenValues: [] };
  return create('FilterCriteriaBuilder', state);
}

/** The one filter of a sheet (F188). */
export const filter: Methods = passOn('SpreadsheetApp', 'Filter', {
  getRange: reads(),
  remove: reads(),
  getColumnFilterCriteria: reads('int'),
  setColumnFilterCriteria: chains('int FilterCriteria?'),
  removeColumnFilterCriteria: chains('int'),
  sort: chains('int Boolean'),
});

/** What a filter hides in one column. */
export const filterCriteria: Methods = {
  getCriteriaType() {
    return enumMember('BooleanCriteria', stateOf<FilterCriteriaState>(this).criteria);
  },
  getCriteriaValues() {
    return [...stateOf<FilterCriteriaState>(this).values];
  },
  getHiddenValues() {
    return [...stateOf<FilterCriteriaState>(this).hiddenValues];
  },
  copy() {
    return create('FilterCriteriaBuilder', { ...stateOf<FilterCriteriaState>(this) });
  },
};

/** The builder of filter criteria. */
export const filterCriteriaBuilder: Methods = {
  ...filterCriteria,
  ...conditionMethods('FilterCriteriaBuilder'),
  setHiddenValues(...args) {
    const [values] = accept('SpreadsheetApp.FilterCriteriaBuilder.setHiddenValues', ['String[]'], args);
    stateOf<FilterCriteriaState>(this).hiddenValues = values as string[];
    return this;
  },
  build() {
    return create('FilterCriteria', { ...stateOf<FilterCriteriaState>(this) });
  },
};
