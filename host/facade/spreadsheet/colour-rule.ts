import { enumMember } from '../core/enums';
import { exception, notImitated } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';
import { type CriteriaState, conditionMethods } from './criteria';

interface RuleState extends CriteriaState {
  ranges: readonly object[];
  style: Record<string, unknown>;
}

/** `SpreadsheetApp.newConditionalFormatRule()`. */
export function newConditionalFormatRule(): object {
  const state: RuleState = { criteria: null, values: [], ranges: [], style: {} };
  return create('ConditionalFormatRuleBuilder', state);
}

const readers: Methods = {
  getRanges() {
    return [...stateOf<RuleState>(this).ranges];
  },
  getBooleanCondition() {
    const state = stateOf<RuleState>(this);
    return state.criteria === null ? null : create('BooleanCondition', state);
  },
  getGradientCondition() {
    return null;
  },
  copy() {
    const state = stateOf<RuleState>(this);
    return create('ConditionalFormatRuleBuilder', { ...state, style: { ...state.style } });
  },
};

/** A finished rule. */
export const colourRule: Methods = readers;

function styleSetter(name: string, property: string, type: string): [string, (this: object, ...args: unknown[]) => unknown] {
  return [
    name,
    function (this: object, ...args: unknown[]) {
      const [value] = accept(`SpreadsheetApp.ConditionalFormatRuleBuilder.${name}`, [type], args);
      stateOf<RuleState>(this).style[property] = value;
      return this;
    },
  ];
}

/** The builder of rules. Gradients are not imitated. */
export const colourRuleBuilder: Methods = {
  ...readers,
  ...conditionMethods('ConditionalFormatRuleBuilder'),
  ...Object.fromEntries([
    styleSetter('setBackground', 'background', 'String?'),
    styleSetter('setBackgroundObject', 'background', 'Color?'),
    styleSetter('setFontColor', 'fontColor', 'String?'),
    styleSetter('setFontColorObject', 'fontColor', 'Color?'),
    styleSetter('setBold', 'bold', 'Boolean?'),
    styleSetter('setItalic', 'italic', 'Boolean?'),
    styleSetter('setUnderline', 'underline', 'Boolean?'),
    styleSetter('setStrikethrough', 'strikethrough', 'Boolean?'),
  ]),
  setRanges(...args) {
    const [ranges] = accept('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', ['Range[]'], args);
    stateOf<RuleState>(this).ranges = ranges as object[];
    return this;
  },
  build() {
    const state = stateOf<RuleState>(this);
    if (state.ranges.length === 0) throw exception('Ranges must have at least one range.');
    if (state.criteria === null) throw notImitated('ConditionalFormatRuleBuilder.build without a boolean condition');
    return create('ConditionalFormatRule', { ...state, style: { ...state.style } });
  },
};

function styleReader(property: string): (this: object) => unknown {
  return function (this: object) {
    return stateOf<RuleState>(this).style[property] ?? null;
  };
}

/** The condition and looks of a rule. */
export const booleanCondition: Methods = {
  getCriteriaType() {
    return enumMember('BooleanCriteria', stateOf<RuleState>(this).criteria);
  },
  getCriteriaValues() {
    const { criteria, values } = stateOf<RuleState>(this);
    if (criteria?.endsWith('_RELATIVE')) return values.map((name) => enumMember('RelativeDate', String(name)));
    return [...values];
  },
  getBackground: styleReader('background'),
  getFontColor: styleReader('fontColor'),
  getBold: styleReader('bold'),
  getItalic: styleReader('italic'),
  getUnderline: styleReader('underline'),
  getStrikethrough: styleReader('strikethrough'),
};
