/**
 * Which files clasp would leave out, by the text of a `.claspignore`: a glob to a line, `!` takes back, the last one that fits
 * counts (F198). Paths are relative to the project's root.
 */
export function claspIgnores(text: string): (path: string) => boolean {
  const rules = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ isTakenBack: line.startsWith('!'), pattern: globPattern(line.replace(/^!?\/?/, '')) }));
  return (path) => {
    const last = rules.findLast(({ pattern }) => pattern.test(path));
    return last !== undefined && !last.isTakenBack;
  };
}

function globPattern(glob: string): RegExp {
  const parts = glob.match(/\*\*\/|\*\*|\*|\?|\{[^}]*\}|[^*?{]+|\{/g) ?? [];
  return new RegExp(`^${parts.map(partPattern).join('')}$`);
}

function partPattern(part: string): string {
  if (part === '**/') return '(?:.*/)?';
  if (part === '**') return '.*';
  if (part === '*') return '[^/]*';
  if (part === '?') return '[^/]';
  if (part.length > 1 && part.startsWith('{')) return `(?:${part.slice(1, -1).split(',').map(literal).join('|')})`;
  return literal(part);
}

function literal(text: string): string {
  return text.replace(/[.+^$()|[\]\\{}]/g, '\\$&');
}
