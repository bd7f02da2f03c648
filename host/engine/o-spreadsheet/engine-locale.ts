import { googleLocale } from '../google-locale';

/** A spreadsheet locale as the library's settings hold it. */
export interface EngineLocale {
  readonly name: string;
  readonly code: string;
  readonly thousandsSeparator: string;
  readonly decimalSeparator: string;
  readonly weekStart: number;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly formulaArgSeparator: string;
}

/** The library's settings for a Google locale: pages read and show numbers, dates and formulas by them. */
export function engineLocale(name: string): EngineLocale {
  const { decimal, group, datePattern } = googleLocale(name);
  return {
    name,
    code: name,
    thousandsSeparator: group.trim() === '' ? ' ' : group,
    decimalSeparator: decimal,
    weekStart: name.startsWith('en_US') ? 7 : 1,
    dateFormat: datePattern,
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: decimal === ',' ? ';' : ',',
  };
}
