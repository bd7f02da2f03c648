import type { DigestCounts } from '../../domain/reminder/digest';

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;
const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The reminder digest that people get by mail. */
export const mail = {
  sender: 'Ordersheet',
  /** Joins what a subject counts. */
  subject: ({ overdue, dueToday, ahead, other, urgent }: DigestCounts) => {
    const counts = [
      ...(overdue > 0 ? [`${overdue} overdue`] : []),
      ...(dueToday > 0 ? [`${dueToday} due today`] : []),
      ...(ahead > 0 ? [`${ahead} coming up`] : []),
      ...(other > 0 ? [`${other} to follow up`] : []),
    ].join(', ');
    return `${counts}${urgent > 0 ? ` (${urgent} urgent)` : ''} – Ordersheet`;
  },
  greeting: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
  intro: ({ count, workbook }: { count: number; workbook: string }) =>
    `${lines(count)} in “${workbook}” ${count === 1 ? 'needs' : 'need'} a look today.`,
  section: {
    urgent: 'Urgent',
    overdue: 'Overdue',
    dueToday: 'Due today',
    ahead: 'Coming up',
    unpaid: 'Payment due',
    unchanged: 'No progress',
    moved: 'New delivery date',
    news: 'News',
  },
  /** Why a line is in the mail. Statuses come as the sheet's lists name them. */
  reason: {
    unpaid: (day: string) => `Payment was due ${day}`,
    unchanged: (day: string) => `No change of status since ${day}`,
    dateMoved: (day: string) => `Previously expected ${day}`,
    dateOpen: (day: string) => `No delivery date any more${day && ` (was ${day})`}`,
    dateSet: 'No delivery date before',
    status: (status: string) => `Now: ${status}`,
    assigned: 'Assigned to you',
    ordered: 'New order',
  },
  daysLate: (count: number) => `${days(count)} late`,
  dueToday: 'due today',
  inDays: (count: number) => (count === 1 ? 'due tomorrow' : `due in ${days(count)}`),
  expected: (day: string) => `Expected ${day}`,
  forCustomer: (customer: string) => `for ${customer}`,
  total: (amount: string) => `Total ${amount}`,
  outstanding: (amount: string) => `${amount} outstanding`,
  paid: 'paid',
  credit: (amount: string) => `${amount} overpaid`,
  toCredit: (amount: string) => `${amount} to be credited`,
  noProduct: 'No product named',
  noCustomer: 'an unnamed customer',
  special: (text: string) => `Please note: ${text}`,
  open: (orderNumber: string) => (orderNumber ? `Open ${orderNumber}` : 'Open in the sheet'),
  openWorkbook: 'Open the workbook',
  more: (count: number) => `And ${lines(count)} more: open the workbook to see them all.`,
  /** Whose line it is, where it is somebody else's than the reader's. */
  owner: {
    none: 'No owner',
    named: ({ name, lack }: { name: string; lack: string }) => `Owner: ${name}${lack && ` (${lack})`}`,
    lack: { member: 'not in the Team table', address: 'no e-mail address', usableAddress: 'e-mail address not valid' },
  },
  rule: (names: string) => `Rule: ${names}`,
  /** Why somebody gets the mail. */
  why: {
    owner: (isAll: boolean) => (isAll ? 'you own these lines' : 'you own some of these lines'),
    standIn: (isAll: boolean) =>
      isAll
        ? 'these lines have no owner who can be mailed, and such lines come to you'
        : 'some have no owner who can be mailed, and such lines come to you',
    named: 'a rule names you',
    role: (name: string) => `a rule names the role “${name}”`,
  },
  footer: ({ sender, why }: { sender: string; why: readonly string[] }) =>
    `${why.length === 0 ? '' : `You get this because ${why.join('; ')}. `}Sent by Ordersheet from the account ${sender}.`,
  stop: 'The delivery of lines that are delivered, completed or cancelled is not mailed again. To stop these mails altogether, choose “Turn reminders on or off” in the Ordersheet menu of the workbook.',
} as const;
