/**
 * How far a reminder mail is. SKIPPED is what nobody has to be told any more: it is an end, as if it had been sent.
 * What was claimed and never reached an end is judged by the age of its run.
 */
export const MAIL_STATES = ['PLANNED', 'SENDING', 'SENT', 'FAILED', 'SKIPPED'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/**
 * Which changes a run may make to a mail that it has claimed. Sent and failed are ends; a person may still change the cell.
 * A mail of which nobody knows whether it went out stays as it is, with a reason.
 */
export const MAIL_TRANSITIONS = {
  PLANNED: ['SENDING', 'SKIPPED'],
  SENDING: ['SENT', 'FAILED', 'PLANNED', 'SENDING'],
  SENT: [],
  FAILED: [],
  SKIPPED: [],
} as const satisfies Record<MailState, readonly MailState[]>;

/** Whether no run changes a mail of that state any more. */
export function isEnd(state: MailState): boolean {
  return MAIL_TRANSITIONS[state].length === 0;
}
