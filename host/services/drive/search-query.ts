import type { Context } from '../context';
import { NotImitated } from '../exception';
import type { DriveItem } from './drive-item';
import { isInTrash } from './find-items';

type Test = (context: Context, item: DriveItem) => boolean;

/** One condition of a search; strings stand in single or double quotes, quotes inside them behind a backslash. */
const text = `(?:'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)")`;
const conditions: readonly (readonly [pattern: RegExp, make: (value: string, operator: string) => Test])[] = [
  [condition(`title\\s*(?<operator>=|!=|contains)\\s*${text}`), (value, operator) => byName(value, operator)],
  [
    condition(`mimeType\\s*(?<operator>=|!=)\\s*${text}`),
    (value, operator) =>
      (_, { mimeType }) =>
        (mimeType === value) === (operator === '='),
  ],
  [
    condition(`${text}\\s+(?<operator>in)\\s+parents`),
    (value) =>
      (_, { parent }) =>
        parent === value,
  ],
  [condition(`trashed\\s*(?<operator>=|!=)\\s*(true|false)`), flag((context, item) => isInTrash(context, item))],
  [condition(`starred\\s*(?<operator>=|!=)\\s*(true|false)`), flag((_, { isStarred }) => isStarred)],
];

function condition(pattern: string): RegExp {
  return new RegExp(`^\\s*${pattern}\\s*(?:\\band\\b|$)`, 'i');
}

function flag(read: Test): (value: string, operator: string) => Test {
  return (value, operator) => (context, item) =>
    (read(context, item) === (value.toLowerCase() === 'true')) === (operator === '=');
}

// `contains` looks at the beginnings of words, whatever their case.
function byName(value: string, operator: string): Test {
  if (operator.toLowerCase() !== 'contains') return (_, { name }) => (name === value) === (operator === '=');
  const wanted = value.toLowerCase();
  return (_, { name }) => {
    const shown = name.toLowerCase();
    return shown.startsWith(wanted) || shown.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && word.startsWith(wanted));
  };
}

/**
 * Reads a search of `searchFiles`: conditions on title, mimeType, parents, trashed and starred, joined by `and`.
 *
 * @throws NotImitated for everything else that Google's searches know.
 */
export function readSearch(query: string): Test {
  const tests: Test[] = [];
  for (let rest = query; rest.trim() !== ''; ) {
    const before = rest;
    for (const [pattern, make] of conditions) {
      const match = pattern.exec(rest);
      if (!match) continue;
      const [whole, ...groups] = match;
      const operator = match.groups?.['operator'] ?? '=';
      const value = groups.find((group) => group !== undefined && group !== operator) ?? '';
      tests.push(make(value.replace(/\\(.)/g, '$1'), operator));
      rest = rest.slice(whole.length);
      break;
    }
    if (rest === before) throw new NotImitated(`the search "${rest.trim()}" of files`);
  }
  return (context, item) => tests.every((test) => test(context, item));
}
