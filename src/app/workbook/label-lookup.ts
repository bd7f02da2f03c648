import { LANGUAGES } from '../../domain/order/settings';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';

/** Finds the key of a label in any shipped language; null for a word that no language has. */
export type LabelLookup<Key extends string> = (text: string) => Key | null;

/**
 * Upper and lower case count as the same, as they do in the sheet's `=` and COUNTIF; spaces around a word do not
 * vanish there either, so they are kept here.
 */
export function createLabelLookup<Key extends string>(
  pick: (messages: Messages) => Readonly<Record<Key, string>>,
): LabelLookup<Key> {
  const keys = new Map<string, Key>();
  for (const language of LANGUAGES) {
    for (const [key, label] of Object.entries(pick(messagesFor(language)))) keys.set(foldCase(label as string), key as Key);
  }
  return (text) => keys.get(foldCase(text)) ?? null;
}

/** The label of a key in every language, each once. */
export function labelsInAllLanguages(pick: (messages: Messages) => string): readonly string[] {
  return [...new Set(LANGUAGES.map((language) => pick(messagesFor(language))))];
}

function foldCase(text: string): string {
  return text.toLowerCase();
}
