import { lineTotalOf } from '../../domain/order/line-figures';
import type { OrderLine } from '../../domain/order/order-line';
import { isClosed } from '../../domain/order/order-status';
import { currencyDigits, type Language } from '../../domain/order/settings';
import { balanceOfOrder } from '../../domain/payment/spread-payment';
import type { TemplateKey } from '../../domain/rules/message-rule';
import type { OrderLineChange } from '../../domain/rules/order-news';
import { type CalendarDate, daysBetween } from '../../domain/shared/calendar-date';
import { addMoney } from '../../domain/shared/money';
import type { ColleagueView, LineField } from '../../domain/templates/template-fields';
import { formatDay } from '../../i18n/format-day';
import { formatMoney } from '../../i18n/format-money';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import { clip } from '../mail/clip';
import { goodsOf, isGoods } from '../orders/is-goods';
import { trackingUrlFor } from './carrier-of';
import { carrierIn, paymentMethodIn } from './offered-words';
import type { MessageContext, MessageLine, OrderMessage } from './order-message';
import { remarksOf, wishesOf } from './remarks';

type LineView = Readonly<Record<LineField, string>>;

const LONGEST_REMARK = 500;
const LONGEST_ADDRESS = 200;

/** In which words a view is written. */
interface Wording {
  readonly messages: Messages;
  readonly day: (date: CalendarDate | null) => string;
  readonly money: (amount: number | null) => string;
  readonly digits: number;
}

/**
 * The fields of a message in the words of its reader. This is the only way from a line into a template, and it leaves the
 * internal note behind.
 *
 * @param most - How many lines are listed; the others are counted.
 */
export function viewMessage(message: OrderMessage, context: MessageContext, most: number): ColleagueView {
  const { recipient, otherLines, daysUnchanged } = message;
  const lines = isAboutParcels(message) ? goodsOf(message.lines) : message.lines;
  const wording = wordingOf(recipient.language, context.currency);
  const { messages, day, money, digits } = wording;
  const { templates, labels } = messages;
  const views = lines.map((line) => viewLine(line, wording));
  const shown = views.slice(0, most);
  // What was cancelled before is neither still to come nor spared.
  const others = restOf(message, otherLines);
  const open = others.filter(({ line }) => isStillOpen(line, message.template) && isGoods(line));
  const entries = lines.map(({ line }) => line);
  const common = (values: readonly string[]) => joinValues(values, templates.separator);
  const ofLines = (field: LineField) => common(views.map((view) => view[field]));

  const standing = [...message.lines, ...otherLines]
    .map(({ line }) => ({ ...line, lineTotal: lineTotalOf(line, digits) }))
    .filter((line) => line.status !== 'cancelled');
  const isPriced = standing.some((line) => line.lineTotal !== null);
  const paid = addMoney(standing.map((line) => line.amountPaid ?? 0));
  const balance = balanceOfOrder(standing);

  return {
    orderNumber: common(entries.map((line) => clip(line.orderNumber))),
    externalNumber: common(entries.map((line) => clip(line.externalNumber))),
    customerName: clip(entries.map((line) => line.customerName).find((name) => name.trim() !== '') ?? ''),
    contact: common(entries.map((line) => clip(line.contact))),
    orderDate: common(entries.map((line) => day(line.orderDate))),
    expectedDeliveryDate: ofLines('expectedDeliveryDate'),
    nextDeliveryDate: common(entries.map((line) => day(notBefore(line.expectedDeliveryDate, context.today)))),
    previousDeliveryDate: ofLines('previousDeliveryDate'),
    daysLater: daysLaterOf(lines, templates),
    actualDeliveryDate: ofLines('actualDeliveryDate'),
    status: ofLines('status'),
    orderTotal: isPriced ? money(addMoney(standing.map((line) => line.lineTotal ?? 0))) : '',
    amountPaid: paid > 0 ? money(paid) : '',
    balanceDue: balance > 0 ? money(balance) : '',
    paymentDueDate: common(entries.map((line) => day(line.paymentDueDate))),
    paymentMethod: common(entries.map((line) => clip(paymentMethodIn(line.paymentMethod, messages)))),
    shippingAddress: common(entries.map((line) => clip(line.shippingAddress, LONGEST_ADDRESS))),
    shippedDate: ofLines('shippedDate'),
    carrier: ofLines('carrier'),
    trackingNumber: ofLines('trackingNumber'),
    trackingUrl: ofLines('trackingUrl'),
    remark: ofLines('remark'),
    remarkCustomer: ofLines('remarkCustomer'),
    remarkSpecial: ofLines('remarkSpecial'),
    owner: common(entries.map((line) => clip(line.owner))),
    priority: common(entries.map((line) => labels.priority[line.priority])),
    daysUnchanged: daysUnchanged === null ? '' : templates.days(daysUnchanged),
    orderUrl: lines[0] ? context.links.rowUrl(lines[0].row) : context.links.workbookUrl(),
    recipientName: clip(recipient.name),
    senderName: clip(context.senderName),
    workbookName: clip(context.links.workbookName()),
    moreLines: views.length > shown.length ? `${views.length - shown.length}` : '',
    lines: shown,
    openCount: open.length > 0 ? `${open.length}` : '',
    otherLines: others.slice(0, most).map((line) => viewLine(line, wording)),
    openLines: open.slice(0, most).map((line) => viewLine(line, wording)),
    shipments: shipmentsOf(shown),
    remarks: remarksOf(shown, templates.separator),
  };
}

