import { QUIET_FROM_HOUR } from '../reminder/quiet-hours';

/** Languages that the product speaks, both complete. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface TeamMember {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly role: string;
}

/** When reminders go out for a line with an expected date. */
export interface ReminderLadder {
  /** Days ahead, each one mail; empty for none. */
  readonly daysBefore: readonly number[];
  readonly onTheDay: boolean;
  /** Every so many days while overdue; 0 for never. */
  readonly overdueEveryDays: number;
}

/** What a team sets for its workbook. */
export interface Settings {
  /** Of headings, lists and formulas; each person's own language is in the Team table. */
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly soonDays: number;
  /** `YYYY MM DD` and a run of zeros-with-1 for the counter, as in `YYYYMMDD-001`. */
  readonly orderNumberPattern: string;
  /** The hour (0–23, spreadsheet's time zone) from which the day's reminders go out. */
  readonly reminderHour: number;
  /** The hour from which mails wait for the next morning. */
  readonly quietFromHour: number;
  /** Who customers get mails from, as they know it; empty for the workbook's name. */
  readonly shopName: string;
  readonly ladder: ReminderLadder;
  readonly team: readonly TeamMember[];
}

export const DEFAULT_SETTINGS: Omit<Settings, 'language' | 'currency'> = {
  soonDays: 3,
  orderNumberPattern: 'YYYYMMDD-001',
  reminderHour: 8,
  quietFromHour: QUIET_FROM_HOUR,
  shopName: '',
  ladder: { daysBefore: [3, 1], onTheDay: true, overdueEveryDays: 1 },
  team: [],
};

/** Digits behind the decimal point; ISO 4217 gives two to most currencies. */
export function currencyDigits(currency: string): number {
  if (['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'XAF', 'XOF', 'PYG', 'UGX'].includes(currency)) return 0;
  return ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].includes(currency) ? 3 : 2;
}

/** Three letters as in ISO 4217; whether such a currency exists is not looked up. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
