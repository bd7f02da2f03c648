/** How a criteria of Google's reads in the library: for colour rules (`colour`) and for validations (`validation`). */
interface CriteriaName {
  readonly google: string;
  readonly colour?: string;
  readonly validation?: string;
  /** The library keeps dates as ISO text, scripts give serial numbers. */
  readonly holdsDates?: true;
}

const dates = { holdsDates: true } as const;

const criteriaNames: readonly CriteriaName[] = [
  { google: 'CUSTOM_FORMULA', colour: 'customFormula', validation: 'customFormula' },
  { google: 'CELL_EMPTY', colour: 'isEmpty' },
  { google: 'CELL_NOT_EMPTY', colour: 'isNotEmpty' },
  { google: 'TEXT_CONTAINS', colour: 'containsText', validation: 'containsText' },
  { google: 'TEXT_DOES_NOT_CONTAIN', colour: 'notContainsText', validation: 'notContainsText' },
  { google: 'TEXT_STARTS_WITH', colour: 'beginsWithText' },
  { google: 'TEXT_ENDS_WITH', colour: 'endsWithText' },
  { google: 'TEXT_EQUAL_TO', colour: 'isEqual', validation: 'isEqualText' },
  { google: 'TEXT_IS_VALID_EMAIL', validation: 'isEmail' },
  { google: 'TEXT_IS_VALID_URL', validation: 'isLink' },
  { google: 'NUMBER_GREATER_THAN', colour: 'isGreaterThan', validation: 'isGreaterThan' },
  { google: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', colour: 'isGreaterOrEqualTo', validation: 'isGreaterOrEqualTo' },
  { google: 'NUMBER_LESS_THAN', colour: 'isLessThan', validation: 'isLessThan' },
  { google: 'NUMBER_LESS_THAN_OR_EQUAL_TO', colour: 'isLessOrEqualTo', validation: 'isLessOrEqualTo' },
  { google: 'NUMBER_EQUAL_TO', colour: 'isEqual', validation: 'isEqual' },
  { google: 'NUMBER_NOT_EQUAL_TO', colour: 'isNotEqual', validation: 'isNotEqual' },
  { google: 'NUMBER_BETWEEN', colour: 'isBetween', validation: 'isBetween' },
  { google: 'NUMBER_NOT_BETWEEN', colour: 'isNotBetween', validation: 'isNotBetween' },
  { google: 'DATE_EQUAL_TO', colour: 'dateIs', validation: 'dateIs', ...dates },
  { google: 'DATE_BEFORE', colour: 'dateIsBefore', validation: 'dateIsBefore', ...dates },
  { google: 'DATE_AFTER', colour: 'dateIsAfter', validation: 'dateIsAfter', ...dates },
  { google: 'DATE_ON_OR_BEFORE', colour: 'dateIsOnOrBefore', validation: 'dateIsOnOrBefore', ...dates },
  { google: 'DATE_ON_OR_AFTER', colour: 'dateIsOnOrAfter', validation: 'dateIsOnOrAfter', ...dates },
  { google: 'DATE_BETWEEN', validation: 'dateIsBetween', ...dates },
  { google: 'DATE_NOT_BETWEEN', validation: 'dateIsNotBetween', ...dates },
  { google: 'DATE_IS_VALID_DATE', validation: 'dateIsValid' },
  { google: 'VALUE_IN_LIST', validation: 'isValueInList' },
  { google: 'VALUE_IN_RANGE', validation: 'isValueInRange' },
  { google: 'CHECKBOX', validation: 'isBoolean' },
];

const relativeDates: Readonly<Record<string, string>> = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
};

type Value = string | number | boolean;

/** A criteria in the library's words. */
export interface EngineCriteria {
  readonly name: string;
  readonly values: readonly string[];
  /** Which day a date criteria means; only those have it. */
  readonly dateValue?: string;
}

/** @returns null where the library has no such criteria. */
export function toEngineCriteria(
  kind: 'colour' | 'validation',
  criteria: string,
  values: readonly Value[],
  toFormula: (text: string) => string,
): EngineCriteria | null {
  const relative = /^DATE_(EQUAL_TO|BEFORE|AFTER)_RELATIVE$/.exec(criteria);
  const known = criteriaNames.find(({ google }) => google === (relative ? `DATE_${relative[1]}` : criteria));
  const name = known?.[kind];
  if (!known || !name) return null;
  const [first] = values;
  if (known.holdsDates && typeof first === 'string' && relativeDates[first]) {
    return { name, values: [], dateValue: relativeDates[first] };
  }
  if (name === 'isBoolean' || name === 'dateIsValid' || name === 'isEmpty' || name === 'isNotEmpty') return { name, values: [] };
  const texts = values.map((value) => {
    if (typeof value === 'string' && value.startsWith('=')) return toFormula(value);
    if (known.holdsDates && typeof value === 'number') return isoDay(value);
    return String(value);
  });
  return known.holdsDates && !name.endsWith('etween') ? { name, values: texts, dateValue: 'exactDate' } : { name, values: texts };
}

/** A rule that was made in a page, as scripts read it. */
export function fromEngineCriteria(
  kind: 'colour' | 'validation',
  { name, values, dateValue }: EngineCriteria,
): { readonly criteria: string; readonly values: readonly Value[] } {
  const candidates = criteriaNames.filter((each) => each[kind] === name);
  const isNumber = values.length > 0 && values.every((value) => value.trim() !== '' && !Number.isNaN(Number(value)));
  const found = candidates.find(({ google }) => google.startsWith('NUMBER') === isNumber) ?? candidates[0];
  if (!found) return { criteria: name, values };
  if (dateValue && dateValue !== 'exactDate') {
    const relative = Object.entries(relativeDates).find(([, engine]) => engine === dateValue)?.[0] ?? 'TODAY';
    return { criteria: `${found.google}_RELATIVE`, values: [relative] };
  }
  if (found.holdsDates) return { criteria: found.google, values: values.map(daySerial) };
  return { criteria: found.google, values: found.google.startsWith('NUMBER') ? values.map(toNumberIfPlain) : values };
}

const firstDay = Date.UTC(1899, 11, 30);

function isoDay(serial: number): string {
  return new Date(firstDay + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function daySerial(text: string): Value {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? text : (time - firstDay) / 86_400_000;
}

function toNumberIfPlain(value: string): Value {
  return value.startsWith('=') ? value : Number(value);
}
