import { formatA1, parseA1, toArea, unquoteSheetName } from '../../engine/a1';
import { mapReferences } from '../../engine/formula-text';
import type { CellStyle, ColourRule, Gradient, GradientPoint, SheetId, Validation } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { instantToSerial, serialToInstant } from '../time-zone';
import { isWireDate, type WireDate, type WireRange } from '../wire';
import { topLeft } from './cell-values';
import { hexColour, type WireColour } from './css-colours';
import { equalRuns } from './equal-runs';
import { requireSheet } from './grid-lookup';
import { markRange, type WireSheet } from './marks';

/** A value of a condition as scripts give it. */
export type WireRuleValue = string | number | boolean | null | WireDate | WireRange;

interface WireValidation {
  readonly criteria: string;
  readonly values: readonly WireRuleValue[];
  readonly allowInvalid: boolean;
  readonly showDropdown?: boolean;
  readonly helpText: string | null;
}

interface WireColourRule {
  readonly ranges: readonly WireRange[];
  readonly criteria: string;
  readonly values: readonly WireRuleValue[];
  readonly style: CellStyle & { readonly background?: WireColour; readonly fontColor?: WireColour };
  readonly gradient: { readonly [point in 'min' | 'mid' | 'max']?: WirePoint | null } | null;
}

type WirePoint = Omit<GradientPoint, 'colour'> & { readonly colour: WireColour };

/** Dates become serial days, ranges their address with the sheet's name. */
export function storedValues(context: Context, values: readonly WireRuleValue[]): (string | number | boolean)[] {
  return values.flatMap((value) => {
    if (value === null) return [];
    if (isWireDate(value)) return [Math.floor(instantToSerial(value.$date, context.grid.document.timeZone))];
    if (typeof value === 'object') return [formatA1(value, requireSheet(context, value.sheetId).name)];
    return [value];
  });
}

// Absolute dates come back as dates, formulas in their place as text.
function scriptValues(context: Context, criteria: string, values: readonly (string | number | boolean)[]): unknown[] {
  const isDate = criteria.startsWith('DATE_') && !criteria.endsWith('_RELATIVE');
  const zone = context.grid.document.timeZone;
  return values.map((value) => (isDate && typeof value === 'number' ? { $date: serialToInstant(value, zone) } : value));
}

function storedValidation(context: Context, rule: WireValidation | null): Validation | null {
  if (!rule) return null;
  const { criteria, allowInvalid, helpText, showDropdown } = rule;
  const values = storedValues(context, rule.values);
  return { criteria, values, allowInvalid, helpText, ...(showDropdown === undefined ? {} : { showDropdown }) };
}

function markValidation(context: Context, home: SheetId, rule: Validation | null): unknown {
  if (!rule) return null;
  const { criteria, allowInvalid, helpText = null, showDropdown } = rule;
  const values =
    criteria === 'VALUE_IN_RANGE'
      ? [rangeOf(context, home, String(rule.values[0] ?? ''))]
      : scriptValues(context, criteria, rule.values);
  return { $validation: { criteria, values, allowInvalid, helpText, ...(showDropdown === undefined ? {} : { showDropdown }) } };
}

function rangeOf(context: Context, home: SheetId, text: string): unknown {
  const address = parseA1(text.replace(/^=/, '').replaceAll('$', ''));
  if (!address) return null;
  const sheets = context.grid.listSheets();
  const sheet = sheets.find(({ id, name }) => (address.sheetName === null ? id === home : name === address.sheetName));
  return sheet ? markRange(sheet.id, toArea(address, sheet)) : null;
}

