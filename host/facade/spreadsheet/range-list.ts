import { create, type Methods, stateOf } from '../core/host-object';
import { chains, passOn } from '../core/signature';
import type { RangeState } from './range-state';

/** Several ranges of one sheet that are written together: one call for all of them. */
export const rangeList: Methods = {
  ...passOn('SpreadsheetApp', 'RangeList', {
    activate: chains(),
    breakApart: chains(),
    check: chains(),
    uncheck: chains(),
    clear: chains('', 'Object'),
    clearContent: chains(),
    clearDataValidations: chains(),
    clearFormat: chains(),
    clearNote: chains(),
    insertCheckboxes: chains('', 'any', 'any any'),
    removeCheckboxes: chains(),
    setBackground: chains('String?'),
    setBackgroundRGB: chains('int int int'),
    setBorder: chains(
      'Boolean? Boolean? Boolean? Boolean? Boolean? Boolean?',
      'Boolean? Boolean? Boolean? Boolean? Boolean? Boolean? String? enum:BorderStyle?',
    ),
    setFontColor: chains('String?'),
    setFontFamily: chains('String?'),
    setFontLine: chains('String?'),
    setFontSize: chains('int'),
    setFontStyle: chains('String?'),
    setFontWeight: chains('String?'),
    setFormula: chains('String'),
    setFormulaR1C1: chains('String'),
    setHorizontalAlignment: chains('String?'),
    setNote: chains('String?'),
    setNumberFormat: chains('String'),
    setValue: chains('any'),
    setVerticalAlignment: chains('String?'),
    setWrap: chains('Boolean'),
    setWrapStrategy: chains('enum:WrapStrategy'),
    trimWhitespace: chains(),
  }),
  getRanges() {
    return stateOf<{ ranges: readonly RangeState[] }>(this).ranges.map((range) => create('Range', range));
  },
};
