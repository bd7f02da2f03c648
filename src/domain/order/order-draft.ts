import type { CalendarDate } from '../shared/calendar-date';
import type { LineEntry, OrderLine } from './order-line';

/** What all lines of an order share when it is entered in one go. */
export type OrderHead = Pick<
  LineEntry,
  | 'customerName'
  | 'contact'
  | 'paymentMethod'
  | 'expectedDeliveryDate'
  | 'priority'
  | 'owner'
  | 'email'
  | 'shippingAddress'
  | 'language'
  | 'remarkCustomer'
  | 'remarkSpecial'
  | 'remarkInternal'
  | 'paymentDueDate'
  | 'channel'
  | 'externalNumber'
>;

/** What each line of a new order says for itself. */
export type DraftLine = Pick<LineEntry, 'productName' | 'quantity' | 'unitPrice' | 'sku' | 'specification' | 'unit'>;

/** An order before it has a number. */
export interface OrderDraft extends OrderHead {
  readonly lines: readonly DraftLine[];
}

/** Something that keeps a draft from being saved; `line` counts from 1 where a line is meant. */
export interface DraftFault {
  readonly kind: 'missing' | 'noLines' | 'notAnEmail';
  readonly field: keyof OrderHead | keyof DraftLine | null;
  readonly line: number | null;
}

/** A draft with nothing in it but one empty line. */
export const EMPTY_DRAFT: OrderDraft = {
  customerName: '',
  contact: '',
  paymentMethod: '',
  expectedDeliveryDate: null,
  priority: 'normal',
  owner: '',
  email: '',
  shippingAddress: '',
  language: '',
  remarkCustomer: '',
  remarkSpecial: '',
  remarkInternal: '',
  paymentDueDate: null,
  channel: '',
  externalNumber: '',
  lines: [{ productName: '', quantity: null, unitPrice: null, sku: '', specification: '', unit: '' }],
};

/**
 * What is wrong with a draft, in the order of the form; empty where it can be saved.
 *
 * A customer and at least one product are needed. Quantity and price may follow later: people take orders before they
 * know the price.
 */
export function faultsOfDraft(draft: OrderDraft): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.customerName.trim() === '') faults.push({ kind: 'missing', field: 'customerName', line: null });
  if (draft.email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) {
    faults.push({ kind: 'notAnEmail', field: 'email', line: null });
  }
  if (draft.lines.length === 0) faults.push({ kind: 'noLines', field: null, line: null });
  draft.lines.forEach((line, index) => {
    if (line.productName.trim() === '') faults.push({ kind: 'missing', field: 'productName', line: index + 1 });
  });
  return faults;
}

/** The lines of a draft as they enter the sheet: pending, ordered today, nothing paid or shipped. */
export function linesOfDraft(
  draft: OrderDraft,
  placed: { readonly orderNumber: string; readonly today: CalendarDate; readonly lineIds: readonly string[] },
): readonly OrderLine[] {
  const { lines, ...head } = draft;
  return lines.map((line, index) => ({
    ...head,
    ...line,
    lineId: placed.lineIds[index] ?? '',
    orderNumber: placed.orderNumber,
    status: 'pending',
    orderDate: placed.today,
    actualDeliveryDate: null,
    amountPaid: null,
    shippedDate: null,
    carrier: '',
    trackingNumber: '',
  }));
}

/**
 * An earlier order as a draft: the same customer and lines, without dates, payments, shipping and foreign numbers.
 *
 * @param lines - The lines of one order in sheet order; cancelled ones are left out unless all are.
 */
export function draftOfOrder(lines: readonly OrderLine[]): OrderDraft {
  const standing = lines.filter((line) => line.status !== 'cancelled');
  const copied = standing.length > 0 ? standing : lines;
  const first = copied[0];
  if (!first) return EMPTY_DRAFT;
  return {
    customerName: first.customerName,
    contact: first.contact,
    paymentMethod: first.paymentMethod,
    expectedDeliveryDate: null,
    priority: first.priority,
    owner: first.owner,
    email: first.email,
    shippingAddress: first.shippingAddress,
    language: first.language,
    remarkCustomer: first.remarkCustomer,
    remarkSpecial: first.remarkSpecial,
    remarkInternal: first.remarkInternal,
    paymentDueDate: null,
    channel: first.channel,
    externalNumber: '',
    lines: copied.map(({ productName, quantity, unitPrice, sku, specification, unit }) => ({
      productName,
      quantity,
      unitPrice,
      sku,
      specification,
      unit,
    })),
  };
}
