import { PRIORITIES } from '../order/order-line';
import { ORDER_STATUSES } from '../order/order-status';
import { type CalendarDate, fromDayNumber, parseCalendarDate, toDayNumber } from '../shared/calendar-date';
import type { LineHistory } from './line-history';

/** Begins every history, so that no sheet takes it for a formula or a number, and a later form can be told apart. */
const MARK = 'h1';

/** The last day that a spreadsheet knows. */
const LAST_DAY_NUMBER = 2_958_465;

/** A history as the text of one cell: the mark, then a list in which dates are day numbers and 0 stands for none. */
export function formatHistory(history: LineHistory): string {
  const { statusBefore, ownerBefore, priorityBefore, dateMoved, quantity } = history;
  const fields = [
    dayOf(history.firstSeen),
    history.status,
    dayOf(history.statusSince),
    history.isStatusSeenChanging ? 1 : 0,
    dayOf(history.expectedDate),
    history.owner,
    dayOf(history.ownerSince),
    history.priority,
    dayOf(history.prioritySince),
    dateMoved ? [dayOf(dateMoved.on), dayOf(dateMoved.from)] : 0,
    statusBefore ? [statusBefore.status, dayOf(statusBefore.since), statusBefore.isSeenChanging ? 1 : 0] : 0,
    ownerBefore ? [ownerBefore.owner, dayOf(ownerBefore.since)] : 0,
    priorityBefore ? [priorityBefore.priority, dayOf(priorityBefore.since)] : 0,
    quantity ? [quantity.now, dayOf(quantity.changedOn)] : 0,
    history.touchedAt ?? 0,
    history.cameInBulk ? 1 : 0,
  ];
  while (fields[fields.length - 1] === 0) fields.pop();
  return MARK + JSON.stringify(fields);
}

/** @returns null for everything that {@link formatHistory} did not write; such a line is seen anew, as a baseline. */
export function parseHistory(text: string): LineHistory | null {
  if (!text.startsWith(`${MARK}[`)) return null;
  try {
    return readHistory(JSON.parse(text.slice(MARK.length)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnreadableHistory) return null;
    throw error;
  }
}

/** Ends the reading of a text that is not one of ours. */
class UnreadableHistory extends Error {}

function readHistory(value: unknown): LineHistory {
  const fields = listOf(value);
  const [dateMoved, statusBefore, ownerBefore, priorityBefore, quantity, touchedAt, cameInBulk] = fields.slice(9);
  return {
    firstSeen: day(fields[0]),
    status: oneOf(ORDER_STATUSES, fields[1]),
    statusSince: certainDay(fields[2]),
    isStatusSeenChanging: fields[3] === 1,
    expectedDate: day(fields[4]),
    owner: text(fields[5]),
    ownerSince: day(fields[6]),
    priority: oneOf(PRIORITIES, fields[7]),
    prioritySince: day(fields[8]),
    dateMoved: pairOf(dateMoved, ([on, from]) => ({ on: certainDay(on), from: day(from) })),
    statusBefore: pairOf(statusBefore, ([status, since, isSeen]) => ({
      status: oneOf(ORDER_STATUSES, status),
      since: certainDay(since),
      isSeenChanging: isSeen === 1,
    })),
    ownerBefore: pairOf(ownerBefore, ([owner, since]) => ({ owner: text(owner), since: day(since) })),
    priorityBefore: pairOf(priorityBefore, ([priority, since]) => ({
      priority: oneOf(PRIORITIES, priority),
      since: day(since),
    })),
    quantity: pairOf(quantity, ([now, changedOn]) => ({ now: amount(now), changedOn: day(changedOn) })),
    touchedAt: minute(touchedAt),
    cameInBulk: cameInBulk === 1,
  };
}

function dayOf(date: CalendarDate | null): number {
  return date === null ? 0 : toDayNumber(date);
}

function day(value: unknown): CalendarDate | null {
  return value === undefined || value === 0 ? null : certainDay(value);
}

function certainDay(value: unknown): CalendarDate {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > LAST_DAY_NUMBER) throw new UnreadableHistory();
  const date = parseCalendarDate(fromDayNumber(Number(value)));
  if (date === null) throw new UnreadableHistory();
  return date;
}

function amount(value: unknown): number | null {
  if (value === null) return null;
  if (typeof value !== 'number') throw new UnreadableHistory();
  return value;
}

function minute(value: unknown): number | null {
  if (value === undefined || value === 0) return null;
  if (!Number.isInteger(value) || Number(value) < 1) throw new UnreadableHistory();
  return Number(value);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new UnreadableHistory();
  return value;
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UnreadableHistory();
  return choice;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new UnreadableHistory();
  return value;
}

function pairOf<Pair>(value: unknown, read: (fields: readonly unknown[]) => Pair): Pair | null {
  return value === undefined || value === 0 ? null : read(listOf(value));
}
