import type { ColumnKey } from '../../src/domain/order/columns';
import { MAIL_STATES } from '../../src/domain/reminder/mail-state';
import { messagesFor } from '../../src/i18n/messages-for';
import type { BookState, LineState } from './book-state';

/** What a command may do; everything else must stay. */
export interface Allowance {
  /** Columns of lines that are there. */
  readonly changes: readonly ColumnKey[];
  /** How many lines may be new at the end. */
  readonly adds: readonly number[];
  /** Whether lines may be taken away: samples only. */
  readonly removes: boolean;
}

/**
 * What holds in every workbook after a command has come to its end, whatever happened before: killed and run again, or
 * disturbed by a colleague.
 *
 * @param before - What the lines are compared with: the workbook as it was.
 * @returns what does not hold, in words.
 */
export function violations(before: BookState, after: BookState, allowed: Allowance): readonly string[] {
  return [
    ...lostLines(before, after, allowed),
    ...doubledLines(before, after, allowed),
    ...doubledIds(before, after),
    ...changedCells(before, after, allowed),
    ...strayCells(before, after),
    ...wrongTotals(after),
    ...doubledMails(before, after),
    ...ledgerFaults(before, after),
    ...wrongTriggers(after),
    ...touchedOwn(before, after),
    ...doubles(after.roles).map((role) => `sheet twice: ${role}`),
  ];
}

/** No line is lost. */
function lostLines(before: BookState, after: BookState, { removes }: Allowance): readonly string[] {
  const there = new Set(after.lines.map(({ id }) => id));
  const lost = before.lines.filter(({ id }) => id !== '' && !there.has(id));
  return removes ? [] : lost.map(({ id }) => `line lost: ${id}`);
}

/** No line is there twice: none of the old ones, and of new ones as many as the command adds. */
function doubledLines(before: BookState, after: BookState, { adds }: Allowance): readonly string[] {
  const known = new Set(before.lines.map(({ id }) => id).filter((id) => id !== ''));
  const withoutId = before.lines.filter(({ id }) => id === '').length;
  const added = after.lines.filter(({ id }) => !known.has(id)).length - withoutId;
  return adds.includes(added) ? [] : [`${added} new lines instead of ${adds.join(' or ')}`];
}

/** Every line has an id, and no two the same; no new order has the number of an old one. */
function doubledIds(before: BookState, after: BookState): readonly string[] {
  const ids = after.lines.map(({ id }) => id);
  const known = new Set(before.lines.map(({ id }) => id));
  const numbers = new Set(before.lines.map(({ typed }) => typed.orderNumber).filter((number) => number));
  const reused = after.lines.filter(({ id, typed }) => !known.has(id) && !known.has('') && numbers.has(typed.orderNumber ?? ''));
  return [
    // Without the Settings nothing is completed until they are put back.
    ...after.lines.filter(({ id }) => id === '' && after.roles.includes('settings')).map(({ row }) => `row ${row} has no id`),
    ...doubles(ids.filter((id) => id !== '')).map((id) => `id twice: ${id}`),
    ...reused.map(({ typed }) => `order number twice: ${String(typed.orderNumber)}`),
  ];
}

/** What people have typed stays, but for what the command is there to change. */
function changedCells(before: BookState, after: BookState, { changes }: Allowance): readonly string[] {
  return pairs(before, after).flatMap(([old, line]) =>
    (Object.keys(old.typed) as ColumnKey[])
      .filter((key) => !changes.includes(key) && (old.typed[key] ?? '') !== (line.typed[key] ?? ''))
      .map((key) => `${old.id}: ${key} was ${JSON.stringify(old.typed[key])}, is ${JSON.stringify(line.typed[key])}`),
  );
}

/** Nothing is written beside the lines. */
function strayCells(before: BookState, after: BookState): readonly string[] {
  return after.strayCells.length > before.strayCells.length ? after.strayCells.map((cell) => `stray cell: ${cell}`) : [];
}

