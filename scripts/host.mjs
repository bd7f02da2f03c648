/**
 * Builds the host and starts it.
 *
 * Usage: npm run host -- --project DIR [options], see `npm run host -- --help`
 */
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const build = spawnSync(process.execPath, [join(root, 'scripts', 'build-host.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] });
if (build.status !== 0) process.exit(1);
const host = spawn(process.execPath, [join(root, 'dist', 'host', 'main.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl+C reaches both; the host decides when it has ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => host.kill('SIGTERM'));
host.on('exit', (code) => process.exit(code ?? 1));
