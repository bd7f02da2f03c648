/** A place where Apps Script's parser gives up although Node's does not. */
export interface UnsupportedSyntax {
  readonly message: string;
  readonly line: number;
}

/**
 * Looks for what Apps Script documents as errors of parsing: private members, static fields and static blocks of classes (F170).
 * The text is known to be good JavaScript, so that its tokens are enough to tell.
 */
export function findUnsupportedSyntax(source: string): UnsupportedSyntax | null {
  const tokens = tokensOf(source);
  for (const [index, { text, at }] of tokens.entries()) {
    const next = (offset: number) => tokens[index + offset]?.text ?? '';
    const problem = (message: string) => ({ message, line: source.slice(0, at).split('\n').length });
    if (text === '#') return problem('Unexpected token #');
    if (text !== 'static' || next(-1) === '.') continue;
    if (next(1) === '{') return problem('Unexpected token {');
    if (isWord(next(1)) && ['=', ';', '}'].includes(next(2))) return problem(`Unexpected token ${next(2)}`);
  }
  return null;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

const pieces = [
  /\/\/[^\n]*|\/\*[\s\S]*?\*\//y,
  /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"/y,
  /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy,
  /\d[\w.]*/y,
] as const;
const regularExpression = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/\w*/y;
const beforeExpression = /^(?:return|typeof|instanceof|in|of|new|delete|void|throw|case|do|else|yield|await|[^\w$)\]}'"`.].*|)$/;

/** Words and signs; comments are left out, and texts and expressions stand as `''`. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  // How many braces are open in each `${…}` that we are in.
  const braces: number[] = [];
  let at = 0;
  const push = (text: string, length: number) => {
    tokens.push({ text, at });
    at += length;
  };
  while (at < source.length) {
    const sign = source[at] ?? '';
    if (/\s/.test(sign)) {
      at += 1;
      continue;
    }
    const [comment, quoted, word, number] = pieces.map((piece) => matchAt(piece, source, at));
    if (comment) at += comment.length;
    else if (quoted) push("''", quoted.length);
    else if (word) push(word, word.length);
    else if (number) push('0', number.length);
    else if (sign === '`' || (sign === '}' && braces.at(-1) === 0)) {
      if (sign === '}') braces.pop();
      const text = matchAt(/[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(`|\$\{)?/y, source, at) ?? sign;
      if (text.endsWith('${')) braces.push(0);
      push("''", text.length);
    } else {
      const expression =
        sign === '/' && beforeExpression.test(tokens.at(-1)?.text ?? '') ? matchAt(regularExpression, source, at) : null;
      if (expression) push("''", expression.length);
      else {
        const open = braces.length - 1;
        if (sign === '{' && open >= 0) braces[open] = (braces[open] ?? 0) + 1;
        if (sign === '}' && open >= 0) braces[open] = (braces[open] ?? 0) - 1;
        push(sign, 1);
      }
    }
  }
  return tokens;
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function isWord(text: string): boolean {
  return /^[\p{ID_Start}$_]/u.test(text);
}
