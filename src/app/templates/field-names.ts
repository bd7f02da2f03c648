import { LANGUAGES } from '../../domain/order/settings';
import { COLLEAGUE_FIELDS, LINE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS } from '../../domain/templates/template-fields';
import { messagesFor } from '../../i18n/messages-for';

const FIELDS: readonly string[] = [
  ...new Set([...ORDER_FIELDS, ...COLLEAGUE_FIELDS, ...LINE_FIELDS, ...Object.values(TEMPLATE_LISTS).flat()]),
  ...Object.keys(TEMPLATE_LISTS),
];

/** Misspelt names are at most so many letters away from the field that is meant. */
const MOST_SLIPS = 2;

/**
 * The field or list that a name stands for: its own name however it is spelt, the heading of its column, or what the sidebar calls it,
 * in any shipped language.
 */
export function readFieldName(name: string): string | null {
  const wanted = normalised(name);
  return wanted === '' ? null : (known().get(wanted) ?? null);
}

/** The field whose name was most likely misspelt; null where none is near. */
export function findMeantField(name: string): string | null {
  const wanted = normalised(name);
  if (wanted.length <= MOST_SLIPS * 2) return null;
  const near = [...known()].map(([written, field]) => ({ field, slips: slipsBetween(wanted, written) }));
  const nearest = near.reduce<{ field: string; slips: number } | null>((a, b) => (a && a.slips <= b.slips ? a : b), null);
  return nearest && nearest.slips <= MOST_SLIPS ? nearest.field : null;
}

let names: ReadonlyMap<string, string> | null = null;

/** Made at the first question: most runs write no message of the team's own. */
function known(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map(FIELDS.map((field) => [normalised(field), field]));
  for (const language of LANGUAGES) {
    const { labels, templates } = messagesFor(language);
    for (const [field, words] of Object.entries({ ...templates.field, ...labels.column })) {
      const written = normalised(words);
      if (FIELDS.includes(field) && !found.has(written)) found.set(written, field);
    }
  }
  names = found;
  return found;
}

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters that are missing, added or changed (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return MOST_SLIPS + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1];
    for (let index = 0; index < b.length; index += 1) {
      const changed = (row[index] ?? 0) + (letter === b[index] ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
