import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { Script } from 'node:vm';
import { claspIgnores } from './clasp-ignore';
import { defaultManifest, type Manifest, parseManifest } from './manifest';
import { type Project, ProjectError, type ScriptFile } from './project';
import { findUnsupportedSyntax } from './unsupported-syntax';

interface ClaspSettings {
  readonly rootDir: string;
  readonly filePushOrder: readonly string[];
}

/**
 * Loads an Apps Script project folder as clasp would push it: `rootDir` and `filePushOrder` of `.clasp.json` are followed,
 * scripts run in alphabetical order of their paths otherwise (F196, F200). A missing manifest counts as the default one.
 *
 * @throws ProjectError with one sentence: no such folder, no scripts, a broken manifest, a script that does not parse.
 */
export function loadProject(folder: string, options: { readonly name?: string } = {}): Project {
  const base = resolve(folder);
  if (!existsSync(base) || !statSync(base).isDirectory()) throw new ProjectError(`There is no project folder ${folder}.`);
  const clasp = readClaspSettings(base);
  const root = resolve(base, clasp.rootDir);
  if (!existsSync(root))
    throw new ProjectError(`${join(folder, '.clasp.json')} names the folder ${clasp.rootDir}, which does not exist.`);
  const isIgnored = readIgnored(base);
  const paths = listFiles(root).filter((path) => !isIgnored(path));
  const scripts = paths.filter((path) => ['.js', '.gs'].includes(extname(path)));
  if (scripts.length === 0) throw new ProjectError(`There is no .gs or .js file in ${root}.`);
  requireDistinctNames(scripts);
  return {
    name: options.name ?? basename(base),
    files: inPushOrder(scripts, clasp.filePushOrder, base, root).map((path) => readScript(root, path)),
    pages: new Map(
      paths
        .filter((path) => extname(path) === '.html')
        .map((path) => [withoutExtension(path), readFileSync(join(root, path), 'utf8')]),
    ),
    manifest: readManifest(root),
  };
}

function readClaspSettings(base: string): ClaspSettings {
  const file = join(base, '.clasp.json');
  if (!existsSync(file)) return { rootDir: '.', filePushOrder: [] };
  try {
    const { rootDir, srcDir, filePushOrder } = JSON.parse(withoutComments(readFileSync(file, 'utf8'))) as Record<string, unknown>;
    const order = Array.isArray(filePushOrder) ? filePushOrder.map(String) : [];
    return { rootDir: String(rootDir ?? srcDir ?? '.') || '.', filePushOrder: order };
  } catch (error) {
    throw new ProjectError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function readIgnored(base: string): (path: string) => boolean {
  const file = join(base, '.claspignore');
  return claspIgnores(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

// clasp reads JSON5 of which people use comments and commas at the end (F196).
function withoutComments(text: string): string {
  return text
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, string?: string) => string ?? '')
    .replace(/,(\s*[}\]])/g, '$1');
}

function listFiles(root: string, folder = ''): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') found.push(...listFiles(root, path));
    else if (entry.isFile()) found.push(path);
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

function requireDistinctNames(scripts: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of scripts) {
    const name = withoutExtension(path);
    if (seen.has(name)) throw new ProjectError(`Conflicting files found: ${name} exists as .js and as .gs.`);
    seen.add(name);
  }
}

// filePushOrder is written relative to the folder of .clasp.json, rootDir included.
function inPushOrder(scripts: readonly string[], order: readonly string[], base: string, root: string): string[] {
  const wanted = order.map((entry) => relative(root, resolve(base, entry)).split(sep).join('/'));
  const first = wanted.filter((path) => scripts.includes(path));
  return [...first, ...scripts.filter((path) => !first.includes(path))];
}

function readScript(root: string, path: string): ScriptFile {
  const name = `${withoutExtension(path)}.gs`;
  const source = readFileSync(join(root, path), 'utf8');
  try {
    // Only parsed here: what a script cannot say is told before anything runs.
    new Script(source, { filename: path });
  } catch (error) {
    throw new ProjectError(syntaxProblem(path, error));
  }
  const unsupported = findUnsupportedSyntax(source);
  if (unsupported) {
    throw new ProjectError(`Syntax error: ParseError: ${unsupported.message} line: ${unsupported.line} file: ${path}`);
  }
  return { name, source };
}

// Google's words at a push (F202).
function syntaxProblem(path: string, error: unknown): string {
  const { message, stack } = error as { message: string; stack?: string };
  const line = /:(\d+)(?:\n|$)/.exec(stack ?? '')?.[1] ?? '?';
  return `Syntax error: SyntaxError: ${message} line: ${line} file: ${path}`;
}

function readManifest(root: string): Manifest {
  const file = join(root, 'appsscript.json');
  if (!existsSync(file)) return defaultManifest;
  const manifest = parseManifest(readFileSync(file, 'utf8'));
  if ('problem' in manifest) throw new ProjectError(`The manifest ${file}${manifest.problem}.`);
  return manifest;
}

function withoutExtension(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}
