import type { ConditionalFormat, DataValidationRule, Style } from '@odoo/o-spreadsheet';
import { googleLocale } from '../google-locale';
import type { ColourRule, Validation } from '../sheet-engine';
import { cellStyle } from './cell-styles';
import { fromColourScale } from './colour-scale';
import { localFormula } from './local-formula';
import { fromEngineCriteria } from './rule-criteria';
import type { EngineSession } from './session';
import type { KeptRule } from './write-rules';
import { zoneToArea } from './zones';

/** The colour rules of a sheet, most important first. A rule that a script set reads back as it was until somebody changes it. */
export function readColourRules(session: EngineSession, sheetId: string): ColourRule[] {
  return session.getters.getConditionalFormats(sheetId).map((format) => {
    const areas = format.ranges.map((xc) => zoneToArea(session.getters.getRangeFromSheetXC(sheetId, xc).zone));
    return { areas, ...colourRule(session, format) };
  });
}

function colourRule(session: EngineSession, { id, rule }: ConditionalFormat): Omit<ColourRule, 'areas'> {
  const kept = session.getters.getHostDictionary('colours')[id] as KeptRule<Omit<ColourRule, 'areas'>> | undefined;
  if (kept && isSame(kept.given, rule)) return kept.original;
  if (rule.type === 'ColorScaleRule') {
    return { criteria: 'GRADIENT', values: [], style: {}, gradient: fromColourScale(rule) };
  }
  if (rule.type !== 'CellIsRule') return { criteria: rule.type, values: [], style: {} };
  const { operator, values, dateValue } = rule;
  const read = fromEngineCriteria('colour', { name: operator, values, ...(dateValue && { dateValue }) });
  const isRelabelled = kept && read.criteria === 'CUSTOM_FORMULA' && kept.original.criteria !== 'CUSTOM_FORMULA';
  return {
    criteria: isRelabelled ? kept.original.criteria : read.criteria,
    values: isRelabelled ? kept.original.values : localised(session, read.values),
    style: cellStyle(rule.style as Style),
  };
}

/** The validation of a library rule, as scripts read it. */
export function readValidation(session: EngineSession, rule: DataValidationRule): Validation {
  const kept = session.getters.getHostDictionary('validations')[rule.id] as KeptRule<Validation> | undefined;
  const criterion = rule.criterion as { type: string; values: string[]; dateValue?: string; displayStyle?: string };
  if (kept && isSame(kept.given, criterion)) return kept.original;
  const read = fromEngineCriteria('validation', {
    name: criterion.type,
    values: criterion.values,
    ...(criterion.dateValue && { dateValue: criterion.dateValue }),
  });
  return {
    ...(kept && { helpText: kept.original.helpText ?? null }),
    criteria: read.criteria,
    values: localised(session, read.values),
    allowInvalid: !rule.isBlocking,
    ...(criterion.displayStyle && { showDropdown: criterion.displayStyle !== 'plainText' }),
  };
}

function localised(session: EngineSession, values: readonly (string | number | boolean)[]) {
  const locale = googleLocale(session.document.locale);
  return values.map((value) => (typeof value === 'string' && value.startsWith('=') ? localFormula(value, locale) : value));
}

/** By content: the library copies rules and may drop fields without a value. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
