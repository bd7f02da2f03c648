// The package names a CommonJS entry that it does not ship, so the ESM file is imported by its path.
import { getLocale } from '../../node_modules/numfmt/dist/index.js';

/** How a spreadsheet locale (`zh_CN`, `de_DE`) reads and shows numbers and dates. */
export interface GoogleLocale {
  readonly decimal: '.' | ',';
  /** The grouping character that Google shows; other spaces are accepted when reading where it is a space. */
  readonly group: string;
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  /** True where people write 5.1.2026. */
  readonly dottedDates: boolean;
  /** The pattern that a recognised date gets in an unformatted cell (F126). */
  readonly datePattern: string;
  readonly timePattern: string;
  readonly currency: string;
  readonly currencyAfter: boolean;
  readonly months: readonly (readonly string[])[];
  readonly amPm: readonly [string, string];
  readonly booleans: readonly [string, string];
}

type OwnFacts = readonly [order: GoogleLocale['dateOrder'], datePattern: string, currency: string];

const ownFacts: Readonly<Record<string, OwnFacts>> = {
  en_US: ['mdy', 'm/d/yyyy', '$'],
  en_GB: ['dmy', 'dd/mm/yyyy', '£'],
  en_AU: ['dmy', 'dd/mm/yyyy', '$'],
  en_CA: ['ymd', 'yyyy-mm-dd', '$'],
  en_IE: ['dmy', 'dd/mm/yyyy', '€'],
  en_IN: ['dmy', 'dd/mm/yyyy', '₹'],
  zh_CN: ['ymd', 'yyyy/m/d', '¥'],
  zh_TW: ['ymd', 'yyyy/m/d', 'NT$'],
  zh_HK: ['dmy', 'd/m/yyyy', 'HK$'],
  ja_JP: ['ymd', 'yyyy/mm/dd', '¥'],
  ko_KR: ['ymd', 'yyyy. m. d', '₩'],
  de_DE: ['dmy', 'dd.mm.yyyy', '€'],
  de_AT: ['dmy', 'dd.mm.yyyy', '€'],
  de_CH: ['dmy', 'dd.mm.yyyy', 'CHF'],
  fr_FR: ['dmy', 'dd/mm/yyyy', '€'],
  fr_CA: ['ymd', 'yyyy-mm-dd', '$'],
  es_ES: ['dmy', 'dd/mm/yyyy', '€'],
  es_MX: ['dmy', 'dd/mm/yyyy', '$'],
  it_IT: ['dmy', 'dd/mm/yyyy', '€'],
  nl_NL: ['dmy', 'd-m-yyyy', '€'],
  pl_PL: ['dmy', 'dd.mm.yyyy', 'zł'],
  pt_BR: ['dmy', 'dd/mm/yyyy', 'R$'],
  pt_PT: ['dmy', 'dd/mm/yyyy', '€'],
  ru_RU: ['dmy', 'dd.mm.yyyy', '₽'],
  sv_SE: ['ymd', 'yyyy-mm-dd', 'kr'],
  tr_TR: ['dmy', 'dd.mm.yyyy', '₺'],
};

const currencyAfterAmount = /^(de|fr|es_ES|it|nl_BE|pl|pt_PT|ru|sv|tr)/;

const known = new Map<string, GoogleLocale>();

/**
 * The facts of a spreadsheet locale as Google names it (`en_US`; `en-US` and a bare language are accepted).
 *
 * Separators and names are CLDR's, by numfmt. The default date patterns are those that Google's own menu shows where that
 * could be checked; an unlisted locale takes the pattern that numfmt derives, an unknown one is read as `en_US`.
 */
export function googleLocale(name: string): GoogleLocale {
  const found = known.get(name);
  if (found) return found;
  const made = describe(name.replace('-', '_'));
  known.set(name, made);
  return made;
}

/** Whether there are such a language and such a country, written as Google does. Which of them Google Sheets offers is not known here. */
export function isLocale(name: string): boolean {
  const [, language, region] = /^([a-z]{2,3})(?:_([A-Z]{2}))?$/.exec(name) ?? [];
  const isNamed = (type: 'language' | 'region', code: string) =>
    new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined;
  return language !== undefined && isNamed('language', language) && (region === undefined || isNamed('region', region));
}

function describe(name: string): GoogleLocale {
  const data = lookUp(name) ?? lookUp('en_US');
  const facts = ownFacts[name] ?? firstOfLanguage(name) ?? derived(data?.format?.dateOrder, data?.currency);
  const [dateOrder, datePattern, currency] = facts;
  return {
    decimal: data?.decimal === ',' ? ',' : '.',
    group: data?.group ?? ',',
    dateOrder,
    dottedDates: datePattern.includes('.'),
    datePattern,
    timePattern: 'h:mm:ss',
    currency,
    currencyAfter: currencyAfterAmount.test(name),
    months: Array.from({ length: 12 }, (_, month) => monthNames(month, data)),
    amPm: data?.ampm ?? ['AM', 'PM'],
    booleans: data?.bool ?? ['TRUE', 'FALSE'],
  };
}

function lookUp(name: string) {
  try {
    return getLocale(name.replace('_', '-'));
  } catch {
    return undefined;
  }
}

function firstOfLanguage(name: string): OwnFacts | undefined {
  const language = name.slice(0, 2);
  return Object.entries(ownFacts).find(([key]) => key.startsWith(`${language}_`))?.[1];
}

function derived(order: 0 | 1 | 2 | undefined, currency = '$'): OwnFacts {
  if (order === 1) return ['dmy', 'dd/mm/yyyy', currency];
  if (order === 2) return ['ymd', 'yyyy-mm-dd', currency];
  return ['mdy', 'm/d/yyyy', currency];
}

const englishMonths = 'january february march april may june july august september october november december'.split(' ');

function monthNames(month: number, data: ReturnType<typeof lookUp>): string[] {
  const english = englishMonths[month] ?? '';
  const names = [english, english.slice(0, 3), data?.mmmm[month] ?? '', data?.mmm[month] ?? ''];
  return [...new Set(names.map((each) => each.toLowerCase().replace(/\.$/, '')).filter((each) => each && !/^\d+$/.test(each)))];
}
