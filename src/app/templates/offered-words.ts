import type { Messages } from '../../i18n/messages';
import { createLabelLookup } from '../workbook/label-lookup';

const findPaymentMethod = createLabelLookup(({ orderSheet }) => orderSheet.paymentMethod);
const findCarrier = createLabelLookup(({ orderSheet }) => orderSheet.carrier);

/** A way to pay in the reader's language where it is one that the order sheet offers; what people typed themselves stays. */
export function paymentMethodIn(text: string, { orderSheet }: Messages): string {
  const known = findPaymentMethod(text.trim());
  return known === null ? text : orderSheet.paymentMethod[known];
}

/** The same of a carrier. */
export function carrierIn(text: string, { orderSheet }: Messages): string {
  const known = findCarrier(text.trim());
  return known === null ? text : orderSheet.carrier[known];
}
