/** A calendar of one account, as JSON beside the workbook. */
export interface KeptCalendar {
  /** The account's address for its own first calendar. */
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly description: string;
  readonly timeZone: string;
  /** A colour such as `#2952A3`. */
  readonly color: string;
  readonly isHidden: boolean;
  readonly isSelected: boolean;
}

/** An event, as JSON beside the workbook. */
export interface KeptEvent {
  readonly id: string;
  readonly calendarId: string;
  readonly creator: string;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  /** Milliseconds since 1970; or days since 1899-12-30, of which the last is not in the event any more. */
  readonly time: { readonly start: number; readonly end: number } | { readonly firstDay: number; readonly endDay: number };
  readonly created: number;
  readonly updated: number;
  /** Addresses. Nobody is told. */
  readonly guests: readonly string[];
  /** In minutes before the start. */
  readonly popupReminders: readonly number[];
  readonly emailReminders: readonly number[];
  readonly tags: Readonly<Record<string, string>>;
  /** A number from 1 to 11 as text; empty for the calendar's own. */
  readonly color: string;
  readonly visibility: string;
  readonly transparency: string;
  readonly guestsCanModify: boolean;
  readonly guestsCanInviteOthers: boolean;
  readonly guestsCanSeeGuests: boolean;
  readonly anyoneCanAddSelf: boolean;
}

/** What a new event has beside what a script says of it. */
export const plainEvent = {
  ...{ description: '', location: '', guests: [], popupReminders: [], emailReminders: [], tags: {}, color: '' },
  ...{ visibility: 'DEFAULT', transparency: 'OPAQUE', anyoneCanAddSelf: false },
  ...{ guestsCanModify: false, guestsCanInviteOthers: true, guestsCanSeeGuests: true },
} as const;
