/** Finds the field or list that a name stands for; null for none. */
export type ReadFieldName = (name: string) => string | null;

/** A template with its fields under their own names, and how people wrote them. */
export interface CanonicalTemplate {
  readonly text: string;
  /** What was written in the tag at a place of the canonical text, where it was another name. */
  readonly writtenAt: ReadonlyMap<number, string>;
  /** Where a place of the canonical text stands in what was written. */
  readonly originOf: (index: number) => number;
}

/** The name in a tag: of a field, or of a section that is opened or closed. */
const NAMED_TAG = /(\{\{\s*[#^/]?\s*)([^\s{}#^/!&>=][^{}]*?)(?=\s*\}\})/g;

/**
 * Puts each field under the name by which it is filled in, whatever people call it: the heading of its column, say. Names that
 * stand for nothing stay, for the check to refuse.
 */
export function canonicalTemplate(text: string, readName: ReadFieldName): CanonicalTemplate {
  const writtenAt = new Map<number, string>();
  const renamed: { readonly at: number; readonly longer: number }[] = [];
  let longer = 0;
  const canonical = text.replace(NAMED_TAG, (_, opening: string, written: string, at: number) => {
    const name = readName(written) ?? written;
    if (name !== written) {
      writtenAt.set(at + longer, written);
      renamed.push({ at: at + longer, longer: name.length - written.length });
      longer += name.length - written.length;
    }
    return `${opening}${name}`;
  });
  const originOf = (index: number) => renamed.reduce((origin, tag) => (tag.at < index ? origin - tag.longer : origin), index);
  return { text: canonical, writtenAt, originOf };
}
