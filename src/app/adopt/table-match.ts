import { COMPARED_FIELDS, SOURCE_FIELDS, type SourceField } from '../../domain/order/adoptable-columns';
import { LANGUAGES } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';

/** A column of somebody's own table, and where it seems to belong. Columns count from 1. */
export interface SourceColumn {
  readonly column: number;
  readonly heading: string;
  /** Null where no field is called so, or another column took it. */
  readonly field: SourceField | null;
}

export interface TableMatch {
  /** Counts from 1. */
  readonly headingRow: number;
  readonly columns: readonly SourceColumn[];
}

/** Fields without which a row cannot become an order line. */
const KEY_FIELDS: readonly SourceField[] = ['customerName', 'productName'];
const LEAST_FIELDS = 2;

/**
 * Finds the heading row of a table that looks like orders: a customer or a product, and one column more.
 *
 * A heading belongs to a field when it is one of our own words for it, or one of the synonyms, in any shipped language;
 * compared in full, never in part, so that “Order date” is not taken for “Order”.
 *
 * @param rows - The first rows of the sheet as they are shown.
 * @returns null where no row looks like that. Of several the one with most fields wins, then the upper one.
 */
export function matchTable(rows: readonly (readonly string[])[]): TableMatch | null {
  let best: (TableMatch & { readonly count: number }) | null = null;
  rows.forEach((row, index) => {
    const columns = matchRow(row);
    const fields = columns.flatMap(({ field }) => field ?? []);
    const isTable = fields.length >= LEAST_FIELDS && fields.some((field) => KEY_FIELDS.includes(field));
    if (isTable && fields.length > (best?.count ?? 0)) best = { headingRow: index + 1, columns, count: fields.length };
  });
  return best;
}

/** Case, blanks, full and half width, and punctuation do not count; the text in brackets, such as a currency, neither. */
export function normalizeSourceHeading(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const withoutBrackets = plain.replace(/[([【〔].*?[)\]】〕]/g, '');
  const bare = (value: string) => value.replace(/[\s.,:;：。、*_\-–—/\\'"“”’?？!！]/g, '');
  return bare(withoutBrackets) || bare(plain);
}

function matchRow(row: readonly string[]): readonly SourceColumn[] {
  const taken = new Set<SourceField>();
  const columns = row.flatMap((heading, index) =>
    heading.trim() === '' ? [] : [{ column: index + 1, heading: heading.trim() }],
  );
  // Our own words first, so that a synonym further left does not take their place.
  const ours = new Map<number, SourceField>();
  for (const names of [OUR_NAMES, SYNONYMS]) {
    for (const { column, heading } of columns) {
      const field = names.get(normalizeSourceHeading(heading));
      if (!field || taken.has(field) || ours.has(column)) continue;
      taken.add(field);
      ours.set(column, field);
    }
  }
  return columns.map((column) => ({ ...column, field: ours.get(column.column) ?? null }));
}

const OUR_NAMES = namesOf((field, language) => [messagesFor(language).labels.column[field]]);
const SYNONYMS = namesOf((field, language) => messagesFor(language).synonyms.columns[field]);

function namesOf(
  list: (field: SourceField, language: (typeof LANGUAGES)[number]) => readonly string[],
): ReadonlyMap<string, SourceField> {
  const names = new Map<string, SourceField>();
  for (const field of SOURCE_FIELDS) {
    for (const language of LANGUAGES) {
      for (const name of list(field, language)) {
        const key = normalizeSourceHeading(name);
        if (!names.has(key)) names.set(key, field);
      }
    }
  }
  return names;
}

/** Which of the fields that a person chose are named twice, and whether a key field is among them. */
export function checkMapping(fields: readonly SourceField[]): { readonly doubled: SourceField | null; readonly hasKey: boolean } {
  const doubled = fields.find(
    (field, index) => fields.indexOf(field) !== index && !(COMPARED_FIELDS as readonly SourceField[]).includes(field),
  );
  return { doubled: doubled ?? null, hasKey: fields.some((field) => KEY_FIELDS.includes(field)) };
}
