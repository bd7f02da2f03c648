import type { DocumentMemory } from '../ports';
import type { AppRefusal } from '../refusal';

/** Who sends the workbook's reminders. */
export interface ReminderSender {
  readonly email: string;
  /** Epoch milliseconds. */
  readonly since: number;
  /** Of the sender's hourly trigger: any other trigger that fires is a leftover. */
  readonly triggerId: string;
}

/** What the last hourly run did, whatever came of it. */
export interface LastRun {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly sent: number;
  readonly failed: number;
  readonly carriedOver: number;
  readonly stoppedBy: 'quota' | 'time' | null;
  /** Why it could not do its work; null where it could. */
  readonly refusal: AppRefusal | null;
  /** When a run last could look and send, also where there was nothing to send; this one where it did. Null before the first. Epoch milliseconds. */
  readonly succeededAt: number | null;
}

/** Two keys, so that the note of a run cannot undo a change of sender that happens at the same time. */
const SENDER_KEY = 'reminders.sender';
const LAST_RUN_KEY = 'reminders.lastRun';

/** @returns null while reminders are off. */
export function readSender(memory: DocumentMemory): ReminderSender | null {
  const value = parseObject(memory.get(SENDER_KEY));
  const { email, since, triggerId } = value;
  if (typeof email !== 'string' || typeof since !== 'number' || typeof triggerId !== 'string') return null;
  return { email, since, triggerId };
}

/** Names the sender, or with null switches reminders off for everybody. */
export function writeSender(memory: DocumentMemory, sender: ReminderSender | null): void {
  if (sender) memory.set(SENDER_KEY, JSON.stringify(sender));
  else memory.delete(SENDER_KEY);
}

/** @returns null before the first run. */
export function readLastRun(memory: DocumentMemory): LastRun | null {
  const { at, sent, failed, carriedOver, stoppedBy, refusal, succeededAt } = parseObject(memory.get(LAST_RUN_KEY));
  if (typeof at !== 'number') return null;
  return {
    at,
    sent: countOf(sent),
    failed: countOf(failed),
    carriedOver: countOf(carriedOver),
    stoppedBy: stoppedBy === 'quota' || stoppedBy === 'time' ? stoppedBy : null,
    refusal: isRefusal(refusal) ? refusal : null,
    succeededAt: typeof succeededAt === 'number' ? succeededAt : null,
  };
}

/** Notes what a run did. */
export function writeLastRun(memory: DocumentMemory, run: LastRun): void {
  memory.set(LAST_RUN_KEY, JSON.stringify(run));
}

/** The note is ours; a code of a version that knew others only has no sentence, which the reader of it minds. */
function isRefusal(value: unknown): value is AppRefusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}

function countOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
