import { randomUUID } from 'node:crypto';
import type { DataValidationRule } from '@odoo/o-spreadsheet';
import type { EngineWrite } from '../engine-write';
import type { Area, ColourRule, Validation } from '../sheet-engine';
import { formulaContent } from './cell-content';
import { changedStyle } from './cell-styles';
import { toColourScale } from './colour-scale';
import { toEngineCriteria } from './rule-criteria';
import type { EngineSession } from './session';
import type { Dispatch, RangeData } from './shared/library';
import { rangeData } from './zones';

type Write<T extends EngineWrite['type']> = Extract<EngineWrite, { readonly type: T }>;

/** A rule as the script wrote it, beside what the library was given: while that is unchanged, the script's own is read back. */
export interface KeptRule<T> {
  readonly original: T;
  readonly given: unknown;
}

export function writeColourRules(
  session: EngineSession,
  dispatch: Dispatch,
  { sheetId: id, rules }: Write<'setColourRules'>,
): void {
  const sheetId = session.uid(id);
  for (const { id: old } of [...session.getters.getConditionalFormats(sheetId)]) {
    dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id: old });
    dispatch('HOST_DEFINE', { dictionary: 'colours', key: old });
  }
  for (const rule of rules) {
    const cf = { id: randomUUID(), rule: engineColourRule(session, rule) };
    const { areas, ...original } = rule;
    dispatch('ADD_CONDITIONAL_FORMAT', { sheetId, cf, ranges: areas.map((area) => rangeData(sheetId, area)) });
    dispatch('HOST_DEFINE', { dictionary: 'colours', key: cf.id, value: { original, given: cf.rule } });
  }
}

/** A criteria that the library does not know never holds: it is kept and read back, but colours nothing. */
function engineColourRule(session: EngineSession, rule: ColourRule) {
  const { locale } = session.document;
  const scale = rule.gradient && toColourScale(rule.gradient, (text) => formulaContent(text, locale));
  if (scale) return scale;
  const criteria = toEngineCriteria('colour', rule.criteria, rule.values, (text) => formulaContent(text, locale));
  const isReadable = criteria?.values.every(
    (value) => !value.startsWith('=') || !session.library.CompiledFormula.IsBadExpression(value),
  );
  const { name, values, dateValue } =
    criteria && isReadable ? criteria : { name: 'customFormula', values: ['=FALSE'], dateValue: undefined };
  return {
    type: 'CellIsRule',
    operator: name,
    values,
    style: changedStyle(undefined, rule.style) ?? {},
    ...(dateValue && { dateValue }),
  };
}

export function writeValidation(session: EngineSession, dispatch: Dispatch, write: Write<'setValidation'>): void {
  const sheetId = session.uid(write.sheetId);
  if (!write.validation) {
    removeValidations(session, dispatch, sheetId, write.area);
    return;
  }
  const added = rangeData(sheetId, write.area);
  const same = findSame(session, sheetId, write.validation);
  if (same) {
    const ranges = [
      ...same.ranges.map((range): RangeData => ({ _sheetId: sheetId, _zone: range.unboundedZone as RangeData['_zone'] })),
      added,
    ];
    dispatch('ADD_DATA_VALIDATION_RULE', {
      sheetId,
      rule: { id: same.id, criterion: same.criterion, isBlocking: same.isBlocking },
      ranges,
    });
    return;
  }
  const id = randomUUID();
  const criterion = engineCriterion(session, write.validation);
  const rule = { id, criterion, isBlocking: !write.validation.allowInvalid };
  const result = dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, rule, ranges: [added] });
  if (result.isSuccessful)
    dispatch('HOST_DEFINE', { dictionary: 'validations', key: id, value: { original: write.validation, given: criterion } });
}

/** One rule over many places, rather than one for each write. */
function findSame(session: EngineSession, sheetId: string, validation: Validation): DataValidationRule | undefined {
  const kept = session.getters.getHostDictionary('validations');
  const wanted = JSON.stringify(validation);
  return session.getters.getDataValidationRules(sheetId).find(({ id, criterion }) => {
    const { original, given } = (kept[id] ?? {}) as Partial<KeptRule<Validation>>;
    return original && JSON.stringify(original) === wanted && JSON.stringify(given) === JSON.stringify(criterion);
  });
}

function engineCriterion(session: EngineSession, validation: Validation) {
  const { locale } = session.document;
  const toFormula = (text: string) => formulaContent(text, locale);
  const criteria = toEngineCriteria('validation', validation.criteria, validation.values, toFormula);
  if (!criteria) return { type: 'customFormula', values: ['=TRUE'] };
  const { name, values, dateValue } = criteria;
  if (name === 'isValueInList' || name === 'isValueInRange') {
    const plain = name === 'isValueInRange' ? values.map((value) => value.replace(/^=/, '')) : values;
    return { type: name, values: plain, displayStyle: validation.showDropdown === false ? 'plainText' : 'arrow' };
  }
  return { type: name, values, ...(dateValue && { dateValue }) };
}

export function removeValidations(session: EngineSession, dispatch: Dispatch, sheetId: string, area: Area): void {
  const removed = session.getters.getRangeFromRangeData(rangeData(sheetId, area) as never);
  for (const { id, criterion, isBlocking, ranges } of [...session.getters.getDataValidationRules(sheetId)]) {
    if (!ranges.some(({ zone }) => session.library.helpers.overlap(zone, removed.zone))) continue;
    const left = session.getters.recomputeRanges(ranges, [removed]);
    if (left.length === 0) {
      dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id });
      dispatch('HOST_DEFINE', { dictionary: 'validations', key: id });
      continue;
    }
    const kept = left.map((range) => ({ _sheetId: sheetId, _zone: range.unboundedZone }));
    dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, rule: { id, criterion, isBlocking }, ranges: kept });
  }
}
