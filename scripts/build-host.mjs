/**
 * Builds the host into dist/host: the server, the script worker, Google's API for the script realm, the page.
 *
 * Usage: node scripts/build-host.mjs [main worker facade page] (default: all of them)
 */
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const finished = join(root, 'dist', 'host');
await mkdir(finished, { recursive: true });
const out = await mkdtemp(join(finished, '.new-'));

const shared = { bundle: true, charset: 'utf8', logLevel: 'warning', absWorkingDir: root, sourcemap: 'linked' };

/**
 * The engine and its view library reach the page as their own unmodified files, so the page's bundle takes them from
 * the globals that those files make.
 */
const libraryGlobals = {
  name: 'library-globals',
  setup(builder) {
    const globals = { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' };
    builder.onResolve({ filter: /^@odoo\/(o-spreadsheet|owl)$/ }, (args) => ({ path: args.path, namespace: 'library-global' }));
    builder.onLoad({ filter: /.*/, namespace: 'library-global' }, (args) => ({
      contents: `module.exports = globalThis.${globals[args.path]};`,
      loader: 'js',
    }));
  },
};

const parts = {
  main: () =>
    build({
      ...shared,
      entryPoints: ['host/main.ts'],
      outfile: join(out, 'main.mjs'),
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
    }),
  worker: () =>
    build({
      ...shared,
      entryPoints: ['host/server/worker/script-worker.ts'],
      outfile: join(out, 'worker.cjs'),
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    }),
  // No source map: the file is evaluated inside the script's realm.
  facade: () =>
    build({
      ...shared,
      sourcemap: false,
      entryPoints: ['host/facade/main.ts'],
      outfile: join(out, 'facade.js'),
      platform: 'neutral',
      format: 'iife',
      target: 'es2022',
    }),
  page: async () => {
    await build({
      ...shared,
      entryPoints: {
        page: 'host/web/main.tsx',
        'mail-page': 'host/web/mail/main.tsx',
        'frame-shim': 'host/web/frame/frame-shim.ts',
        'page-style': 'host/web/style/page.css',
      },
      outdir: out,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [libraryGlobals],
    });
    for (const name of ['page.html', 'mail.html']) await copyFile(join(root, 'host', 'web', name), join(out, name));
  },
};

let exitCode = 0;
const wanted = argv.length > 2 ? argv.slice(2) : Object.keys(parts);
try {
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`There is no part named ${unknown.join(', ')}, only ${Object.keys(parts).join(', ')}.`);
  await Promise.all(wanted.map((name) => parts[name]()));
  // Renamed into place at the end, so that whoever runs the old files meanwhile never reads half a file.
  for (const file of await readdir(out)) await rename(join(out, file), join(finished, file));
} catch (error) {
  stderr.write(`build-host: ${error.message}\n`);
  exitCode = 1;
} finally {
  await rm(out, { recursive: true });
}
exit(exitCode);
