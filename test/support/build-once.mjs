/** Builds what the tests run, once before all of them and only where a source is newer than what was built. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const steps = [
  { script: 'scripts/build.mjs', sources: ['src', 'appsscript.json', 'scripts/build.mjs'], outputs: ['build/Code.js'] },
  { script: 'scripts/build-host.mjs', part: 'facade', sources: ['host/facade'], outputs: ['dist/host/facade.js'] },
  { script: 'scripts/build-host.mjs', part: 'worker', sources: ['host/server/worker'], outputs: ['dist/host/worker.cjs'] },
  { script: 'scripts/build-host.mjs', part: 'main', sources: ['host'], outputs: ['dist/host/main.mjs'] },
  { script: 'scripts/build-host.mjs', part: 'page', sources: ['host/web', 'host/engine'], outputs: ['dist/host/page.js'] },
];

/** Called before the first test. */
export function buildOnce() {
  for (const { script, part, sources, outputs } of steps) {
    if (!existsSync(join(root, script))) continue;
    const built = Math.min(...outputs.map(changedAt));
    if (Math.max(changedAt('package-lock.json'), ...sources.map(changedAt)) < built) continue;
    const run = spawnSync(process.execPath, [join(root, script), ...(part ? [part] : [])], { cwd: root, encoding: 'utf8' });
    if (run.status !== 0) process.stderr.write(`${script} ${part ?? ''} failed:\n${run.stderr}\n`);
  }
}

/** The time of the newest file in a folder, or of a file; 0 where there is none. */
function changedAt(name) {
  const path = join(root, name);
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((child) => changedAt(join(name, child))));
}
