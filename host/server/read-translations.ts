import { readFileSync } from 'node:fs';
import { parseTranslations, type Translations } from '../services/language/translations';
import { OptionError } from './option-error';

/** Reads the file of `--translations`. @throws OptionError with one sentence where there is none, or something else in it. */
export function readTranslations(file: string): Translations {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new OptionError(`There is no file ${file} of translations.`);
  }
  const translations = parseTranslations(text);
  if (translations) return translations;
  throw new OptionError(`${file} must be JSON such as {"en>zh": {"Hello": "你好"}}.`);
}
