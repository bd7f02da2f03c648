import type { Fault } from '../../host/faults/fault';
import { injectFaults } from '../../host/faults/inject-faults';
import { parseFault } from '../../host/faults/parse-fault';
import { seeded } from '../../host/faults/seeded';
import type { CallHook, Execution } from '../../host/services/execution';
import type { HostOptions } from '../../host/services/host-options';
import type { RunRecord } from '../../host/services/run-record';
import type { LoadedBundle } from '../support/load-bundle';
import { type BookState, type LineState, readBook, TYPED_COLUMNS } from './book-state';
import { COLLEAGUES } from './colleagues';
import { CRASH_COMMANDS, type CrashCommand } from './commands';
import { violations } from './invariants';
import { type EngineKind, openScene } from './scenes';

/** A command and what goes wrong: `kill:12`, `kill:12:applied`, `throw:12`, `lie:12`, `sort:12` … */
export interface CrashCase {
  readonly command: string;
  readonly fault: string;
}

/** No run lives longer than six minutes, and what it held is free after ten. */
const LATER_MS = 11 * 60_000;

/** Every case of a command, killed ones first. */
export function casesOf(command: CrashCommand, calls: number): readonly CrashCase[] {
  const hasOrders = !['empty', 'made', 'samples'].includes(command.scene);
  const kinds = [
    'kill:N',
    'kill:N:applied',
    'throw:N',
    'lie:N',
    ...(hasOrders ? Object.keys(COLLEAGUES).map((name) => `${name}:N`) : []),
  ];
  const numbers = Array.from({ length: calls }, (_, index) => String(index + 1));
  return kinds.flatMap((kind) => numbers.map((call) => ({ command: command.name, fault: kind.replace('N', call) })));
}

/** The calls of a command when nothing goes wrong, in their order; call number N is `trace[N - 1]`. */
export function traceOf(command: CrashCommand, engine: EngineKind): readonly string[] {
  const trace: string[] = [];
  let isWatched = false;
  const book = openScene(command.scene, engine, command.answers, {
    onCall: (op, count) => {
      if (isWatched && count > 0) trace[count - 1] ??= op;
    },
  });
  isWatched = true;
  command.run(book);
  return trace;
}

/**
 * Runs one case to its end.
 *
 * @returns what does not hold then; nothing where all is well.
 */
export function runCase({ command: name, fault }: CrashCase, engine: EngineKind): readonly string[] {
  const command = CRASH_COMMANDS.find((each) => each.name === name);
  if (!command) throw new Error(`There is no command ${name}, only ${CRASH_COMMANDS.map((each) => each.name).join(', ')}`);
  const [act = '', call] = fault.split(':');
  return COLLEAGUES[act] ? disturb(command, act, Number(call), engine) : breakAndRepeat(command, fault, engine);
}

function breakAndRepeat(command: CrashCommand, text: string, engine: EngineKind): readonly string[] {
  const random = seeded(1);
  const fault = parseFault(text, random);
  if (!fault) throw new Error(`There is no fault ${text}`);
  const faults = injectFaults([fault] as readonly Fault[], random);
  let isArmed = false;
  const armed =
    (hook: CallHook): CallHook =>
    (...call) => {
      if (isArmed) hook(...call);
    };
  const book = open(command, engine, { onCall: armed(faults.onCall), onAnswered: armed(faults.onAnswered) });
  const before = readBook(book);
  isArmed = true;
  command.run(book);
  isArmed = false;
  book.clock.advance(LATER_MS);
  const record = command.again(book);
  sweep(book);
  settle(book);
  const after = readBook(book);
  const missed = faults.fired.length === 0 ? ['the fault never happened'] : [];
  // Of a run that was killed at its end the second one is a second time.
  const orders = [
    ...orderings(command, 'repeated', engine, [[command.run], [command.run, command.again]]),
    // Of an edit nobody can tell later on which day it was made: what its own run would have dated stays without a date.
    ...(command.isEdit
      ? orderings(command, 'unhandled', engine, [[command.run]], { onCall: (_op, _count, run) => unhandled(run) })
      : []),
  ];
  return [
    ...[...missed, ...troubleOf(record), ...violations(before, after, command.allowed)],
    ...strangeLines(before.lines, after, orders),
    ...strangeNewLines(before, after, orders),
  ];
}