/** Messages in which freight and discounts have no place. */
const ABOUT_PARCELS: readonly TemplateKey[] = ['orderShipped', 'orderDelivered', 'deliveryDelayed', 'dateChanged'];

function isAboutParcels({ template }: OrderMessage): boolean {
  return ABOUT_PARCELS.includes(template);
}

function restOf(message: OrderMessage, otherLines: readonly MessageLine[]): readonly MessageLine[] {
  const standing = otherLines.filter(({ line }) => line.status !== 'cancelled');
  return isAboutParcels(message) ? standing.filter(({ line }) => isGoods(line)) : standing;
}

/** Whether what a message says of its lines is not so yet of another one that has not been cancelled. */
function isStillOpen({ status, actualDeliveryDate }: OrderLine, template: TemplateKey): boolean {
  if (template === 'orderCancelled') return true;
  if (isClosed(status) || actualDeliveryDate !== null) return false;
  if (template === 'orderConfirmed') return status === 'pending' || status === 'onHold';
  return template !== 'orderShipped' || status !== 'shipped';
}

function wordingOf(language: Language, currency: string): Wording {
  const messages = messagesFor(language);
  return {
    messages,
    day: (date) => (date === null ? '' : formatDay(date, messages)),
    money: (amount) => (amount === null ? '' : formatMoney(amount, currency, language, 'symbol')),
    digits: currencyDigits(currency),
  };
}

function viewLine({ line, previousDate, change }: MessageLine, { messages, day, money, digits }: Wording): LineView {
  const { templates, labels } = messages;
  const wishes = (text: string) => clip(wishesOf(text).join(templates.remarkSeparator), LONGEST_REMARK);
  const remarkCustomer = wishes(line.remarkCustomer);
  const remarkSpecial = wishes(line.remarkSpecial);
  return {
    productName: clip(line.productName) || templates.noProduct,
    specification: clip(line.specification),
    sku: clip(line.sku),
    quantity: line.quantity === null ? '' : `${line.quantity}`,
    change: changeText(change ?? null, templates),
    unit: clip(line.unit),
    unitPrice: money(line.unitPrice),
    lineTotal: money(lineTotalOf(line, digits)),
    status: labels.status[line.status],
    expectedDeliveryDate: day(line.expectedDeliveryDate),
    previousDeliveryDate: day(previousDate),
    actualDeliveryDate: day(line.actualDeliveryDate),
    remark: [remarkCustomer, remarkSpecial].filter(Boolean).join(templates.remarkSeparator),
    remarkCustomer,
    remarkSpecial,
    shippedDate: day(line.shippedDate),
    carrier: clip(carrierIn(line.carrier, messages)),
    trackingNumber: clip(line.trackingNumber),
    trackingUrl: trackingUrlFor(line.carrier, line.trackingNumber),
  };
}

function changeText(change: OrderLineChange | null, { change: words }: Messages['templates']): string {
  if (change === null) return '';
  return change.kind === 'added' ? words.added : words.quantity(change.from === null ? '' : `${change.from}`);
}

/** What the lines have in common, or each of their values once. */
function joinValues(values: readonly string[], separator: string): string {
  return [...new Set(values.filter((value) => value !== ''))].join(separator);
}

/** A shop does not announce a day that has passed. */
function notBefore(date: CalendarDate | null, today: CalendarDate): CalendarDate | null {
  return date !== null && date >= today ? date : null;
}

/** The longest delay among the lines; empty where none is later than it was told. */
function daysLaterOf(lines: readonly MessageLine[], { days }: Messages['templates']): string {
  const later = lines.flatMap(({ line, previousDate }) =>
    line.expectedDeliveryDate === null || previousDate === null ? [] : [daysBetween(previousDate, line.expectedDeliveryDate)],
  );
  const most = Math.max(0, ...later);
  return most === 0 ? '' : days(most);
}

/** Lines with the same carrier, number and day travel together; lines without any of them have not left yet. */
function shipmentsOf(lines: readonly LineView[]): ColleagueView['shipments'] {
  const parcels = new Map<string, ColleagueView['shipments'][number]>();
  for (const { carrier, trackingNumber, trackingUrl, shippedDate } of lines) {
    if (carrier + trackingNumber + shippedDate === '') continue;
    const key = JSON.stringify([carrier, trackingNumber, shippedDate]);
    if (!parcels.has(key)) parcels.set(key, { carrier, trackingNumber, trackingUrl, shippedDate });
  }
  return [...parcels.values()];
}
