import { type FormulaToken, tokenizeFormula } from './formula-tokens';

/** What a name stands for: a text to put in its place, or a function to be called. */
type Meaning = { readonly text: string } | Lambda;

interface Lambda {
  readonly parameters: readonly string[];
  readonly body: readonly FormulaToken[];
  readonly names: Names;
}

type Names = ReadonlyMap<string, Meaning>;

/** Names that stand for much and are used often can make a formula endless. */
const longest = 20_000;

/**
 * A formula without `LET`, and without a `LAMBDA` that is called where it stands or by a name of `LET`: each name is replaced by what it
 * stands for. A `LAMBDA` that is handed to a function (`MAP`, `BYROW` …) stays, and so does what is written wrongly: they show `#NAME?`.
 *
 * @param formula with `,` between arguments.
 */
export function expandLet(formula: string): string {
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return formula;
  try {
    return expand(tokenizeFormula(formula), new Map());
  } catch {
    return formula;
  }
}

function expand(tokens: readonly FormulaToken[], names: Names): string {
  let text = '';
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const call = token.kind === 'word' ? callAt(tokens, at) : null;
    const meaning = token.kind === 'word' ? names.get(token.text.toLowerCase()) : undefined;
    if (call && /^LET$/i.test(token.text)) {
      text += expandCall(call.args, names);
      at = call.end;
    } else if (call && /^LAMBDA$/i.test(token.text)) {
      const called = callAt(tokens, call.end);
      text += called ? apply(lambdaOf(call.args, names), called.args, names) : source(tokens.slice(at, call.end + 1));
      at = (called ?? call).end;
    } else if (call && meaning && 'body' in meaning) {
      text += apply(meaning, call.args, names);
      at = call.end;
    } else if (!call && meaning && 'text' in meaning) text += meaning.text;
    else text += token.text;
    if (text.length > longest) throw new Error('The formula becomes too long');
  }
  return text;
}

/** The arguments of the call whose opening bracket comes next, and the place of the closing one. */
function callAt(tokens: readonly FormulaToken[], at: number): { args: FormulaToken[][]; end: number } | null {
  let next = at + 1;
  while (tokens[next]?.kind === 'space') next++;
  if (tokens[next]?.text !== '(') return null;
  const args: FormulaToken[][] = [[]];
  let depth = 0;
  for (let end = next + 1; end < tokens.length; end++) {
    const token = tokens[end];
    if (!token) break;
    if (token.kind === 'mark' && depth === 0 && token.text === ')') return { args, end };
    if (token.kind === 'mark' && '({'.includes(token.text)) depth++;
    if (token.kind === 'mark' && ')}'.includes(token.text)) depth--;
    if (token.kind === 'mark' && depth === 0 && token.text === ',') args.push([]);
    else args.at(-1)?.push(token);
  }
  return null;
}

// LET(name, value, …, body): a value may use the names before it.
function expandCall(args: readonly (readonly FormulaToken[])[], outer: Names): string {
  if (args.length < 3 || args.length % 2 === 0) throw new Error('LET takes names with values, and what is made of them');
  const names = new Map(outer);
  for (let at = 0; at + 1 < args.length; at += 2) names.set(nameOf(args[at]), meaningOf(trimmed(args[at + 1]), names));
  return inBrackets(expand(trimmed(args.at(-1)), names));
}

function meaningOf(value: readonly FormulaToken[], names: Names): Meaning {
  const call = value[0] && /^LAMBDA$/i.test(value[0].text) ? callAt(value, 0) : null;
  if (call && call.end === value.length - 1) return lambdaOf(call.args, new Map(names));
  return { text: inBrackets(expand(value, names)) };
}

function lambdaOf(args: readonly (readonly FormulaToken[])[], names: Names): Lambda {
  return { parameters: args.slice(0, -1).map(nameOf), body: trimmed(args.at(-1)), names };
}

function apply({ parameters, body, names }: Lambda, args: readonly (readonly FormulaToken[])[], outer: Names): string {
  if (parameters.length !== args.length) throw new Error('Wrong number of arguments');
  const own = new Map(names);
  for (const [index, parameter] of parameters.entries()) own.set(parameter, meaningOf(trimmed(args[index]), outer));
  return inBrackets(expand(body, own));
}

function nameOf(tokens: readonly FormulaToken[] | undefined): string {
  const [name, ...more] = trimmed(tokens);
  if (name?.kind !== 'word' || more.length > 0) throw new Error('A name is expected');
  return name.text.toLowerCase();
}

function trimmed(tokens: readonly FormulaToken[] = []): readonly FormulaToken[] {
  const isText = ({ kind }: FormulaToken) => kind !== 'space';
  return tokens.slice(tokens.findIndex(isText), tokens.findLastIndex(isText) + 1);
}

// A single reference, number or text needs no brackets, and a range must have none.
function inBrackets(text: string): string {
  const [only, ...more] = tokenizeFormula(text);
  return only && more.length === 0 ? text : `(${text})`;
}

function source(tokens: readonly FormulaToken[]): string {
  return tokens.map(({ text }) => text).join('');
}
