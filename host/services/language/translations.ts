import * as v from 'valibot';

/** Translations by pair of languages, such as `en>zh`, and by text. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

const schema = v.record(
  v.pipe(v.string(), v.regex(/^[\w-]+>[\w-]+$/, 'names no pair such as en>zh')),
  v.record(v.string(), v.string()),
);

/** Reads the JSON of a file of translations; null where it is none. */
export function parseTranslations(json: string): Translations | null {
  try {
    const checked = v.safeParse(schema, JSON.parse(json));
    return checked.success ? checked.output : null;
  } catch {
    return null;
  }
}

/** A text in another language; null where nobody has translated it. An empty source language takes any (Google guesses it). */
export function findTranslation(translations: Translations, text: string, from: string, to: string): string | null {
  if (text === '') return '';
  for (const [pair, texts] of Object.entries(translations)) {
    const [source, target] = pair.split('>');
    if (target === to && (from === '' || source === from) && Object.hasOwn(texts, text)) return texts[text] ?? null;
  }
  return null;
}
