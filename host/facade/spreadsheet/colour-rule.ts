import { enumMember } from '../core/enums';
import { exception, notImitated } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';
import { type CriteriaState, conditionMethods } from './criteria';

interface RuleState extends CriteriaState {
  ranges: readonly object[];
  style: Record<string, unknown>;
  gradient: GradientState | null;
}

interface PointState {
  readonly colour: unknown;
  readonly type: string;
  readonly value: string;
}

type GradientState = { readonly [point in 'min' | 'mid' | 'max']?: PointState | null };

/** `SpreadsheetApp.newConditionalFormatRule()`. */
export function newConditionalFormatRule(): object {
  const state: RuleState = { criteria: null, values: [], ranges: [], style: {}, gradient: null };
  return create('ConditionalFormatRuleBuilder', state);
}

const readers: Methods = {
  getRanges() {
    return [...stateOf<RuleState>(this).ranges];
  },
  getBooleanCondition() {
    const state = stateOf<RuleState>(this);
    return state.criteria === null || state.gradient ? null : create('BooleanCondition', state);
  },
  getGradientCondition() {
    const { gradient } = stateOf<RuleState>(this);
    return gradient ? create('GradientCondition', gradient) : null;
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

/** A point of a gradient; naming one makes the rule a gradient, whatever it was before. */
function pointSetter(
  name: string,
  point: 'min' | 'mid' | 'max',
  end: 'MIN' | 'MAX' | null,
): [string, (this: object, ...args: unknown[]) => unknown][] {
  const put = (self: object, colour: unknown, type: string, value: string) => {
    const state = stateOf<RuleState>(self);
    Object.assign(state, { criteria: null, values: [], gradient: { ...state.gradient, [point]: { colour, type, value } } });
    return self;
  };
  const signed = (method: string) => `SpreadsheetApp.ConditionalFormatRuleBuilder.${method}`;
  const made: [string, (this: object, ...args: unknown[]) => unknown][] = [];
  for (const [suffix, type] of [
    ['', 'String'],
    ['Object', 'Color'],
  ] as const) {
    if (end) {
      const method = `${name}${suffix}`;
      made.push([
        method,
        function (this: object, ...args) {
          return put(this, accept(signed(method), [type], args)[0], end, '');
        },
      ]);
    }
    const method = `${name}${suffix}WithValue`;
    made.push([
      method,
      function (this: object, ...args) {
        const [colour, kind, value] = accept(signed(method), [`${type} enum:InterpolationType String`], args);
        return put(this, colour, String(kind), String(value));
      },
    ]);
  }
  return made;
}

/** The builder of rules. */
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
    ...pointSetter('setGradientMinpoint', 'min', 'MIN'),
    ...pointSetter('setGradientMidpoint', 'mid', null),
    ...pointSetter('setGradientMaxpoint', 'max', 'MAX'),
  ]),
  setRanges(...args) {
    const [ranges] = accept('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', ['Range[]'], args);
    stateOf<RuleState>(this).ranges = ranges as object[];
    return this;
  },
  build() {
    const state = stateOf<RuleState>(this);
    if (state.ranges.length === 0) throw exception('Ranges must have at least one range.');
    // A condition that was named last makes it a rule with a condition.
    if (state.criteria !== null) return create('ConditionalFormatRule', { ...state, style: { ...state.style }, gradient: null });
    if (!state.gradient) throw notImitated('ConditionalFormatRuleBuilder.build without a condition');
    return create('ConditionalFormatRule', { ...state, criteria: 'GRADIENT', style: {} });
  },
};

function pointReader(point: 'min' | 'mid' | 'max', read: (state: PointState) => unknown): (this: object) => unknown {
  return function (this: object) {
    const state = stateOf<GradientState>(this)[point];
    return state ? read(state) : null;
  };
}

/** The points of a gradient. */
export const gradientCondition: Methods = Object.fromEntries(
  (['min', 'mid', 'max'] as const).flatMap((point) => {
    const name = `get${point.charAt(0).toUpperCase()}${point.slice(1)}`;
    return [
      [`${name}Color`, pointReader(point, ({ colour }) => (typeof colour === 'string' ? colour : rgbText(colour as object)))],
      [`${name}Type`, pointReader(point, ({ type }) => enumMember('InterpolationType', type))],
      [`${name}Value`, pointReader(point, ({ value }) => value)],
    ];
  }),
);

function rgbText(colour: object): string | null {
  return stateOf<{ hex: string | null }>(colour).hex;
}

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
