import type { Settings } from '../../domain/order/settings';
import { recipientByEmail } from '../../domain/reminder/recipient';
import { parseEmailAddress } from '../../domain/shared/email-address';
import { type Result, success } from '../../domain/shared/result';
import type { Clock, OrderBook, SettingsStore } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { type DueLines, findDueLines } from './find-due-lines';

export interface DuePorts {
  readonly orders: OrderBook;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** Gives ids to lines that have none yet. Without it nothing is written, and such lines are only counted. */
  readonly sweep?: () => Result<unknown, AppRefusal>;
}

export interface DueToday extends DueLines {
  readonly settings: Settings;
}

/**
 * Reads settings and lines, and says what is due today.
 *
 * @param fallbackEmail - Of the one who switched reminders on, or who says "send now" while they are off.
 * @returns `reminders.account-unknown` where that is not an address, and the refusals of the two sheets.
 */
export function readDueToday(ports: DuePorts, fallbackEmail: string): Result<DueToday, AppRefusal> {
  const email = parseEmailAddress(fallbackEmail);
  if (!email) return refuse('reminders.account-unknown', {});
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const fallback = recipientByEmail(email, settings.value.team, settings.value.language);
  const find = (): Result<DueToday, AppRefusal> => {
    const lines = ports.orders.listLines();
    if (!lines.ok) return lines;
    return success({ ...findDueLines(lines.value, settings.value, ports.clock.today(), fallback), settings: settings.value });
  };
  const found = find();
  const isSwept = found.ok && found.value.withoutId > 0 && ports.sweep?.().ok === true;
  return isSwept ? find() : found;
}
