import type { Language } from '../../domain/order/settings';
import type { RemindersView } from './reminders-view';
import type { ReplyError } from './reply';
import type { SidebarCalls } from './sidebar-calls';
import type { TodayBoard } from './today-board';

/** What the sheets are called that the sidebar speaks of: in the workbook's language, which need not be the reader's. */
export type SheetNames = Readonly<Record<'settings' | 'rules' | 'templates' | 'calendar' | 'mailLog', string>>;

/** What the sidebar opens with: one call, at most eight service calls. */
export interface StartView {
  /** The user's, not the workbook's. */
  readonly language: Language;
  /** The spreadsheet's, which need not be the reader's. */
  readonly timeZone: string;
  readonly today: string;
  readonly currency: string;
  readonly sheetNames: SheetNames;
  /** Null while there is no order workbook, or while `obstacle` says why it cannot be read. */
  readonly board: TodayBoard | null;
  readonly reminders: RemindersView | null;
  /** Why the order sheet cannot be read although it is there; null when all is well or nothing has been made. */
  readonly obstacle: ReplyError | null;
  /** Nothing else sweeps the sheet (reminders are off) or lines wait for their id: ask for {@link SidebarCalls.runSweep} next. */
  readonly needsSweep: boolean;
}
