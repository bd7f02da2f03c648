/**
 * Builds and pushes with clasp. `npm run deploy -- --create "Title"` makes a new spreadsheet with the add-on bound to it
 * first. clasp is not a dependency of the project (it is 277 MB); npx brings the pinned version when it is needed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildAddOn } from './build.mjs';

const PROJECT = '.clasp.local.json';
const clasp = (...args) => spawnSync('npx', ['--yes', '@google/clasp@3.4.1', ...args], { stdio: 'inherit' }).status ?? 1;

const [flag, title] = process.argv.slice(2);
// A project whose rootDir is build-webhooks gets the build that posts into chats.
const rootDir = existsSync(PROJECT) ? JSON.parse(readFileSync(PROJECT, 'utf8')).rootDir : 'build';
await buildAddOn({ webhooks: rootDir === 'build-webhooks' });
if (flag === '--create') process.exit(create(title ?? 'Ordersheet'));
if (!existsSync(PROJECT)) {
  console.error(
    `There is no ${PROJECT} yet, so it is not known where to push. Either run "npm run deploy -- --create" once (after "npx @google/clasp@3.4.1 login"), ` +
      `or write { "scriptId": "…", "rootDir": "build" } into it.`,
  );
  process.exit(1);
}
// Without -f a run that nobody answers skips the push when the manifest changed.
process.exit(clasp('-P', PROJECT, 'push', '-f'));

/** A spreadsheet with a bound script: the way to try installable triggers, which test deployments do not run. */
function create(name) {
  if (existsSync(PROJECT)) {
    console.error(`${PROJECT} exists already: this folder is tied to a script. Remove the file to make another one.`);
    return 1;
  }
  writeFileSync(PROJECT, '{ "rootDir": "build" }\n');
  return (
    clasp('-P', PROJECT, 'create-script', '--type', 'sheets', '--title', name, '--rootDir', 'build') ||
    clasp('-P', PROJECT, 'push', '-f')
  );
}
