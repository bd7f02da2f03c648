import type { TrackedCarrier } from '../../domain/order/tracking-link';
import { builtInTemplates } from './built-in-templates';
import { templateWords } from './template-words';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** Messages to customers and colleagues: what they are called, how they are written, and what can be wrong with a template. */
export const templates = {
  builtIn: builtInTemplates,
  name: templateWords.name,
  part: { subject: 'Subject', text: 'Text' },
  field: templateWords.field,
  fault: {
    unknownField: (name: string) => `There is no field {{${name}}}.`,
    didYouMean: (name: string) => `Did you mean {{${name}}}?`,
    fieldOfList: (name: string) => `{{${name}}} belongs to a line: put it between {{#lines}} and {{/lines}}.`,
    notForCustomers: (name: string) => `{{${name}}} is for colleagues, and this message goes to customers. Take it out.`,
    listAsField: (name: string) => `{{${name}}} is a list: write {{#${name}}}, what to say of each entry, and {{/${name}}}.`,
    listInList: (name: string) => `{{#${name}}} stands inside another list. End that one first.`,
    unclosedTag: () => 'Two braces are opened here and not closed: add }}.',
    unclosedSection: (name: string) => `{{#${name}}} is not closed: add {{/${name}}} where it ends.`,
    unopenedSection: (name: string) => `{{/${name}}} closes what was not opened: add {{#${name}}} before it, or take it out.`,
    notSupported: (tag: string) => `“${tag}” cannot be used here. Fields are written with two braces, as in {{orderNumber}}.`,
    wrongBraces: (name: string) => `Write {{${name}}}, with two ordinary braces on each side.`,
    tooLong: (most: string) => `The text is too long; ${most} characters are the most.`,
  },
  /** As a cell says it. */
  faultAt: ({ part, line, message }: { part: string; line: number; message: string }) => `${part}, line ${line}: ${message}`,
  instead: 'Until this is mended the built-in message is sent.',
  unchosen: 'This text is not used: choose in the list which message it is, and its language.',
  /** @param weekday - 0 is Sunday. */
  day: ({ year, month, day, weekday }: { year: number; month: number; day: number; weekday: number }) =>
    `${WEEKDAYS[weekday]}, ${day} ${MONTHS[month - 1]} ${year}`,
  days: (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`,
  /** Between several values of one field. */
  separator: ', ',
  /** Between a customer's need and a special request. */
  remarkSeparator: '; ',
  /** What of a line is new to the customer. */
  change: { added: 'added', quantity: (from: string) => (from ? `was ${from}` : 'quantity added') },
  noProduct: 'One item',
  /** For colleagues: why they get the message. */
  footer: ({ workbook, rules, sender }: { workbook: string; rules: string; sender: string }) =>
    `You get this email because of ${rules ? `the rule “${rules}”` : 'a rule'} in the workbook “${workbook}”. Sent by Ordersheet from the account ${sender}.`,
  calendar: {
    file: 'delivery.ics',
    summary: ({ orderNumber, sender }: { orderNumber: string; sender: string }) =>
      `Delivery${orderNumber && ` of order ${orderNumber}`}${sender && ` from ${sender}`}`,
    cancelled: (summary: string) => `Cancelled: ${summary}`,
    open: (summary: string) => `Date not yet known: ${summary}`,
    line: ({ product, day }: { product: string; day: string }) => `${product}${day && `, expected ${day}`}`,
  },
  /** How people write carriers whose parcels can be followed. */
  carrier: {
    dhl: ['DHL'],
    fedex: ['FedEx', 'Federal Express'],
    ups: ['UPS', 'United Parcel Service'],
    usps: ['USPS', 'US Postal Service'],
    dpd: ['DPD'],
    gls: ['GLS'],
    royalMail: ['Royal Mail'],
    sfExpress: ['SF Express', 'SF', 'ShunFeng'],
    jd: ['JD Logistics', 'JD Express'],
    zto: ['ZTO'],
    yto: ['YTO'],
    sto: ['STO'],
    yunda: ['Yunda'],
    jitu: ['J&T Express China'],
    deppon: ['Deppon'],
    ems: ['China EMS', 'EMS'],
    chinaPost: ['China Post'],
  } as { readonly [Carrier in TrackedCarrier]: readonly string[] },
} as const;
