/**
 * Builds the add-on, the host's API and the crash test, and runs it: every command killed at every service call and run again, each
 * call failing, and a colleague's edit between every two calls.
 *
 * Usage: npm run crash [-- --engine spreadsheet] [-- --part 1/2] [-- --kinds kill,edit] [-- COMMAND [FAULT]]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildAddOn } from './build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'dist', 'crash', 'main.mjs');

await buildAddOn();
const host = spawnSync(process.execPath, [path.join(root, 'scripts', 'build-host.mjs'), 'facade'], { stdio: 'inherit' });
if (host.status !== 0) process.exit(1);
await build({
  absWorkingDir: root,
  entryPoints: ['test/crash/main.ts'],
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
// It takes minutes, in which what it tries must not be built anew under its feet.
const home = mkdtempSync(path.join(tmpdir(), 'crash-'));
cpSync(path.join(root, 'build'), path.join(home, 'build'), { recursive: true });
cpSync(path.join(root, 'dist', 'host', 'facade.js'), path.join(home, 'dist', 'host', 'facade.js'));
const crash = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: home,
  env: { ...process.env, TZ: timeZone },
  stdio: 'inherit',
});
rmSync(home, { recursive: true });
process.exit(crash.status ?? 1);
