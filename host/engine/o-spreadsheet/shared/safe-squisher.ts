import { formulaAt, templateOfA1 } from '../../formula-template';
import type { EngineCommand, Library } from './library';

interface Squisher {
  squish(commands: readonly EngineCommand[]): EngineCommand[];
  unsquish(commands: readonly EngineCommand[]): EngineCommand[];
}

interface ModelPrototype {
  setupSession(revisionId: string): { commandSquisher: Squisher };
}

/**
 * Replaces the way in which revisions are shortened for their journey.
 *
 * The library sends the second of two whole numbers as a difference and writes it out again by the cell's format, so that
 * the order numbers 001, 002 in plain-text cells arrive as 001, 2; it adds up differences of decimals in formulas; and it
 * reads a formula about a sheet before the command that makes that sheet. Here a run of cells down a column travels as one
 * command only where writing it out again gives exactly the same texts.
 */
export function replaceSquisher(library: Library): void {
  const prototype = library.Model.prototype as unknown as ModelPrototype;
  const original = prototype.setupSession;
  prototype.setupSession = function setupSession(this: unknown, revisionId: string) {
    const session = original.call(this, revisionId);
    session.commandSquisher = { squish, unsquish };
    return session;
  };
}

/** Shortens a revision. Only cells that follow each other directly are joined, so the order of commands stays. */
function squish(commands: readonly EngineCommand[]): EngineCommand[] {
  const shortened: EngineCommand[] = [];
  for (let start = 0; start < commands.length; ) {
    const first = commands[start] as EngineCommand;
    const count = first.type === 'UPDATE_CELL' ? countAlike(commands, start) : 1;
    if (count === 1) shortened.push(first);
    else {
      const { type: _, col, row, ...cell } = first;
      shortened.push({ type: runType, col, row, count, ...cell });
    }
    start += count;
  }
  return shortened;
}

/** Writes a shortened revision out again. */
function unsquish(commands: readonly EngineCommand[]): EngineCommand[] {
  return commands.flatMap((command) => (command.type === runType ? spread(command) : [command]));
}

const runType = 'HOST_CELL_RUN';

function countAlike(commands: readonly EngineCommand[], start: number): number {
  const first = commands[start] as EngineCommand;
  const look = appearance(first);
  const contentAt = contentDown(first);
  let count = 1;
  for (let next = commands[start + count]; next?.type === 'UPDATE_CELL'; next = commands[start + count]) {
    const isBelow =
      next['col'] === first['col'] && next['row'] === Number(first['row']) + count && next['sheetId'] === first['sheetId'];
    if (!isBelow || next['content'] !== contentAt(count) || appearance(next) !== look) break;
    count += 1;
  }
  return count;
}

function spread({ type: _, count, ...first }: EngineCommand): EngineCommand[] {
  const command = { type: 'UPDATE_CELL', ...first } as EngineCommand;
  const contentAt = contentDown(command);
  return Array.from({ length: Number(count) }, (_unused, index) => {
    const cell = { ...command, row: Number(first['row']) + index };
    return 'content' in first ? { ...cell, content: contentAt(index) } : cell;
  });
}

/** What the first cell's content is when it is filled down: a formula follows its row, everything else stays. */
function contentDown(first: EngineCommand): (rows: number) => unknown {
  const { content } = first;
  if (typeof content !== 'string' || !content.startsWith('=')) return () => content;
  const row = Number(first['row']) + 1;
  const column = Number(first['col']) + 1;
  const template = templateOfA1(content, row, column);
  return (rows) => (rows === 0 ? content : formulaAt(template, row + rows, column));
}

function appearance({ style, format, content: _, ...rest }: EngineCommand): string {
  return JSON.stringify([style, format, Object.keys(rest).sort()]);
}
