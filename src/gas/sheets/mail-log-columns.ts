/**
 * The columns of the Mail log in their standard order. The first three are what sending a mail changes, so that one
 * write reaches them; the last five are for the add-on and hidden.
 *
 * All are text (`@`): ids and keys must stay as written, and the time is the wall time in the spreadsheet's zone.
 */
export const MAIL_LOG_COLUMNS = [
  { key: 'time', isTechnical: false },
  { key: 'state', isTechnical: false },
  { key: 'reason', isTechnical: false },
  { key: 'recipient', isTechnical: false },
  { key: 'subject', isTechnical: false },
  { key: 'orderNumber', isTechnical: false },
  { key: 'rule', isTechnical: false },
  { key: 'scheduledDay', isTechnical: false },
  { key: 'lineId', isTechnical: true },
  { key: 'mailId', isTechnical: true },
  { key: 'runId', isTechnical: true },
  { key: 'key', isTechnical: true },
  { key: 'told', isTechnical: true },
] as const satisfies readonly { key: string; isTechnical: boolean }[];

export type MailLogColumnKey = (typeof MAIL_LOG_COLUMNS)[number]['key'];