/** What the workbook may be like: the command before the colleague, behind them, or refused. */
function disturb(command: CrashCommand, name: string, call: number, engine: EngineKind): readonly string[] {
  const act = COLLEAGUES[name] ?? (() => undefined);
  const box: { book?: LoadedBundle; hasActed?: boolean } = {};
  const book = open(command, engine, {
    onAnswered: (_op, count) => {
      if (!box.book || box.hasActed || count < call) return;
      box.hasActed = true;
      act(box.book);
    },
  });
  const before = readBook(book);
  box.book = book;
  const record = command.run(book);
  book.clock.advance(LATER_MS);
  sweep(book);
  settle(book);
  const after = readBook(book);
  const orders = [
    // Where the order sheet is gone nobody can click on its rows any more.
    ...orderings(command, name, engine, [[command.run, act], ...(name === 'delete-orders' ? [] : [[act, command.run]]), [act]]),
    // An edit trigger is told a place, not a row: of an edit whose rows have moved on before it looks nobody knows any more.
    ...(command.isEdit
      ? orderings(command, `${name} unhandled`, engine, [[command.run, act]], { onCall: (_op, _count, run) => unhandled(run) })
      : []),
  ];
  // Lines that have no id yet get another one each time: they are compared by what is in them, as new ones.
  // Lines without an id went with their sheet.
  const present =
    name === 'delete-orders' && after.lines.length === 0 ? before.lines.filter(({ id }) => id !== '') : before.lines;
  const without = present.filter(({ id }) => id === '' || orders.every(({ lines }) => lines.some((line) => line.id === id)));
  const adds = [0, ...command.allowed.adds, ...(without.some(({ id }) => id === '') ? [-1] : [])];
  // What a line may be like is compared with both orders instead.
  const changes = TYPED_COLUMNS;
  const known = { ...before, lines: without };
  const allowed = { ...command.allowed, changes, adds };
  // A repair that has told that it gave up leaves what was broken before it came.
  const old = record.log.some(({ level }) => level === 'error') ? violations(known, before, allowed) : [];
  return [
    ...violations(known, after, allowed).filter((each) => !old.includes(each)),
    ...strangeLines(without, after, orders, command.isSpread),
    ...(isBeforeLook(command, call) ? [] : strangeNewLines(before, after, orders)),
  ];
}

/** Properties, lock, headings: three calls before an edit trigger looks at the rows that it was told of. */
const isBeforeLook = ({ isEdit }: CrashCommand, call: number) => isEdit && call <= 3;

function unhandled(execution: Execution): void {
  if (execution.functionName === 'onEdit') execution.kill();
}

const knownOrders = new Map<string, readonly BookState[]>();

/** What the workbook is like after each of some undisturbed ways to get there. */
function orderings(
  command: CrashCommand,
  name: string,
  engine: EngineKind,
  ways: readonly (readonly ((book: LoadedBundle) => unknown)[])[],
  options: Partial<HostOptions> = {},
): readonly BookState[] {
  const key = `${command.name} ${name} ${engine}`;
  const known = knownOrders.get(key);
  if (known) return known;
  const made = ways.map((steps) => {
    const book = open(command, engine, options);
    for (const step of steps) step(book);
    sweep(book);
    return readBook(book);
  });
  knownOrders.set(key, made);
  return made;
}

/** Lines that are not as one of the ways has left them all: something was written into the wrong row, or only in part. */
function strangeLines(
  lines: readonly LineState[],
  after: BookState,
  orders: readonly BookState[],
  isSpread = false,
): readonly string[] {
  const differences = orders.map((order) =>
    lines.flatMap(({ id }) => {
      const cells = cellsOf(after, id, isSpread);
      const wrong = [...cellsOf(order, id, isSpread)].filter(([key, value]) => cells.get(key) !== value);
      return wrong.map(([key, value]) => `line ${id} has ${key} ${String(cells.get(key))} instead of ${String(value)}`);
    }),
  );
  return differences.reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
}

/** @param isSpread - A payment counts for the order: on which of its lines it stands depends on how they were sorted. */
function cellsOf({ lines }: BookState, id: string, isSpread: boolean): ReadonlyMap<string, unknown> {
  const line = lines.find((each) => each.id === id);
  const paid = lines
    .filter(({ typed }) => typed.orderNumber === line?.typed.orderNumber)
    .reduce((sum, { typed }) => sum + Number(typed.amountPaid ?? 0), 0);
  const cells = { ...line?.typed, ...line?.own, ...(isSpread ? { amountPaid: paid } : {}) };
  return new Map(Object.entries(cells).map(([key, value]) => [key, value === '' ? null : value]));
}

/** New lines that none of the ways brings about. */
function strangeNewLines(before: BookState, after: BookState, orders: readonly BookState[]): readonly string[] {
  const known = new Set(before.lines.map(({ id }) => id));
  const newLines = ({ lines }: BookState) => lines.filter(({ id }) => !known.has(id)).map(({ typed }) => JSON.stringify(typed));
  const expected = new Set(orders.flatMap(newLines));
  return newLines(after).flatMap((line) => (expected.has(line) ? [] : [`new line ${line}`]));
}

function open(command: CrashCommand, engine: EngineKind, options: Partial<HostOptions>): LoadedBundle {
  return openScene(command.scene, engine, command.answers, options);
}

/** What the sidebar asks for when it opens, and the hourly trigger does by itself: it mends what edits that nobody handled have left. */
function sweep(book: LoadedBundle): void {
  book.host.callFromClient('owner@example.com', 'runSweep', [null], book.page);
}

/** The triggers fire once more: leftovers retire. */
function settle(book: LoadedBundle): void {
  for (const { id } of book.host.triggers()) {
    if (book.host.triggers().some((trigger) => trigger.id === id)) void book.host.fireTrigger(id);
  }
}

/** The second time nothing stands in the way any more. */
function troubleOf({ outcome, log }: RunRecord): readonly string[] {
  return [
    ...(outcome.ok ? [] : [`again: ${outcome.error.message}`]),
    ...(JSON.stringify(outcome).includes('app.unexpected') ? ['again: app.unexpected'] : []),
    ...log.filter(({ level }) => level === 'error').map(({ text }) => `again: ${text.split('\n')[0] ?? ''}`),
  ];
}
