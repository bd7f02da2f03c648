import type { OrderLine, Priority } from '../order/order-line';
import type { OrderStatus } from '../order/order-status';
import type { CalendarDate } from '../shared/calendar-date';
import { comparableText } from '../shared/rule';

/**
 * What was last seen of a line, and since when: kept in its row, since a paste, an import or a script changes lines
 * without telling anybody. Whatever compares it with the line learns what has happened.
 *
 * A day is null where no change was ever seen: the line came with this value, so nothing *happened* that a message
 * could be about.
 */
export interface LineHistory {
  /** When the add-on first saw the line; null for lines that were there before it kept histories. */
  readonly firstSeen: CalendarDate | null;
  readonly status: OrderStatus;
  /** Always a day, for "unchanged for n days"; `isStatusSeenChanging` tells whether it was reached before our eyes. */
  readonly statusSince: CalendarDate;
  readonly isStatusSeenChanging: boolean;
  /** What `statusSince` took the place of, so that a slip that is put right the same day has not happened. */
  readonly statusBefore: StatusSpell | null;
  readonly expectedDate: CalendarDate | null;
  /**
   * The last day on which the date changed, and where it stood before that day: null where there was none, and the date
   * itself where it moved back.
   */
  readonly dateMoved: { readonly on: CalendarDate; readonly from: CalendarDate | null } | null;
  readonly owner: string;
  readonly ownerSince: CalendarDate | null;
  readonly ownerBefore: { readonly owner: string; readonly since: CalendarDate | null } | null;
  readonly priority: Priority;
  readonly prioritySince: CalendarDate | null;
  readonly priorityBefore: { readonly priority: Priority; readonly since: CalendarDate | null } | null;
  /** Null for lines that were there before quantities were watched. */
  readonly quantity: { readonly now: number | null; readonly changedOn: CalendarDate | null } | null;
  /** When somebody last worked on it, as far as that is kept (`touchHistory`): epoch minutes. Null for long ago. */
  readonly touchedAt: number | null;
  /** It came with many orders at once, by a paste or an import: nobody has looked at each of them. */
  readonly cameInBulk: boolean;
}

interface StatusSpell {
  readonly status: OrderStatus;
  readonly since: CalendarDate;
  readonly isSeenChanging: boolean;
}

/** What of a line is watched. */
export type WatchedLine = Pick<
  OrderLine,
  'status' | 'expectedDeliveryDate' | 'owner' | 'priority' | 'quantity' | 'shippedDate' | 'actualDeliveryDate'
>;

/** The history of a line that is seen for the first time on a day: it is news itself, but nothing has happened to it. */
export function newHistory(line: WatchedLine, today: CalendarDate): LineHistory {
  return { ...baselineHistory(line, today), firstSeen: today, statusSince: today };
}

/**
 * The history of a line that was in the workbook before histories were kept: nothing has happened that anybody is told
 * of. Its status counts from its date of shipping or delivery where it has one, else from today.
 */
export function baselineHistory(line: WatchedLine, today: CalendarDate): LineHistory {
  const since = line.status === 'shipped' ? line.shippedDate : line.actualDeliveryDate;
  return {
    firstSeen: null,
    status: line.status,
    statusSince: since !== null && since < today ? since : today,
    isStatusSeenChanging: false,
    statusBefore: null,
    expectedDate: line.expectedDeliveryDate,
    dateMoved: null,
    owner: line.owner,
    ownerSince: null,
    ownerBefore: null,
    priority: line.priority,
    prioritySince: null,
    priorityBefore: null,
    quantity: { now: line.quantity, changedOn: null },
    touchedAt: null,
    cameInBulk: false,
  };
}

/**
 * The history after what has changed since it was written. Done twice it changes nothing.
 *
 * @param history - As written in the row; days after today, which a changed clock or zone can bring, are left alone.
 * @returns the same object where nothing has changed, so that only changed rows need writing.
 */
export function nextHistory(history: LineHistory, line: WatchedLine, today: CalendarDate): LineHistory {
  const changes = {
    ...statusChange(history, line.status, today),
    ...dateChange(history, line.expectedDeliveryDate, today),
    ...ownerChange(history, line.owner, today),
    ...priorityChange(history, line.priority, today),
    ...quantityChange(history, line.quantity, today),
  };
  return Object.keys(changes).length === 0 ? history : { ...history, ...changes };
}

