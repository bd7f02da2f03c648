import { textLiteral } from './rule-formula';

/** A text that is given where all tests hold. */
export interface TestedText {
  readonly text: string;
  /** Truth values in R1C1, the same for every row. Without any the text is always given. */
  readonly tests: readonly string[];
}

/**
 * The texts whose tests hold, joined, as one expression. A test that several texts need stands once, around all of them: thirty
 * rules mostly ask whether a line is open, and a formula that asks thirty times is too long for Excel and slow in each row.
 * What stands together follows from what is shared, so the texts come in no order to rely on.
 *
 * A test of a cell that holds an error takes away the texts that depend on it, and no other.
 *
 * @returns an expression without the leading `=`; `""` without texts.
 */
export function joinedTests(texts: readonly TestedText[]): string {
  return joined(texts, new Set());
}

/** @param sound - Cells that a test around this part has read without an error. */
function joined(texts: readonly TestedText[], sound: ReadonlySet<string>): string {
  const parts = partsOf(texts, sound);
  return parts.length === 0 ? '""' : parts.join('&');
}

function partsOf(texts: readonly TestedText[], sound: ReadonlySet<string>): readonly string[] {
  const shared = mostShared(texts);
  if (shared === null) return texts.map(({ text, tests }) => guarded(tests, textLiteral(text), sound));
  const inside = texts.filter(({ tests }) => tests.includes(shared));
  const left = inside.map(({ text, tests }) => ({ text, tests: tests.filter((test) => test !== shared) }));
  const others = texts.filter((text) => !inside.includes(text));
  const known = new Set([...sound, ...cellsOf(shared)]);
  return [guarded([shared], joined(left, known), sound), ...partsOf(others, sound)];
}

/** The test whose repetitions are longest; the earliest of equals, so that the same rules always make the same formula. */
function mostShared(texts: readonly TestedText[]): string | null {
  const counts = new Map<string, number>();
  for (const { tests } of texts) for (const test of new Set(tests)) counts.set(test, (counts.get(test) ?? 0) + 1);
  let best: { readonly test: string | null; readonly saved: number } = { test: null, saved: 0 };
  for (const [test, count] of counts) {
    const saved = (count - 1) * test.length;
    if (saved > best.saved) best = { test, saved };
  }
  return best.test;
}

function guarded(tests: readonly string[], result: string, sound: ReadonlySet<string>): string {
  const [first, second] = tests;
  if (first === undefined) return result;
  const test = second === undefined ? first : `AND(${tests.join(';')})`;
  const whole = `IF(${test};${result};"")`;
  return [...cellsOf(test)].every((cell) => sound.has(cell)) ? whole : `IFERROR(${whole};"")`;
}

function cellsOf(test: string): ReadonlySet<string> {
  return new Set(test.match(/R\[0\]C\[-?\d+\]/g) ?? []);
}
