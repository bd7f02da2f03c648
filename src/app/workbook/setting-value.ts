import { isCurrencyCode, type Language, type ReminderLadder, type Settings } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { findLanguage } from '../orders/parse-order-row';
import { type CellContent, isBlank, textOf } from './cell-content';
import { createLabelLookup } from './label-lookup';

/** The settings that have a row of their own, in the order of the sheet. */
export const SETTING_KEYS = [
  'language',
  'currency',
  'soonDays',
  'orderNumberPattern',
  'shopName',
  'reminderHour',
  'quietFromHour',
  'daysBefore',
  'onTheDay',
  'overdueEveryDays',
  'lastRun',
] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** A change of some settings; the ladder may be given in parts. */
export type SettingChange = Partial<Omit<Settings, 'ladder'>> & { readonly ladder?: Partial<ReminderLadder> };

const LARGEST_DAYS = 365;

const findYesNo = createLabelLookup(({ sheets }) => ({ yes: sheets.settings.yes, no: sheets.settings.no }));

/** @returns the change that the cell means, nothing for an empty cell that has a default, null where it is unusable. */
export function parseSettingValue(key: SettingKey, content: CellContent): SettingChange | null {
  if (key === 'daysBefore') {
    const daysBefore = parseDayList(textOf(content));
    return daysBefore && { ladder: { daysBefore } };
  }
  if (isBlank(content)) return {};
  switch (key) {
    case 'language': {
      const language = findLanguage(textOf(content));
      return language && { language };
    }
    case 'currency': {
      const currency = textOf(content).trim().toUpperCase();
      return isCurrencyCode(currency) ? { currency } : null;
    }
    case 'soonDays':
      return whole(content, LARGEST_DAYS, (soonDays) => ({ soonDays }));
    case 'orderNumberPattern': {
      const orderNumberPattern = textOf(content).trim();
      return /\d/.test(orderNumberPattern) ? { orderNumberPattern } : null;
    }
    case 'reminderHour':
      return whole(content, 23, (reminderHour) => ({ reminderHour }));
    case 'quietFromHour':
      return whole(content, 23, (quietFromHour) => ({ quietFromHour }));
    case 'shopName':
      return { shopName: textOf(content).trim() };
    // A stamp that the hourly run leaves for the Dashboard: nobody sets it.
    case 'lastRun':
      return {};
    case 'onTheDay': {
      const answer = typeof content === 'boolean' ? (content ? 'yes' : 'no') : findYesNo(textOf(content).trim());
      return answer && { ladder: { onTheDay: answer === 'yes' } };
    }
    case 'overdueEveryDays':
      return whole(content, LARGEST_DAYS, (overdueEveryDays) => ({ ladder: { overdueEveryDays } }));
  }
}

/** What the cell of a setting says. The inverse of {@link parseSettingValue}. */
export function formatSettingValue(key: SettingKey, settings: Settings): string | number {
  const { labels, sheets } = messagesFor(settings.language);
  switch (key) {
    case 'language':
      return labels.language[settings.language satisfies Language];
    case 'daysBefore':
      return settings.ladder.daysBefore.join(', ');
    case 'onTheDay':
      return settings.ladder.onTheDay ? sheets.settings.yes : sheets.settings.no;
    case 'overdueEveryDays':
      return settings.ladder.overdueEveryDays;
    case 'lastRun':
      return '';
    default:
      return settings[key];
  }
}

/** The number must stand in the cell as one: the due formula reads the same cell and does not take text. */
function whole(content: CellContent, largest: number, change: (value: number) => SettingChange): SettingChange | null {
  if (typeof content !== 'number' || content < 0 || content >= largest + 1) return null;
  return change(Math.floor(content));
}

/** `3, 1`, also with Chinese or full-width separators. */
function parseDayList(text: string): readonly number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[,;、\s]+/)
    .filter((part) => part !== '');
  if (!parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) > 0)) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => b - a);
}