/** What may be typed into cells (F145, F187). */
export const validationOps: OpTable = {
  'Range.getDataValidation': (context: Context, range: WireRange) =>
    markValidation(context, range.sheetId, context.engine.readValidations(range.sheetId, topLeft(range))[0]?.[0] ?? null),
  'Range.getDataValidations': (context: Context, range: WireRange) =>
    context.engine
      .readValidations(range.sheetId, range)
      .map((row) => row.map((rule) => markValidation(context, range.sheetId, rule))),
  'Range.setDataValidation': (context: Context, range: WireRange, rule: WireValidation | null) =>
    context.write({ type: 'setValidation', sheetId: range.sheetId, area: range, validation: storedValidation(context, rule) }),
  'Range.setDataValidations': (context: Context, range: WireRange, block: readonly (readonly (WireValidation | null)[])[]) => {
    for (let c = 0; c < range.columns; c++) {
      for (const { start, length, value } of equalRuns(block.map((row) => row[c] ?? null))) {
        const area = { row: range.row + start, column: range.column + c, rows: length, columns: 1 };
        context.write({ type: 'setValidation', sheetId: range.sheetId, area, validation: storedValidation(context, value) });
      }
    }
  },
  'Range.clearDataValidations': (context: Context, range: WireRange) =>
    context.write({ type: 'setValidation', sheetId: range.sheetId, area: range, validation: null }),
};

function storedRule(context: Context, sheetId: SheetId, rule: WireColourRule): ColourRule {
  const { ranges, criteria, values, style, gradient } = rule;
  const home = requireSheet(context, sheetId).name;
  const areas = ranges.map((range) => {
    if (range.sheetId !== sheetId) throw new ServiceException('Conditional format rule cannot reference a different sheet.');
    const { row, column, rows, columns } = range;
    return { row, column, rows, columns };
  });
  const stored = storedValues(context, values);
  for (const value of stored) if (typeof value === 'string') requireOwnSheet(value, home);
  const points = gradient && storedGradient(gradient);
  for (const point of points ? [points.min, points.mid, points.max] : []) if (point) requireOwnSheet(point.value, home);
  return { areas, criteria, values: stored, style: storedStyle(style), ...(points ? { gradient: points } : {}) };
}

// An end that was not named is white; Google's choice is not documented.
function storedGradient({ min, mid, max }: NonNullable<WireColourRule['gradient']>): Gradient {
  const point = (given: WirePoint | null | undefined, type: 'MIN' | 'MAX'): GradientPoint =>
    given ? { ...given, colour: hexColour(given.colour) ?? '#ffffff' } : { colour: '#ffffff', type, value: '' };
  return { min: point(min, 'MIN'), mid: mid ? point(mid, 'MIN') : null, max: point(max, 'MAX') };
}

function storedStyle({ background, fontColor, ...rest }: WireColourRule['style']): CellStyle {
  const fill = background === undefined ? undefined : hexColour(background);
  const font = fontColor === undefined ? undefined : hexColour(fontColor);
  return { ...rest, ...(fill === undefined ? {} : { background: fill }), ...(font === undefined ? {} : { fontColor: font }) };
}

// A formula may not point at another sheet, except through INDIRECT (F186).
function requireOwnSheet(formula: string, home: string): void {
  if (!formula.startsWith('=')) return;
  mapReferences(formula, (reference) => {
    if (reference.sheet === '' || unquoteSheetName(reference.sheet.slice(0, -1)) === home) return reference;
    throw new ServiceException('Conditional format rule cannot reference a different sheet.');
  });
}

/** The colour rules of a sheet; setting them replaces every one (F186). */
export const colourRuleOps: OpTable = {
  'Sheet.getConditionalFormatRules': (context: Context, sheet: WireSheet) =>
    context.engine.readColourRules(sheet.sheetId).map(({ areas, criteria, values, style, gradient = null }) => ({
      $colourRule: {
        ranges: areas.map((area) => markRange(sheet.sheetId, area)),
        criteria: gradient ? null : criteria,
        values: scriptValues(context, criteria, values),
        style,
        gradient,
      },
    })),
  'Sheet.setConditionalFormatRules': (context: Context, sheet: WireSheet, rules: readonly WireColourRule[]) =>
    context.write({
      type: 'setColourRules',
      sheetId: sheet.sheetId,
      rules: rules.map((rule) => storedRule(context, sheet.sheetId, rule)),
    }),
  'Sheet.clearConditionalFormatRules': (context: Context, sheet: WireSheet) =>
    context.write({ type: 'setColourRules', sheetId: sheet.sheetId, rules: [] }),
};
