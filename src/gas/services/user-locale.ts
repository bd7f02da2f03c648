import type { Language } from '../../domain/order/settings';
import { languageOfLocale } from '../../i18n/language-of-locale';

/** The language of the person at the screen. The locale may be asked in every authorisation mode (F048). */
export function userLanguage(): Language {
  return languageOfLocale(Session.getActiveUserLocale());
}
