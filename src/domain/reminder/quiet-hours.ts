/** From which hour (0–23) mails go out, and from which on they wait for the morning. */
export interface MailHours {
  readonly reminderHour: number;
  readonly quietFromHour: number;
}

/** Where nothing else is set. */
export const QUIET_FROM_HOUR = 22;

/**
 * Whether mails that nobody has asked for at the moment wait. An end that is not after the beginning is none: they then go
 * out until midnight.
 *
 * @param hour - 0–23, in the spreadsheet's time zone.
 */
export function isQuietHour(hour: number, { reminderHour, quietFromHour }: MailHours): boolean {
  return hour < reminderHour || (quietFromHour > reminderHour && hour >= quietFromHour);
}
