import type { OrderForm } from '../../app/api/order-form';
import { amountOf } from '../parts/typed-amount';

/** A line as it is being typed: numbers are still text. */
export interface LineFields {
  /** Tells the lines apart while some are removed. */
  readonly key: number;
  readonly productName: string;
  readonly specification: string;
  readonly unit: string;
  readonly sku: string;
  readonly quantity: string;
  readonly unitPrice: string;
}

/** An order as it is being typed: dates are `''` where empty, or while only half of one is typed. */
export interface OrderFields extends Omit<OrderForm, 'lines' | 'expectedDeliveryDate' | 'paymentDueDate'> {
  readonly expectedDeliveryDate: string;
  readonly paymentDueDate: string;
  readonly lines: readonly LineFields[];
}

const EMPTY_LINE = { productName: '', specification: '', unit: '', sku: '', quantity: '1', unitPrice: '' };

export const EMPTY_ORDER: OrderFields = {
  customerName: '',
  contact: '',
  paymentMethod: '',
  expectedDeliveryDate: '',
  priority: 'normal',
  owner: '',
  email: '',
  shippingAddress: '',
  language: '',
  remarkCustomer: '',
  remarkSpecial: '',
  remarkInternal: '',
  paymentDueDate: '',
  channel: '',
  externalNumber: '',
  lines: [{ ...EMPTY_LINE, key: 1 }],
};

export function withLineAdded(order: OrderFields): OrderFields {
  const key = Math.max(0, ...order.lines.map((line) => line.key)) + 1;
  return { ...order, lines: [...order.lines, { ...EMPTY_LINE, key }] };
}

/** The last line is emptied instead of removed: an order has at least one. */
export function withLineRemoved(order: OrderFields, key: number): OrderFields {
  const lines = order.lines.filter((line) => line.key !== key);
  return { ...order, lines: lines.length > 0 ? lines : [{ ...EMPTY_LINE, key }] };
}

export function withLineChanged(order: OrderFields, key: number, changes: Partial<LineFields>): OrderFields {
  return { ...order, lines: order.lines.map((line) => (line.key === key ? { ...line, ...changes } : line)) };
}

/** An order copied from an earlier one, ready to be typed over. */
export function fieldsOfForm(form: OrderForm): OrderFields {
  return {
    ...form,
    expectedDeliveryDate: form.expectedDeliveryDate ?? '',
    paymentDueDate: form.paymentDueDate ?? '',
    lines: form.lines.map((line, index) => ({
      ...line,
      key: index + 1,
      quantity: line.quantity === null ? '' : String(line.quantity),
      unitPrice: line.unitPrice === null ? '' : String(line.unitPrice),
    })),
  };
}

/** What is sent. Only for fields that {@link checkOrder} found nothing wrong with. */
export function formOfFields(order: OrderFields): OrderForm {
  return {
    ...order,
    expectedDeliveryDate: order.expectedDeliveryDate || null,
    paymentDueDate: order.paymentDueDate || null,
    lines: filledLines(order).map(({ key: _, ...line }) => ({
      ...line,
      quantity: amountOf(line.quantity),
      unitPrice: amountOf(line.unitPrice),
    })),
  };
}

/** Lines in which something is typed, beyond the quantity that every line starts with; the first one in any case. */
export function filledLines(order: OrderFields): readonly LineFields[] {
  return order.lines.filter(
    (line, index) => index === 0 || [line.productName, line.unitPrice, line.specification].some((text) => text.trim()),
  );
}
