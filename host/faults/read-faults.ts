import { OptionError } from '../server/option-error';
import type { Fault } from './fault';
import { parseFault } from './parse-fault';
import { seeded } from './seeded';

/** What goes wrong, and the seed that decides everything left to chance. */
export interface FaultOptions {
  readonly faults: readonly Fault[];
  readonly seed: number;
}

/** What `--fault`, given as often as wanted, and `--seed` say. @throws OptionError */
export function readFaults(texts: readonly string[] = [], seedText = '1'): FaultOptions {
  if (!/^\d{1,9}$/.test(seedText)) throw new OptionError(`--seed must be a number such as 7, not ${seedText}.`);
  const seed = Number(seedText);
  const random = seeded(seed);
  const faults = texts.map((text) => {
    const fault = parseFault(text, random);
    if (!fault) throw new OptionError(`--fault must be a fault such as kill:12 or smtp:drop, not ${text}; see --run --help.`);
    return fault;
  });
  return { faults, seed };
}

/** The command that does the same again. @param args - The words behind `--`. */
export function replayCommand(args: readonly string[]): string {
  return `npm run host -- ${args.map(shellWord).join(' ')}`;
}

/** A word as a shell takes it. */
function shellWord(word: string): string {
  return /^[\w./:@=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
