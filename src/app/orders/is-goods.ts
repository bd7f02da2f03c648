import type { OrderLine } from '../../domain/order/order-line';
import { LANGUAGES } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import { normalizeHeading } from '../workbook/heading-match';

const CHARGES = LANGUAGES.flatMap((language) => messagesFor(language).synonyms.charges);
const CHINESE = CHARGES.filter((name) => /\p{Script=Han}/u.test(name)).map(normalizeHeading);
const LATIN = CHARGES.filter((name) => !/\p{Script=Han}/u.test(name)).map((name) => ` ${name.toLowerCase()}`);

type Named = Pick<OrderLine, 'productName' | 'unitPrice' | 'quantity'>;

/**
 * Whether a line is something that is shipped and delivered. A credit or a return (below zero) is not, nor is what is called by
 * one of our words for charges and discounts, in any shipped language: they are entered as lines so that the total is right.
 * Remarks in brackets and figures make no difference: `运费（顺丰）`, `Discount 10 %`.
 */
export function isGoods({ productName, unitPrice, quantity }: Named): boolean {
  if ((unitPrice ?? 0) < 0 || (quantity ?? 0) < 0) return false;
  const name = productName.replace(/[（(][^（）()]*[)）]/g, ' ').replace(/[\d.,%％¥￥$€£:：*×+-]+/g, ' ');
  const [chinese, latin] = [normalizeHeading(name), ` ${name.trim().replace(/\s+/g, ' ').toLowerCase()}`];
  return !CHINESE.some((word) => chinese.endsWith(word)) && !LATIN.some((word) => latin.endsWith(word));
}

/** The lines that are shipped and delivered; all of them where nothing of an order is, so that also a service is told of. */
export function goodsOf<Placed extends { readonly line: Named }>(lines: readonly Placed[]): readonly Placed[] {
  const goods = lines.filter(({ line }) => isGoods(line));
  return goods.length > 0 ? goods : lines;
}
