import type { SettingsView } from '../../app/api/settings-view';
import { isOrderNumberPattern } from '../../domain/order/order-number';
import type { Language, TeamMember } from '../../domain/order/settings';
import { parseEmailAddress } from '../../domain/shared/email-address';
import type { PageTexts } from '../../i18n/page-texts';

export interface MemberFields extends TeamMember {
  /** Tells the rows apart while some are removed. */
  readonly key: number;
}

/** The settings as they are being typed: numbers are still text. */
export interface SettingsFields {
  readonly language: Language;
  readonly currency: string;
  readonly soonDays: string;
  readonly orderNumberPattern: string;
  readonly shopName: string;
  readonly reminderHour: number;
  readonly quietFromHour: number;
  readonly daysBefore: string;
  readonly onTheDay: boolean;
  readonly overdueEveryDays: string;
  readonly team: readonly MemberFields[];
}

const LIMITS = { soonDays: [0, 60], overdueEveryDays: [0, 60], daysBefore: [1, 60] } as const;

export function fieldsOfSettings(settings: SettingsView): SettingsFields {
  return {
    language: settings.language,
    currency: settings.currency,
    soonDays: String(settings.soonDays),
    orderNumberPattern: settings.orderNumberPattern,
    shopName: settings.shopName,
    reminderHour: settings.reminderHour,
    quietFromHour: settings.quietFromHour,
    daysBefore: settings.ladder.daysBefore.join(', '),
    onTheDay: settings.ladder.onTheDay,
    overdueEveryDays: String(settings.ladder.overdueEveryDays),
    team: settings.team.map((member, index) => ({ ...member, key: index + 1 })),
  };
}

/** Only for fields that {@link checkSettings} found nothing wrong with. Rows of the team without any text are left out. */
export function settingsOfFields(fields: SettingsFields): SettingsView {
  return {
    language: fields.language,
    currency: fields.currency.trim().toUpperCase(),
    soonDays: wholeNumber(fields.soonDays) ?? 0,
    orderNumberPattern: fields.orderNumberPattern,
    shopName: fields.shopName.trim(),
    reminderHour: fields.reminderHour,
    quietFromHour: fields.quietFromHour,
    ladder: {
      daysBefore: parseDaysBefore(fields.daysBefore) ?? [],
      onTheDay: fields.onTheDay,
      overdueEveryDays: wholeNumber(fields.overdueEveryDays) ?? 0,
    },
    team: filledMembers(fields).map(({ key: _, ...member }) => ({
      ...member,
      name: member.name.trim(),
      email: member.email.trim(),
    })),
  };
}

/** What is wrong, in words, by field: `soonDays`, or `team.0.email`. */
export function checkSettings(fields: SettingsFields, texts: PageTexts): Readonly<Record<string, string>> {
  const words = texts.sidebar.settings;
  const errors: Record<string, string> = {};
  if (!/^[A-Za-z]{3}$/.test(fields.currency.trim())) errors['currency'] = words.currencyInvalid;
  if (!isOrderNumberPattern(fields.orderNumberPattern)) errors['orderNumberPattern'] = words.patternInvalid;
  for (const field of ['soonDays', 'overdueEveryDays'] as const) {
    const [min, max] = LIMITS[field];
    const value = wholeNumber(fields[field]);
    if (value === null || value < min || value > max) errors[field] = words.wholeNumber({ min, max });
  }
  if (!parseDaysBefore(fields.daysBefore)) errors['daysBefore'] = words.daysBeforeInvalid;
  const names = new Set<string>();
  const filled = filledMembers(fields);
  fields.team.forEach((member, index) => {
    if (!filled.includes(member)) return;
    const name = member.name.trim();
    if (name === '') errors[`team.${index}.name`] = words.nameMissing;
    else if (names.has(name)) errors[`team.${index}.name`] = words.nameTaken;
    names.add(name);
    if (member.email.trim() !== '' && !parseEmailAddress(member.email)) {
      errors[`team.${index}.email`] = texts.sidebar.order.check.email({ value: member.email });
    }
  });
  return errors;
}

/** Whole days from text such as `3, 1` or `3，1`, most first; null where something else stands in it. */
export function parseDaysBefore(typed: string): readonly number[] | null {
  const parts = typed
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter((part) => part !== '');
  const days = parts.map((part) => wholeNumber(part));
  const [min, max] = LIMITS.daysBefore;
  const isRight = days.every((day): day is number => day !== null && day >= min && day <= max);
  return isRight ? [...new Set(days)].sort((one, other) => other - one) : null;
}

function filledMembers(fields: SettingsFields): readonly MemberFields[] {
  return fields.team.filter((member) => [member.name, member.email, member.role].some((text) => text.trim() !== ''));
}

function wholeNumber(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}
