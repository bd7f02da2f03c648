/**
 * The columns of the Mail log in their standard order. The first three are what sending a mail changes, so that one
 * write reaches them; the last four are for the add-on and hidden.
 *
 * All are text (`@`): ids and keys must stay as written, and the time is the wall time in the spreadsheet's zone.
 */
export const MAIL_LOG_COLUMNS = [
  { key: 'time', width: 130, isTechnical: false },
  { key: 'state', width: 90, isTechnical: false },
  { key: 'reason', width: 200, isTechnical: false },
  { key: 'recipient', width: 200, isTechnical: false },
  { key: 'subject', width: 260, isTechnical: false },
  { key: 'orderNumber', width: 120, isTechnical: false },
  { key: 'rule', width: 110, isTechnical: false },
  { key: 'scheduledDay', width: 100, isTechnical: false },
  { key: 'lineId', width: 120, isTechnical: true },
  { key: 'mailId', width: 120, isTechnical: true },
  { key: 'runId', width: 120, isTechnical: true },
  { key: 'key', width: 240, isTechnical: true },
] as const satisfies readonly { key: string; width: number; isTechnical: boolean }[];

export type MailLogColumnKey = (typeof MAIL_LOG_COLUMNS)[number]['key'];
