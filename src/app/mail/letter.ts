/** A part of a mail's text, as its HTML shows it. */
export type LetterBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Lines of the form `Label: value`. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  /** A line `Label: address` with an address that we made. */
  | { readonly kind: 'button'; readonly label: string; readonly url: string };

const BULLET = /^[-•·]\s+/;
const FACT = /^([^:：,，.。;；!！?？]{1,30}\.?)[:：]\s*(\S.*)$/;
const SENTENCE_END = /[.。!！?？]$/;

/**
 * Reads the text of a message as a letter: people write templates as plain text, and the same text is the mail's text
 * part.
 *
 * @param links - Addresses that we made. Others are text: whatever customers and colleagues type is no link of ours.
 */
export function readLetter(text: string, links: ReadonlySet<string>): readonly LetterBlock[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((block) => runsOf(block.split('\n').filter((line) => line.trim() !== '')))
    .map((run) => readRun(run, links));
}

/** Bulleted lines and others apart, so that a list may follow its heading directly. */
function runsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    if (run?.[0] !== undefined && BULLET.test(run[0]) === BULLET.test(line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function readRun(lines: readonly string[], links: ReadonlySet<string>): LetterBlock {
  const [first = ''] = lines;
  if (BULLET.test(first)) return { kind: 'list', items: lines.map((line) => line.replace(BULLET, '')) };
  const facts = lines.flatMap((line) => readFact(line) ?? []);
  const [only] = facts;
  if (only && lines.length === 1 && links.has(only.value)) return { kind: 'button', label: only.label, url: only.value };
  const isSentence = lines.length === 1 && SENTENCE_END.test(first);
  if (facts.length === lines.length && !isSentence) return { kind: 'facts', facts };
  return { kind: 'paragraph', lines };
}

function readFact(line: string): { readonly label: string; readonly value: string } | null {
  const [, label, value] = FACT.exec(line.trim()) ?? [];
  return label === undefined || value === undefined || value.startsWith('//') ? null : { label: label.trim(), value };
}
