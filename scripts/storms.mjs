/**
 * Plays storms over the ledger of mails, several runs at once with everything that may happen between any two of their calls, and
 * prints what came of them. Fails where a mail went out twice, one that was due never did, or a customer knows what is not so.
 *
 * Usage: node scripts/storms.mjs [--storms 10000] [--seed 1]
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'dist', 'storms', 'run-storms.mjs');
const { values } = parseArgs({
  options: { storms: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});

mkdirSync(path.dirname(program), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['test/ledger/run-storms.ts'],
  outfile: program,
  bundle: true,
  charset: 'utf8',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
const { runStorms } = await import(pathToFileURL(program).href);

const count = Number(values.storms);
const first = Number(values.seed);
const started = performance.now();
const total = { storms: 0, runs: 0, kills: 0, mails: 0, settled: 0 };
const broken = [];
for (let done = 0; done < count; done += 500) {
  const figures = runStorms(first + done, Math.min(500, count - done));
  for (const name of Object.keys(total)) total[name] += figures[name];
  broken.push(...figures.broken);
}
const many = (name) => total[name].toLocaleString('en');
const of = (name) => broken.reduce((sum, storm) => sum + storm[name].length, 0);
process.stdout.write(
  `${many('storms')} storms: ${many('runs')} runs, ${many('kills')} killed, ${many('mails')} mails, ${many('settled')} settled by a person; ` +
    `${of('duplicates')} duplicates, ${of('losses')} losses, ${of('misled')} customers misled, ${Math.round((performance.now() - started) / 1000)} s\n`,
);
for (const { seed, duplicates, losses, misled } of broken) {
  process.stdout.write(
    `Again: node scripts/storms.mjs --storms 1 --seed ${seed}: ${[...duplicates, ...losses, ...misled].join(', ')}\n`,
  );
}
process.exit(broken.length > 0 ? 1 : 0);
