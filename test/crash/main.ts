import { CRASH_COMMANDS } from './commands';
import { type CrashCase, casesOf, countCalls, isRace, runCase } from './crash-case';
import type { EngineKind } from './scenes';

/**
 * Runs the exhaustive crash test, or one case of it, and prints what does not hold. Races that are lost (see {@link isRace}) are listed
 * and do not fail it.
 *
 * Arguments: `[--engine spreadsheet] [--part K/N] [--kinds kill,throw] [COMMAND [FAULT]]`
 */
function main(args: readonly string[]): number {
  const { engine, part, kinds, words } = readArgs(args);
  const [name, fault] = words;
  const commands = CRASH_COMMANDS.filter((command) => name === undefined || command.name === name);
  if (commands.length === 0) {
    process.stderr.write(`There is no command ${name}, only: ${CRASH_COMMANDS.map((each) => each.name).join(', ')}\n`);
    return 2;
  }
  const failed: CrashCase[] = [];
  const races: CrashCase[] = [];
  let count = 0;
  const started = performance.now();
  for (const command of commands) {
    const calls = countCalls(command, engine);
    const cases = fault === undefined ? casesOf(command, calls) : [{ command: command.name, fault }];
    const before = { failed: failed.length, races: races.length, count };
    for (const [index, each] of cases.entries()) {
      if (index % part.of !== part.index || !isWanted(each, kinds)) continue;
      count += 1;
      const found = problemsOf(each, engine);
      if (found.length === 0) continue;
      (isRace(each) ? races : failed).push(each);
      if (isRace(each) && fault === undefined) continue;
      process.stdout.write(`${each.command} ${each.fault}\n${found.map((line) => `    ${line}\n`).join('')}`);
    }
    const told = `${calls} calls, ${count - before.count} cases, ${failed.length - before.failed} failed, ${races.length - before.races} lost races`;
    process.stdout.write(`${command.name}: ${told}\n`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(`\n${count} cases, ${failed.length} failed, ${races.length} lost races, ${seconds} s\n`);
  const option = engine === 'plain' ? '' : `--engine ${engine} `;
  for (const each of failed) process.stdout.write(`Again: npm run crash -- ${option}${quoted(each.command)} ${each.fault}\n`);
  if (races.length > 0) process.stdout.write(`Lost races: ${races.map((each) => `${each.command} ${each.fault}`).join(', ')}\n`);
  return failed.length > 0 ? 1 : 0;
}

const isWanted = ({ fault }: CrashCase, kinds: readonly string[]) =>
  kinds.length === 0 || kinds.includes(fault.slice(0, fault.indexOf(':')));

function problemsOf(each: CrashCase, engine: EngineKind): readonly string[] {
  try {
    return runCase(each, engine);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function readArgs(args: readonly string[]) {
  const words: string[] = [];
  let engine: EngineKind = 'plain';
  let kinds: readonly string[] = [];
  let part = { index: 0, of: 1 };
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    if (word === '--engine') {
      engine = args[++index] === 'spreadsheet' ? 'spreadsheet' : 'plain';
    } else if (word === '--part') {
      const [at, of] = (args[++index] ?? '').split('/').map(Number);
      part = { index: (at ?? 1) - 1, of: of ?? 1 };
    } else if (word === '--kinds') {
      kinds = (args[++index] ?? '').split(',');
    } else {
      words.push(word);
    }
  }
  return { engine, part, kinds, words };
}

const quoted = (word: string) => (word.includes(' ') ? `'${word}'` : word);

process.exit(main(process.argv.slice(2)));
