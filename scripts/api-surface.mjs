/**
 * Writes host/facade/api-surface.ts: every class, method, enum and global service that the Apps Script typings know, so that
 * the host can throw by name for what it does not imitate.
 *
 * Usage: node scripts/api-surface.mjs
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const typings = join(root, 'node_modules', '@types', 'google-apps-script');
const imitated = new Set([
  'Spreadsheet',
  'Base',
  'HTML',
  'Script',
  'Utilities',
  'Properties',
  'Cache',
  'Lock',
  'Mail',
  'Gmail',
  'URL_Fetch',
  'Charts',
  'Drive',
  'Calendar',
  'Language',
]);
/** Classes and enums of two services that have the same name. */
const renamed = new Map([
  ['Drive.User', 'DriveUser'],
  ['Calendar.EventType', 'CalendarEventType'],
]);
const notOfAppsScript = new Set(['Date2', 'console', 'Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm']);

const methods = new Map();
const enums = new Map();
const services = new Set();

for (const file of (await readdir(typings)).filter((name) => name.endsWith('.d.ts')).sort()) {
  let namespace = '';
  let open = null;
  for (const line of (await readFile(join(typings, file), 'utf8')).split('\n')) {
    const service = /^declare (?:var|const) (\w+):/.exec(line);
    if (service && !notOfAppsScript.has(service[1])) services.add(service[1]);
    namespace = /^ {4}namespace (\w+)/.exec(line)?.[1] ?? namespace;
    if (!imitated.has(namespace)) continue;
    const start = /^ {8}(interface|enum) (\w+)/.exec(line);
    if (start) {
      open = { kind: start[1], names: new Set() };
      const name = renamed.get(`${namespace}.${start[2]}`) ?? start[2];
      (open.kind === 'enum' ? enums : methods).set(name, open.names);
    } else if (/^ {8}\}/.test(line)) {
      open = null;
    } else if (open) {
      const text = line.replace(/\/\*.*?\*\//g, '').trim();
      const member = open.kind === 'enum' ? /^(\w+),?$/.exec(text) : /^(\w+)\(/.exec(text);
      if (member && /^ {12}\S/.test(line)) open.names.add(member[1]);
    }
  }
}

const notClasses = new Set(['Date', 'DateConstructor', 'Integer']);
const table = (map, sort) =>
  [...map]
    .filter(([name, names]) => !notClasses.has(name) && names.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, names]) => `  ${name}:\n    '${(sort ? [...names].sort() : [...names]).join(' ')}',`)
    .join('\n');

await writeFile(
  join(root, 'host', 'facade', 'api-surface.ts'),
  `// Written by scripts/api-surface.mjs out of the typings of Apps Script. Do not edit.

/** The methods of each class, separated by spaces. */
export const apiMethods: Readonly<Record<string, string>> = {
${table(methods, true)}
};

/** The members of each enum in Google's order. */
export const apiEnums: Readonly<Record<string, string>> = {
${table(enums, false)}
};

/** The global services. */
export const apiServices =
  '${[...services].sort().join(' ')}';
`,
);