/** Typing goes on cell by cell; so much less often is it written down that it goes on. In minutes. */
const TOUCH_EVERY_MINUTES = 5;

/**
 * The history after somebody has worked on the line: it is noted when, as long as the line is new and whenever something that is
 * watched has changed, so that nobody outside hears of it before it is finished.
 *
 * @param known - As it was written in the row; null for none.
 * @param next - As it is now (`newHistory`, `nextHistory`).
 * @param work - `isEdit`: somebody has just edited the row; false where a sweep looks at all of them. Epoch milliseconds.
 */
export function touchHistory(
  known: LineHistory | null,
  next: LineHistory,
  { now, today, isEdit }: { readonly now: number; readonly today: CalendarDate; readonly isEdit: boolean },
): LineHistory {
  const minute = Math.floor(now / MS_PER_MINUTE);
  const isOld = next.touchedAt === null || Math.abs(minute - next.touchedAt) >= TOUCH_EVERY_MINUTES;
  const isStillNew = isEdit && next.firstSeen === today;
  return next !== known || (isStillNew && isOld) ? { ...next, touchedAt: minute } : next;
}

const MS_PER_MINUTE = 60_000;
/** Long enough to finish an order or to put a slip right; the hourly run makes an hour of it at most. */
const LEFT_ALONE_MINUTES = 15;

/** Whether somebody was at work on the line a moment ago. @param now - Epoch milliseconds. */
export function isBeingWorkedOn({ touchedAt }: Pick<LineHistory, 'touchedAt'>, now: number): boolean {
  return touchedAt !== null && Math.abs(Math.floor(now / MS_PER_MINUTE) - touchedAt) < LEFT_ALONE_MINUTES;
}

/** Lines that were there before quantities were watched have none, and get none: to write it into all of them would cost much. */
function quantityChange(history: LineHistory, quantity: number | null, today: CalendarDate): Partial<LineHistory> {
  if (history.quantity === null || history.quantity.now === quantity) return {};
  return { quantity: { now: quantity, changedOn: today } };
}

function statusChange(history: LineHistory, status: OrderStatus, today: CalendarDate): Partial<LineHistory> {
  if (status === history.status) return {};
  const isToday = history.statusSince === today && history.statusBefore !== null;
  const before = isToday ? history.statusBefore : spellOf(history);
  if (before?.status === status) {
    return { status, statusSince: before.since, isStatusSeenChanging: before.isSeenChanging, statusBefore: null };
  }
  return { status, statusSince: today, isStatusSeenChanging: true, statusBefore: before };
}

function spellOf({ status, statusSince, isStatusSeenChanging }: LineHistory): StatusSpell {
  return { status, since: statusSince, isSeenChanging: isStatusSeenChanging };
}

/**
 * A date that is emptied and filled again later has moved from where it stood before. A line's first date, and what is
 * put right on the day that brought it, has not moved.
 */
function dateChange(history: LineHistory, expectedDate: CalendarDate | null, today: CalendarDate): Partial<LineHistory> {
  const { expectedDate: last, dateMoved, firstSeen } = history;
  if (expectedDate === last) return {};
  if (dateMoved && (dateMoved.on === today || last === null))
    return { expectedDate, dateMoved: { on: today, from: dateMoved.from } };
  return { expectedDate, dateMoved: { on: today, from: firstSeen === today ? null : last } };
}

/** Blanks and case make no other person, as in the Team table. */
function ownerChange(history: LineHistory, owner: string, today: CalendarDate): Partial<LineHistory> {
  if (comparableText(owner) === comparableText(history.owner)) return {};
  const before =
    history.ownerSince === today && history.ownerBefore
      ? history.ownerBefore
      : { owner: history.owner, since: history.ownerSince };
  if (comparableText(before.owner) === comparableText(owner)) return { owner, ownerSince: before.since, ownerBefore: null };
  return { owner, ownerSince: today, ownerBefore: before };
}

function priorityChange(history: LineHistory, priority: Priority, today: CalendarDate): Partial<LineHistory> {
  if (priority === history.priority) return {};
  const before =
    history.prioritySince === today && history.priorityBefore
      ? history.priorityBefore
      : { priority: history.priority, since: history.prioritySince };
  if (before.priority === priority) return { priority, prioritySince: before.since, priorityBefore: null };
  return { priority, prioritySince: today, priorityBefore: before };
}
