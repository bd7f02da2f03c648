import type { Language, ReminderLadder, TeamMember } from '../../domain/order/settings';

export interface SettingsView {
  readonly language: Language;
  readonly currency: string;
  readonly soonDays: number;
  readonly orderNumberPattern: string;
  readonly shopName: string;
  readonly reminderHour: number;
  readonly quietFromHour: number;
  readonly ladder: ReminderLadder;
  readonly team: readonly TeamMember[];
}
