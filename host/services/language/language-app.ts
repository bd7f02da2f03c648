import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { findTranslation } from './translations';

const example = '{"en>zh": {"Hello": "你好"}}';

function translate({ translations }: Context, text: string, from: string, to: string): string {
  if (translations === null) {
    throw new ServiceException(
      `LanguageApp.translate has no translations on this host; name a file of them with --translations FILE, such as ${example}.`,
    );
  }
  const found = findTranslation(translations, text, from, to);
  if (found !== null) return found;
  const pair = `${from === '' ? 'en' : from}>${to}`;
  throw new ServiceException(
    `LanguageApp.translate has no translation of ${JSON.stringify(text)} on this host; put it under "${pair}" in the file of --translations.`,
  );
}

/** `LanguageApp`, which knows what the file of translations says and guesses nothing. */
export const languageOps: OpTable = { 'LanguageApp.translate': translate };
