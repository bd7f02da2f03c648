import { COLLEAGUES } from './colleagues';
import { CRASH_COMMANDS } from './commands';
import { type CrashCase, casesOf, runCase, traceOf } from './crash-case';
import { isKnownOpen, outsideWindow } from './race-windows';
import type { EngineKind } from './scenes';

/**
 * Runs the exhaustive crash test, or one case of it, and prints what does not hold. Races that are lost in the one moment that Google
 * leaves open (see race-windows.ts) are listed and do not fail it.
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
  const open: CrashCase[] = [];
  let count = 0;
  const started = performance.now();
  for (const command of commands) {
    const trace = traceOf(command, engine);
    const cases = fault === undefined ? casesOf(command, trace.length) : [{ command: command.name, fault }];
    const tried = cases.filter((each, index) => index % part.of === part.index && isWanted(each, kinds));
    const found = tried.flatMap((each) => {
      const problems = problemsOf(each, engine);
      return problems.length > 0 ? [{ each, problems }] : [];
    });
    // Alone, a case says nothing about the others; then it is told in full.
    const left = found.filter(({ each }) => fault === undefined && isKnownOpen(each));
    const harmful =
      fault === undefined ? found.filter(({ each }) => isMove(each) && !isKnownOpen(each)).map(({ each }) => callOf(each)) : [];
    const late = new Set(outsideWindow(trace, harmful));
    const lost = found.filter(
      (one) => fault === undefined && isMove(one.each) && !left.includes(one) && !late.has(callOf(one.each)),
    );
    const broken = found.filter((one) => !lost.includes(one) && !left.includes(one));
    for (const { each, problems } of broken) {
      process.stdout.write(`${each.command} ${each.fault}\n${problems.map((line) => `    ${line}\n`).join('')}`);
    }
    count += tried.length;
    failed.push(...broken.map(({ each }) => each));
    open.push(...left.map(({ each }) => each));
    races.push(...lost.map(({ each }) => each));
    const told = `${trace.length} calls, ${tried.length} cases, ${broken.length} failed, ${lost.length} lost races${windowText(trace, lost)}${left.length > 0 ? `, ${left.length} known to be open` : ''}`;
    process.stdout.write(`${command.name}: ${told}\n`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(
    `\n${count} cases, ${failed.length} failed, ${races.length} lost races, ${open.length} known to be open, ${seconds} s\n`,
  );
  const option = engine === 'plain' ? '' : `--engine ${engine} `;
  for (const each of failed) process.stdout.write(`Again: npm run crash -- ${option}${quoted(each.command)} ${each.fault}\n`);
  if (races.length > 0) process.stdout.write(`Lost races: ${races.map((each) => `${each.command} ${each.fault}`).join(', ')}\n`);
  return failed.length > 0 ? 1 : 0;
}

const callOf = ({ fault }: CrashCase) => Number(fault.split(':')[1]);

/** Whether a colleague moves rows or columns: what that lets a command do in the one open moment is Google's doing. */
const isMove = ({ fault }: CrashCase) =>
  !/^edit|^delete-(?!row)/.test(fault) && COLLEAGUES[fault.split(':')[0] ?? ''] !== undefined;

/** Of a move behind call N the writes reach the sheet with the one call that follows the buffered ones. */
function windowText(trace: readonly string[], lost: readonly { readonly each: CrashCase }[]): string {
  if (lost.length === 0) return '';
  const calls = lost.map(({ each }) => callOf(each));
  const [first, last] = [Math.min(...calls), Math.max(...calls)];
  return ` (behind calls ${first} to ${last}, all of them in the way of 1 call, ${trace[last] ?? 'the end'})`;
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
