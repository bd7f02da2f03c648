import { moments } from './moments';
import { ruleFaults } from './rule-faults';

/** A rule that cannot work may lack its number. */
const days = (count: number | null, isWorking: boolean) =>
  `${count ?? '…'} ${isWorking ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`;
const every = (count: number | null, isWorking: boolean) =>
  count === 1 ? (isWorking ? 'every working day' : 'every day') : `every ${days(count, isWorking)}`;

/** A rule's number of days, in which kind of days. */
export interface DaysParams {
  readonly count: number | null;
  readonly isWorking: boolean;
}

/** The sidebar's rules: what each does in words, and the form that changes it. */
export const sidebarRules = {
  title: 'Rules',
  colleagues: 'To colleagues',
  customers: 'To customers',
  customersHint:
    'All are off until you switch them on. They then write about what happens from that moment on; open payments are reminded of at their next turn.',
  standard: ({ sheet }: { readonly sheet: string }) =>
    `These are the standard rules. The first change writes them into a sheet “${sheet}”.`,
  daysOff: ({ weekdays, sheet }: { readonly weekdays: string; readonly sheet: string }) =>
    `Days off: ${weekdays}. No mail goes out on them; change that in the sheet “${sheet}”.`,
  mailsOff: 'Mails are off: rules colour and count, and nobody is written to. Turn them on under “Sending”.',
  making: ({ sheet }: { readonly sheet: string }) => `Making the sheet “${sheet}”… This takes a few seconds.`,
  openSheet: ({ sheet }: { readonly sheet: string }) => `Open the sheet “${sheet}”`,
  add: 'Add a rule',
  none: 'There is no rule here.',
  switch: ({ rule }: { rule: string }) => `Rule “${rule}”`,
  change: ({ rule }: { rule: string }) => `Change “${rule}”`,
  matches: ({ count }: { count: number }) => `${count} ${count === 1 ? 'line' : 'lines'} now`,
  saved: 'The rule is saved.',
  turnedOn: ({ rule }: { rule: string }) => `“${rule}” is on.`,
  turnedOff: ({ rule }: { rule: string }) => `“${rule}” is off.`,

  /** When it holds, as a sentence of a list. */
  when: {
    before: ({ count, isWorking }: DaysParams) => `${days(count, isWorking)} before delivery`,
    onTheDay: () => 'On the delivery day',
    overdue: ({ count, isWorking }: DaysParams) => `While overdue, ${every(count, isWorking)}`,
    after: ({ count, isWorking }: DaysParams) => `${days(count, isWorking)} after the delivery day`,
    ordered: () => 'New order',
    status: ({ status }: { status: string }) => `Status becomes “${status}”`,
    unchanged: ({ count, isWorking }: DaysParams) => `Status unchanged for ${days(count, isWorking)}`,
    dateMoved: () => 'Delivery date moved',
    urgent: () => 'Urgent',
    assigned: () => 'Owner assigned',
    unpaid: ({ count, isWorking }: DaysParams) => `Unpaid past its date, ${every(count, isWorking)}`,
    issueOpen: ({ count, isWorking }: DaysParams) => `An issue open for ${days(count, isWorking)}`,
  },
  unknownMoment: 'Not clear when',
  /** Whom it tells, and how. */
  to: ({ who, how }: { who: string; how: string }) => `→ ${who}${how && `, ${how}`}`,
  toNobody: '→ only colour and count',
  owner: 'owner',
  customer: 'customer',
  role: ({ name }: { name: string }) => `all with the role ${name}`,
  inDigest: 'in the digest',
  atOnce: 'at once',
  only: ({ filters }: { filters: string }) => `Only ${filters}`,
  amountFrom: ({ amount }: { amount: string }) => `from ${amount}`,
  ownerIs: ({ name }: { name: string }) => `of ${name}`,
  separator: ', ',

  /** What the customer gets, of each message. */
  gets: {
    orderConfirmation:
      'Their order as you noted it, wishes included, and the question whether all is right: once, and again as “Order changed” when you add lines or change quantities.',
    orderChanged: 'The whole order as it stands now, with what has changed.',
    orderConfirmed: 'That the order is accepted, with the delivery date and an entry for their calendar.',
    orderShipped:
      'What was shipped, the carrier, and a link that follows the parcel. Without a tracking number it waits for one until the next day.',
    orderDelivered: 'That all was delivered, once the last of the goods is, and thanks.',
    deliveryDelayed:
      'The old and the new delivery date, and their calendar entry moves; if you empty the date, the entry leaves their calendar until there is a new one.',
    orderCancelled:
      'That the order is cancelled, if they had a mail about it before; the entry leaves their calendar. If you take the cancellation back, they are told as well.',
    orderResumed: 'That the order goes on, and the entry for their calendar again.',
    paymentReminder: 'The amount that is still open and when it was due, in a friendly tone.',
  },
  instant: 'With the next hourly run. Turn instant alerts on in “Sending”, and it goes out right after the edit.',
  instantOn: 'Goes out right after the edit.',
  twice: ({ rule }: { readonly rule: string }) => `This is what the rule “${rule}” says already.`,
  preview: 'Preview',
  hidePreview: 'Hide preview',

  form: {
    newRule: 'New rule',
    newCustomerRule: 'New message to customers',
    name: 'Name',
    nameHint: 'Left empty, it is called what it does.',
    moment: 'When',
    momentOf: moments,
    choose: 'Choose…',
    days: 'Days',
    everyDays: 'Every … days',
    daysWrong: 'Enter a whole number from 1 to 366.',
    dayKind: 'Count',
    dayKindOf: { calendar: 'Calendar days', working: 'Working days' },
    status: 'Status',
    to: 'To',
    alsoTo: 'Also to',
    ownerOfOrder: 'The owner of the order',
    addRecipient: 'Add a person or role…',
    people: 'People',
    roles: 'Roles',
    remove: ({ name }: { name: string }) => `Remove ${name}`,
    nobodyHint: 'To nobody: it only colours and counts.',
    recipientNeeded: 'Choose who gets it: there is nothing to colour or count here.',
    delivery: 'How',
    deliveryOf: { digest: 'In the daily digest', atOnce: 'At once, one mail an order' },
    template: 'Message',
    templateNeeded: 'Choose a message.',
    fill: 'Colour of the row',
    noFill: 'None',
    fillOf: {
      soon: 'Yellow (soon)',
      today: 'Orange (today)',
      overdue: 'Red (overdue)',
      attention: 'Blue (look)',
      done: 'Green (done)',
    },
    filters: 'Only for some orders',
    statuses: 'Only with status',
    priority: 'Priority',
    owner: 'Owner',
    channel: 'Channel',
    all: 'All',
    amount: ({ currency }: { currency: string }) => `Line total from (${currency})`,
    amountWrong: 'Enter an amount of 0 or more.',
  },

  fault: ruleFaults,
};
