/** What another person does to the spreadsheet while a script runs. */
export const personActs = ['edit', 'insert-row', 'delete-row', 'sort', 'move-column', 'delete-sheet'] as const;

export type PersonAct = (typeof personActs)[number];

/** What a mail server does. `drop` takes the message and then loses the connection, so that nobody knows whether it went out. */
export const mailTroubles = ['refuse', 'slow', 'drop'] as const;

export type MailTrouble = (typeof mailTroubles)[number];

/**
 * Something that goes wrong while a script runs. `call` is the number of a service call, counted from 1; such a fault
 * happens once, to the first execution that gets so far. The others last.
 */
export type Fault =
  /** The script is gone before the call is done; its unflushed writes are lost, or were applied just in time. */
  | { readonly kind: 'kill'; readonly call: number; readonly writes: 'lost' | 'applied' }
  /** The call fails with a server error in the user's language and does nothing. */
  | { readonly kind: 'throw'; readonly call: number }
  /** The call fails after minutes. */
  | { readonly kind: 'timeout'; readonly call: number }
  /** The call is done, with everything that was buffered, and then reports a server error. */
  | { readonly kind: 'lie'; readonly call: number }
  /** A colleague does something behind the call, before the next one. */
  | { readonly kind: 'person'; readonly call: number; readonly act: PersonAct }
  /** Google sends so many messages and then refuses, although the quota that it tells is not used up. */
  | { readonly kind: 'mail-quota'; readonly after: number }
  | { readonly kind: 'smtp'; readonly how: MailTrouble }
  /** Somebody else holds every lock, for ever. */
  | { readonly kind: 'lock' }
  | { readonly kind: 'properties-full' }
  /** The spreadsheet has no room for one more row, column or sheet. */
  | { readonly kind: 'cells-full' };
