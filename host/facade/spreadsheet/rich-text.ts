import { exception } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';

type Style = { readonly [property: string]: unknown };

interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: Style;
}

/** A text whose runs cover it from its beginning to its end. */
interface RichTextState {
  text: string;
  /** The look of the cell, which the runs' own lies over. */
  base: Style;
  runs: readonly Run[];
  /** Where a run of a longer text begins there. */
  offset?: number;
}

/** `SpreadsheetApp.newRichTextValue()`. */
export function newRichTextValue(): object {
  return create('RichTextValueBuilder', { text: '', base: {}, runs: [{ start: 0, end: 0, link: null, style: {} }] });
}

/** The runs that lie in a part, cut to it. */
function runsIn(runs: readonly Run[], start: number, end: number): Run[] {
  return runs
    .filter((run) => (run.start < end && run.end > start) || (start === end && run.start === start && run.end === end))
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }));
}

/** Runs after a change of a part, neighbours that are alike joined. */
function changed(runs: readonly Run[], start: number, end: number, change: (run: Run) => Run): Run[] {
  const length = runs.at(-1)?.end ?? 0;
  const parts = [...runsIn(runs, 0, start), ...runsIn(runs, start, end).map(change), ...runsIn(runs, end, length)];
  const joined: Run[] = [];
  for (const run of parts.filter((each) => each.end > each.start || length === 0)) {
    const last = joined.at(-1);
    if (last && JSON.stringify([last.link, last.style]) === JSON.stringify([run.link, run.style])) {
      joined[joined.length - 1] = { ...last, end: run.end };
    } else joined.push(run);
  }
  return joined;
}

function requirePart({ text }: RichTextState, start: unknown, end: unknown): [number, number] {
  const [from, to] = [Number(start), Number(end)];
  // Google's own text is not known.
  if (from < 0 || to > text.length || from >= to) throw exception('The offsets are out of the bounds of the text.');
  return [from, to];
}

/** What all runs agree on; null where they differ. */
function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

function partOf(self: object, method: string, args: readonly unknown[]): { state: RichTextState; runs: readonly Run[] } {
  const accepted = accept(`SpreadsheetApp.RichTextValue.${method}`, ['', 'int int'], args);
  const state = stateOf<RichTextState>(self);
  if (accepted.length === 0) return { state, runs: state.runs };
  const [start, end] = requirePart(state, accepted[0], accepted[1]);
  return { state, runs: runsIn(state.runs, start, end) };
}

/** A cell's text as rich text. */
export const richTextValue: Methods = {
  getText() {
    return stateOf<RichTextState>(this).text;
  },
  getLinkUrl(...args) {
    return common(partOf(this, 'getLinkUrl', args).runs.map(({ link }) => link));
  },
  getTextStyle(...args) {
    const { state, runs } = partOf(this, 'getTextStyle', args);
    const names = new Set([...Object.keys(state.base), ...runs.flatMap(({ style }) => Object.keys(style))]);
    const style = [...names].map((name) => [name, common(runs.map((run) => run.style[name] ?? state.base[name] ?? null))]);
    return create('TextStyle', Object.fromEntries(style));
  },
  getStartIndex() {
    return stateOf<RichTextState>(this).offset ?? 0;
  },
  getEndIndex() {
    const { offset = 0, text } = stateOf<RichTextState>(this);
    return offset + text.length;
  },
  getRuns() {
    const { text, base, runs, offset = 0 } = stateOf<RichTextState>(this);
    return runs.map((run) =>
      create('RichTextValue', {
        text: text.slice(run.start, run.end),
        base,
        runs: [{ ...run, start: 0, end: run.end - run.start }],
        offset: offset + run.start,
      } satisfies RichTextState),
    );
  },
  copy() {
    const { text, base, runs } = stateOf<RichTextState>(this);
    return create('RichTextValueBuilder', { text, base, runs });
  },
};

/** The builder of rich text. */
export const richTextValueBuilder: Methods = {
  setText(...args) {
    const [text] = accept('SpreadsheetApp.RichTextValueBuilder.setText', ['String'], args);
    const state = stateOf<RichTextState>(this);
    state.text = String(text);
    state.runs = [{ start: 0, end: state.text.length, link: null, style: {} }];
    return this;
  },
  setLinkUrl(...args) {
    const accepted = accept('SpreadsheetApp.RichTextValueBuilder.setLinkUrl', ['text?', 'int int text?'], args);
    const link = (accepted.at(-1) ?? null) as string | null;
    change(this, accepted, (run) => ({ ...run, link }));
    return this;
  },
  setTextStyle(...args) {
    const accepted = accept('SpreadsheetApp.RichTextValueBuilder.setTextStyle', ['TextStyle?', 'int int TextStyle?'], args);
    const given = accepted.at(-1) as object | null;
    const style = given ? stateOf<Style>(given) : null;
    // A style says something about the properties that were set on it only; null takes all of them away.
    const set = style && Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null && value !== undefined));
    change(this, accepted, (run) => ({ ...run, style: set ? { ...run.style, ...set } : {} }));
    return this;
  },
  build() {
    const { text, base, runs } = stateOf<RichTextState>(this);
    return create('RichTextValue', { text, base, runs });
  },
};

function change(self: object, accepted: readonly unknown[], apply: (run: Run) => Run): void {
  const state = stateOf<RichTextState>(self);
  const [start, end] = accepted.length === 3 ? requirePart(state, accepted[0], accepted[1]) : [0, state.text.length];
  state.runs = changed(state.runs, start, end, apply);
}
