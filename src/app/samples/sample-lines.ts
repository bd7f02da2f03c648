import { lineTotalOf } from '../../domain/order/line-figures';
import { SAMPLE_LINE_PREFIX } from '../../domain/order/line-id';
import type { OrderLine } from '../../domain/order/order-line';
import { nextOrderNumbers } from '../../domain/order/order-number';
import { currencyDigits, type Language } from '../../domain/order/settings';
import { addDays, type CalendarDate } from '../../domain/shared/calendar-date';
import { roundMoney } from '../../domain/shared/money';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';
import { SAMPLE_PLAN, type SampleLine, type SampleOrder } from './sample-plan';
import { samplePrice } from './sample-prices';

/** What the samples were made from; with it they can be made again, to see which of them somebody edited. */
export interface SampleBasis {
  /** The day around which they lie. */
  readonly today: CalendarDate;
  readonly language: Language;
  readonly currency: string;
  readonly orderNumberPattern: string;
}

/** The sample lines in the order in which they enter the sheet; the same basis always gives the same lines. */
export function sampleLines(basis: SampleBasis): readonly OrderLine[] {
  const messages = messagesFor(basis.language);
  const numbers: string[] = [];
  const lines: OrderLine[] = [];
  for (const order of SAMPLE_PLAN) {
    const day = addDays(basis.today, order.ordered);
    const [orderNumber = ''] = nextOrderNumbers(basis.orderNumberPattern, day, numbers, 1);
    numbers.push(orderNumber);
    for (const line of order.lines) {
      const lineId = `${SAMPLE_LINE_PREFIX}${String(lines.length + 1).padStart(2, '0')}`;
      lines.push({ ...toOrderLine(order, line, basis, messages), orderNumber, lineId });
    }
  }
  return lines;
}

function toOrderLine(order: SampleOrder, line: SampleLine, basis: SampleBasis, messages: Messages): OrderLine {
  const { samples, orderSheet, labels } = messages;
  const customer = samples.customer[order.customer];
  const product = samples.product[line.product];
  const unitPrice = samplePrice(line.product, basis.currency);
  const digits = currencyDigits(basis.currency);
  const total = lineTotalOf({ quantity: line.quantity, unitPrice }, digits) ?? 0;
  const day = (offset: number | undefined) => (offset === undefined ? null : addDays(basis.today, offset));
  const remark = (key: keyof Messages['samples']['remark'] | undefined) => (key === undefined ? '' : samples.remark[key]);
  return {
    lineId: '',
    orderNumber: '',
    customerName: customer.name,
    contact: customer.contact,
    productName: product.name,
    quantity: line.quantity,
    unitPrice,
    paymentMethod: orderSheet.paymentMethod[order.payment],
    expectedDeliveryDate: day(line.expected),
    actualDeliveryDate: day(line.actual),
    status: line.status,
    orderDate: day(order.ordered),
    priority: line.isUrgent ? 'urgent' : 'normal',
    owner: '',
    email: customer.email,
    shippingAddress: customer.address,
    language: labels.language[basis.language],
    sku: '',
    specification: product.specification,
    unit: product.unit,
    remarkCustomer: remark(line.remarkCustomer),
    remarkSpecial: remark(line.remarkSpecial),
    remarkInternal: remark(line.remarkInternal),
    amountPaid: line.paid === undefined ? null : roundMoney(total * line.paid, digits),
    paymentDueDate: order.payment === 'onAccount' ? day(order.ordered + 30) : null,
    shippedDate: day(line.shipped),
    carrier: line.carrier === undefined ? '' : orderSheet.carrier[line.carrier],
    trackingNumber: line.tracking ?? '',
    channel: samples.channel[order.channel],
    externalNumber: '',
  };
}
