import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import { markEnum } from '../spreadsheet/marks';
import { isTimeZone, wallToInstant } from '../time-zone';
import { isWireDate, type WireDate } from '../wire';
import { nextTime } from './clock-schedule';
import type { ClockSchedule, InstalledTrigger } from './installed-trigger';

/** What the builders of the facade have collected. */
interface WireTriggerSpec {
  readonly handler: string;
  readonly type?: string;
  readonly spreadsheetId?: string | null;
  readonly after?: number;
  readonly at?: WireDate;
  readonly atDate?: readonly [number, number, number];
  readonly atHour?: number;
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly nearMinute?: number;
  readonly onMonthDay?: number;
  readonly onWeekDay?: string;
  readonly inTimezone?: string;
}

interface WireTrigger {
  readonly id: string;
}

const weekDays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

function create(context: Context, spec: WireTriggerSpec): unknown {
  if (!spec.type) throw new ServiceException('The trigger has no type of event; choose one before create().');
  const eventType = spec.type as InstalledTrigger['eventType'];
  if (spec.spreadsheetId && spec.spreadsheetId !== context.documentId) {
    throw new ServiceException('Triggers of an add-on are only for the file that it is used in.');
  }
  requireRoom(context, eventType);
  const now = context.clock.now();
  const schedule = eventType === 'CLOCK' ? scheduleOf(context, spec) : null;
  const trigger: InstalledTrigger = {
    id: String(context.state.newId() * 1_000_003 + 4_000_000_000),
    handler: spec.handler,
    eventType,
    creator: context.effectiveUser.email,
    created: now,
    schedule,
    nextTime: schedule && nextTime(schedule, now),
    // A trigger that a trigger makes is reported to be dead (F095).
    isDisabled: context.trigger !== null,
  };
  context.state.triggers = [...context.state.triggers, trigger];
  return mark(trigger);
}

