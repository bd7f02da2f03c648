import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.join(__dirname, '../..');

export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript files below a folder of the project. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const below = `${folder}/${name}`;
    if (statSync(path.join(ROOT, below)).isDirectory()) return sourceFiles(below);
    return /\.tsx?$/.test(name) ? [{ path: below, text: readFileSync(path.join(ROOT, below), 'utf8') }] : [];
  });
}

/** What a file imports, as paths from the project's root; packages by their name. */
export function importsOf(file: SourceFile): readonly string[] {
  return [...file.text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gms)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    return target.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), target) : target;
  });
}

/** Code without comments, so that a word in an explanation is not taken for a use. */
export function codeOf(file: SourceFile): string {
  return file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
}
