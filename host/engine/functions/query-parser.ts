/** An expression of Google's query language. */
export type QueryExpression =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly QueryExpression[] }
  | { readonly kind: 'operator'; readonly name: string; readonly args: readonly QueryExpression[] };

/** A query that was understood. */
export interface ParsedQuery {
  /** Null is every column. */
  readonly select: readonly QueryExpression[] | null;
  readonly where: QueryExpression | null;
  readonly groupBy: readonly QueryExpression[];
  readonly orderBy: readonly { readonly by: QueryExpression; readonly isAscending: boolean }[];
  readonly limit: number | null;
  readonly offset: number;
  readonly labels: readonly { readonly of: QueryExpression; readonly text: string }[];
}

const token = /\s*(?:([A-Za-z_]\w*)|`([^`]*)`|(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|(<=|>=|!=|<>|[-+*/(),=<>]))/y;

interface Token {
  readonly kind: 'word' | 'column' | 'number' | 'text' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text);
    if (!match) throw new Error('Unable to parse the query');
    const [, word, column, number, single, double, sign] = match;
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (column !== undefined) tokens.push({ kind: 'column', text: column });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else tokens.push({ kind: 'text', text: single ?? double ?? '' });
  }
  return tokens;
}

/** How tightly operators bind, the loosest first. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<>', '<', '<=', '>', '>=', 'contains', 'starts with', 'ends with', 'matches', 'like'],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Reads a query of the kind that `QUERY` takes: select, where, group by, order by, limit, offset, label; format and options are
 * passed over.
 *
 * @throws where it is no query, or one with `pivot`, which this host has not.
 */
export function parseQuery(text: string): ParsedQuery {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = (offset = 0) => tokens[at + offset]?.text.toLowerCase() ?? '';
  const isWord = (word: string) => tokens[at]?.kind !== 'text' && peek() === word;
  const take = (...words: readonly string[]): boolean => {
    if (!words.every((word, index) => tokens[at + index]?.kind !== 'text' && peek(index) === word)) return false;
    at += words.length;
    return true;
  };
  const need = (...words: readonly string[]) => {
    if (!take(...words)) throw new Error('Unable to parse the query');
  };
  const list = <T>(one: () => T): T[] => {
    const found = [one()];
    while (take(',')) found.push(one());
    return found;
  };

  const operatorAt = (level: number): string | null => {
    for (const name of levels[level] ?? []) if (take(...name.split(' '))) return name;
    return null;
  };

  function expression(level = 0): QueryExpression {
    if (level === 2 && take('not')) return { kind: 'operator', name: 'not', args: [expression(2)] };
    if (level === levels.length) return primary();
    let left = expression(level + 1);
    for (;;) {
      if (level === 2 && isWord('is')) {
        take('is');
        const isNegated = take('not');
        need('null');
        const test: QueryExpression = { kind: 'operator', name: 'is null', args: [left] };
        left = isNegated ? { kind: 'operator', name: 'not', args: [test] } : test;
        continue;
      }
      const name = operatorAt(level);
      if (name === null) return left;
      left = { kind: 'operator', name, args: [left, expression(level + 1)] };
    }
  }

  function primary(): QueryExpression {
    if (take('(')) {
      const inner = expression();
      need(')');
      return inner;
    }
    if (take('-')) return { kind: 'operator', name: '-', args: [{ kind: 'value', value: 0 }, primary()] };
    const found = tokens[at++];
    if (!found) throw new Error('Unable to parse the query');
    if (found.kind === 'number') return { kind: 'value', value: Number(found.text) };
    if (found.kind === 'text') return { kind: 'value', value: found.text };
    if (found.kind === 'column') return { kind: 'column', name: found.text };
    const word = found.text.toLowerCase();
    if (found.kind === 'sign') throw new Error('Unable to parse the query');
    if (word === 'true' || word === 'false') return { kind: 'value', value: word === 'true' };
    if ((word === 'date' || word === 'datetime') && tokens[at]?.kind === 'text') return dateValue(tokens[at++]?.text ?? '');
    if (!take('(')) return { kind: 'column', name: found.text };
    const args = isWord(')') ? [] : list(() => expression());
    need(')');
    return { kind: 'call', name: word, args };
  }

  const select = take('select') ? (take('*') ? null : list(() => expression(3))) : null;
  const where = take('where') ? expression() : null;
  const groupBy = take('group', 'by') ? list(() => expression(3)) : [];
  if (isWord('pivot')) throw new Error('QUERY with pivot is not imitated by this host');
  const orderBy = take('order', 'by')
    ? list(() => {
        const by = expression(3);
        const isAscending = !take('desc');
        take('asc');
        return { by, isAscending };
      })
    : [];
  const limit = take('limit') ? Number(tokens[at++]?.text) : null;
  const offset = take('offset') ? Number(tokens[at++]?.text) : 0;
  const labelled = () => ({ of: expression(3), text: tokens[at++]?.text ?? '' });
  const labels = take('label') ? list(labelled) : [];
  if (take('format')) list(labelled);
  if (take('options')) at = tokens.length;
  if (at < tokens.length) throw new Error('Unable to parse the query');
  return { select, where, groupBy, orderBy, limit, offset, labels };
}

// Days since 1899-12-30, as dates are in cells.
function dateValue(text: string): QueryExpression {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) throw new Error('Unable to parse the query');
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { kind: 'value', value: Date.UTC(year, month - 1, day, hour, minute, second) / 86_400_000 + 25_569 };
}
