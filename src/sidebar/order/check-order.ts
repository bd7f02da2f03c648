import { parseEmailAddress } from '../../domain/shared/email-address';
import type { PageTexts } from '../../i18n/page-texts';
import { amountOf } from '../parts/typed-amount';
import { filledLines, type LineFields, type OrderFields } from './order-fields';

/** What is wrong and what is odd, in words, by field: `email`, or `lines.0.quantity`. */
export interface OrderCheck {
  readonly errors: Readonly<Record<string, string>>;
  readonly warnings: Readonly<Record<string, string>>;
}

type CheckTexts = PageTexts['sidebar']['order']['check'];

/**
 * Checks the form before it is sent, so that each sentence stands at its field. The server checks again and has the
 * last word.
 */
export function checkOrder(order: OrderFields, today: string, texts: CheckTexts): OrderCheck {
  const errors: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  if (order.customerName.trim() === '') errors['customerName'] = texts.customer;
  if (order.email.trim() !== '' && !parseEmailAddress(order.email)) errors['email'] = texts.email({ value: order.email });
  if (order.expectedDeliveryDate !== '' && order.expectedDeliveryDate < today) warnings['expectedDeliveryDate'] = texts.datePast;
  const filled = filledLines(order);
  order.lines.forEach((line, index) => {
    if (filled.includes(line)) checkLine(line, `lines.${index}`, texts, errors, warnings);
  });
  return { errors, warnings };
}

function checkLine(
  line: LineFields,
  path: string,
  texts: CheckTexts,
  errors: Record<string, string>,
  warnings: Record<string, string>,
): void {
  if (line.productName.trim() === '') errors[`${path}.productName`] = texts.product;
  for (const field of ['quantity', 'unitPrice'] as const) {
    if (Number.isNaN(amountOf(line[field]))) errors[`${path}.${field}`] = texts.notANumber;
  }
  const quantity = amountOf(line.quantity);
  if (quantity !== null && quantity < 0) warnings[`${path}.quantity`] = texts.quantityNegative;
  if (quantity === 0) warnings[`${path}.quantity`] = texts.quantityZero;
}