// F013 for scripts; an add-on gets one of each type per person and document (F077).
function requireRoom(context: Context, eventType: InstalledTrigger['eventType']): void {
  const mine = ownTriggers(context);
  if (context.isAddOn && mine.some((trigger) => trigger.eventType === eventType)) {
    throw new ServiceException(
      eventType === 'CLOCK'
        ? 'This add-on has created too many time-based triggers in this document for this Google user account.'
        : `This add-on has created too many ${eventType.slice(3).toLowerCase()} triggers in this document for this Google user account.`,
    );
  }
  if (mine.length >= context.quotas.triggersPerUser) {
    throw new ServiceException(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
}

function ownTriggers(context: Context): readonly InstalledTrigger[] {
  return context.state.triggers.filter(({ creator }) => creator === context.effectiveUser.email);
}

function scheduleOf(context: Context, spec: WireTriggerSpec): ClockSchedule {
  const timeZone = spec.inTimezone ?? context.project.manifest.timeZone;
  if (!isTimeZone(timeZone)) throw new ServiceException(`Invalid argument: ${timeZone}`);
  requireFields(spec);
  const anyMinute = context.state.newId() % 60;
  const plain = {
    every: 1,
    hour: spec.atHour ?? anyMinute % 24,
    // A minute that is stable for the trigger; Google's is random within the hour (F093).
    minute: spec.nearMinute ?? anyMinute,
    weekDay: spec.onWeekDay ? weekDays.indexOf(spec.onWeekDay) + 1 : null,
    monthDay: spec.onMonthDay ?? null,
    at: null,
    timeZone,
  };
  if (spec.everyMinutes !== undefined) {
    // Not more often than once an hour for add-ons (F078).
    const allowed = context.isAddOn ? [] : [1, 5, 10, 15, 30];
    if (!allowed.includes(spec.everyMinutes)) {
      throw new ServiceException(
        context.isAddOn
          ? 'The trigger frequency is too high: add-on triggers may run at most once per hour.'
          : `The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15, or 30.`,
      );
    }
    return { ...plain, kind: 'minutes', every: spec.everyMinutes };
  }
  if (spec.everyHours !== undefined) return { ...plain, kind: 'hours', every: positive(spec.everyHours) };
  if (spec.everyDays !== undefined) return { ...plain, kind: 'days', every: positive(spec.everyDays) };
  if (spec.everyWeeks !== undefined || spec.onWeekDay) return { ...plain, kind: 'weeks', every: positive(spec.everyWeeks ?? 1) };
  if (spec.onMonthDay !== undefined) return { ...plain, kind: 'month' };
  const at = onceAt(context, spec, timeZone);
  if (at !== null) return { ...plain, kind: 'once', at };
  if (spec.atHour !== undefined) return { ...plain, kind: 'days' };
  throw new ServiceException('The clock trigger has no time; choose one before create().');
}

const intervals = ['everyMinutes', 'everyHours', 'everyDays', 'everyWeeks', 'onMonthDay', 'after', 'at', 'atDate'] as const;

// What Google says of these is not published: refused, or a trigger would fire at a time that nobody meant.
function requireFields(spec: WireTriggerSpec): void {
  const within = (name: 'atHour' | 'nearMinute' | 'onMonthDay', first: number, last: number) => {
    const value = spec[name];
    if (value !== undefined && (value < first || value > last)) throw new ServiceException(`Invalid argument: ${name}(${value})`);
  };
  within('atHour', 0, 23);
  within('nearMinute', 0, 59);
  within('onMonthDay', 1, 31);
  if (spec.after !== undefined && spec.after < 0) throw new ServiceException(`Invalid argument: after(${spec.after})`);
  if (spec.atDate) {
    const [year, month, day] = spec.atDate;
    const date = new Date(Date.UTC(year, month - 1, day));
    if (date.getUTCMonth() !== month - 1) throw new ServiceException(`Invalid argument: atDate(${spec.atDate.join(', ')})`);
  }
  const named = intervals.filter((name) => spec[name] !== undefined);
  if (named.length > 1) throw new NotImitated(`a clock trigger with ${named.join(' and ')}`);
}

function positive(n: number): number {
  if (n >= 1) return n;
  throw new ServiceException(`Invalid argument: ${n}`);
}

function onceAt(context: Context, { after, at, atDate }: WireTriggerSpec, timeZone: string): number | null {
  if (after !== undefined) return context.clock.now() + after;
  if (isWireDate(at)) return at.$date;
  if (!atDate) return null;
  const [year, month, day] = atDate;
  return wallToInstant(Date.UTC(year, month - 1, day), timeZone);
}

function mark({ id }: InstalledTrigger): unknown {
  return { $trigger: { id } };
}

function requireTrigger(context: Context, { id }: WireTrigger): InstalledTrigger {
  const found = context.state.triggers.find((trigger) => trigger.id === id);
  if (!found) throw new ServiceException('The trigger no longer exists.');
  return found;
}

/** Installing triggers (F077–F097). Each account sees only its own (F089). */
export const triggerOps: OpTable = {
  'TriggerBuilder.create': create,
  'ScriptApp.getProjectTriggers': (context: Context) => ownTriggers(context).map(mark),
  'ScriptApp.getUserTriggers': (context: Context) => ownTriggers(context).map(mark),
  'ScriptApp.deleteTrigger': (context: Context, self: WireTrigger) => {
    const own = ownTriggers(context).some(({ id }) => id === self.id);
    if (!own) throw new ServiceException('The trigger no longer exists.');
    context.state.triggers = context.state.triggers.filter(({ id }) => id !== self.id);
  },
  'Trigger.getUniqueId': (_context: Context, { id }: WireTrigger) => id,
  'Trigger.getHandlerFunction': (context: Context, self: WireTrigger) => requireTrigger(context, self).handler,
  'Trigger.getEventType': (context: Context, self: WireTrigger) => markEnum('EventType', requireTrigger(context, self).eventType),
  'Trigger.getTriggerSource': (context: Context, self: WireTrigger) =>
    markEnum('TriggerSource', requireTrigger(context, self).eventType === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'),
  'Trigger.getTriggerSourceId': (context: Context, self: WireTrigger) =>
    requireTrigger(context, self).eventType === 'CLOCK' ? null : context.documentId,
};