/** Every line computes its own figures, and they agree with what is typed. */
function wrongTotals({ lines }: BookState): readonly string[] {
  return lines.flatMap(({ row, typed, computed, lostFormulas }) => {
    const { quantity, unitPrice } = typed;
    const total = typeof quantity === 'number' && typeof unitPrice === 'number' ? quantity * unitPrice : null;
    const shown = computed.lineTotal;
    return [
      ...lostFormulas.map((key) => `row ${row} has no formula for ${key}`),
      ...(typeof shown === 'number' && total !== null && Math.abs(shown - total) > 0.005
        ? [`row ${row}: total ${shown} instead of ${total}`]
        : []),
    ];
  });
}

/** Nobody is mailed twice on a day; the commands are tried on one day. */
function doubledMails(before: BookState, after: BookState): readonly string[] {
  return doubles(after.mailedTo.slice(before.mailedTo.length)).map((person) => `mailed twice: ${person}`);
}

/** The Mail log says of each key one thing, and of each mail that left that it left, or that this is uncertain. */
function ledgerFaults(before: BookState, after: BookState): readonly string[] {
  const stateOf = new Map(
    (['en', 'zh'] as const).flatMap((language) =>
      MAIL_STATES.map((state) => [messagesFor(language).reminders.mailLog.state[state], state] as const),
    ),
  );
  const receivers = (...states: readonly string[]) =>
    new Set(after.log.filter(({ state }) => states.includes(stateOf.get(state) ?? '')).map(({ recipient }) => recipient));
  // Failed is what Google said of it, which may be wrong.
  // Whoever deletes the Mail log deletes what is known; then nothing more is sent.
  if (!after.hasLog) return [];
  const known = receivers('SENT', 'SENDING', 'FAILED');
  const mailed = new Set([...before.mailedTo, ...after.mailedTo]);
  return [
    ...doubles(after.log.map(({ key }) => key)).map((key) => `key twice in the Mail log: ${key}`),
    ...after.log.filter(({ state }) => !stateOf.has(state)).map(({ state }) => `unknown state in the Mail log: ${state}`),
    ...after.mailedTo.filter((person) => !known.has(person)).map((person) => `mailed, and not in the Mail log: ${person}`),
    ...[...receivers('SENT')].filter((person) => !mailed.has(person)).map((person) => `sent by the Mail log only: ${person}`),
    ...(receivers('SENDING').size > 1 ? ['more than one mail is uncertain'] : []),
    ...before.log
      .filter(({ key }) => !after.log.some((entry) => entry.key === key))
      .map(({ key }) => `gone from the Mail log: ${key}`),
  ];
}

/** While reminders are on there is the sender's trigger and no other, once every trigger has fired; else there is none. */
function wrongTriggers({ senderTrigger, triggers }: BookState): readonly string[] {
  const wanted = senderTrigger === null ? [] : [senderTrigger];
  return wanted.join() === triggers.join() ? [] : [`triggers ${triggers.join() || 'none'} instead of ${wanted.join() || 'none'}`];
}

/** Columns and sheets that people have added are theirs. */
function touchedOwn(before: BookState, after: BookState): readonly string[] {
  return [
    ...pairs(before, after)
      .filter(([old, line]) => JSON.stringify(sorted(old.own)) !== JSON.stringify(sorted(line.own)))
      .map(([old, line]) => `own columns of ${old.id}: ${JSON.stringify(old.own)}, now ${JSON.stringify(line.own)}`),
    ...(before.ownSheets === after.ownSheets ? [] : ['somebody’s own sheet was changed']),
  ];
}

const sorted = (cells: LineState['own']) => Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));

function pairs(before: BookState, after: BookState): readonly (readonly [LineState, LineState])[] {
  const byId = new Map(after.lines.map((line) => [line.id, line]));
  return before.lines.flatMap((old) => {
    const line = byId.get(old.id);
    return old.id !== '' && line ? [[old, line] as const] : [];
  });
}

function doubles(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
