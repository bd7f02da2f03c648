/**
 * Builds the add-on, the host's API and the benchmarks, and runs them: service calls, processor time, memory and traffic of
 * every task at 100 to 100,000 order lines.
 *
 * Usage: npm run bench [-- --json FILE] [-- --lines 100,1000], or npm run bench -- --pages [--loads 5000x3,20000x1] for what
 * people wait for in a browser
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildAddOn } from './build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'dist', 'bench', 'main.mjs');

await buildAddOn();
const isInPages = process.argv.includes('--pages');
// Pages need the whole host.
const parts = isInPages ? [] : ['facade'];
const host = spawnSync(process.execPath, [path.join(root, 'scripts', 'build-host.mjs'), ...parts], { stdio: 'inherit' });
if (host.status !== 0) process.exit(1);
await build({
  absWorkingDir: root,
  entryPoints: [isInPages ? 'bench/pages.ts' : 'bench/main.ts'],
  outfile: program,
  bundle: true,
  charset: 'utf8',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
});

// A script's dates are in the time zone of its manifest; in the same thread that is the process's.
const { timeZone } = JSON.parse(readFileSync(path.join(root, 'appsscript.json'), 'utf8'));
const bench = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, TZ: timeZone },
  stdio: 'inherit',
});
process.exit(bench.status ?? 1);
