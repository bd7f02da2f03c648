import { languageTag } from '../text/language';

/** An instant for people, in the spreadsheet's time zone, to the second. */
export function formatInstant(iso: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'medium',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(iso));
}

/** Browsers without a locale of their own call their language `en-US@posix`, which `Intl` refuses. */
function localeOf(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0] ?? languageTag(language);
  } catch {
    return languageTag(language);
  }
}
