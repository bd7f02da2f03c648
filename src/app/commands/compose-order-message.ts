import { lineTotalOf } from '../../domain/order/line-figures';
import type { OrderLine } from '../../domain/order/order-line';
import { currencyDigits, LANGUAGES, type Language, type Settings } from '../../domain/order/settings';
import { balanceOfOrder } from '../../domain/payment/spread-payment';
import { addMoney, subtractMoney } from '../../domain/shared/money';
import { formatMoney } from '../../i18n/format-money';
import { messagesFor } from '../../i18n/messages-for';
import { findLanguage } from '../orders/parse-order-row';

/**
 * A message about an order as plain text, to be pasted into a chat with the customer.
 *
 * It holds what the customer may know: never the internal note, the owner or the priority.
 *
 * @param lines - The lines of one order in sheet order.
 * @returns the text in the customer's language where the order names one, else in the workbook's.
 */
export function composeOrderMessage(lines: readonly OrderLine[], settings: Pick<Settings, 'language' | 'currency'>): string {
  const first = lines[0];
  if (!first) return '';
  const language = languageOfCustomer(first.language) ?? settings.language;
  const { edits, labels } = messagesFor(language);
  const words = edits.message;
  const digits = currencyDigits(settings.currency);
  const money = (amount: number) => formatMoney(amount, settings.currency, language, 'symbol');
  const priced = lines.map((line) => ({ ...line, lineTotal: lineTotalOf(line, digits) }));
  const standing = priced.filter((line) => line.status !== 'cancelled');
  const paid = addMoney(standing.map((line) => line.amountPaid ?? 0));
  const balance = balanceOfOrder(standing);
  const isPriced = standing.some((line) => line.lineTotal !== null);

  const amounts = isPriced
    ? [
        words.total(money(addMoney(standing.map((line) => line.lineTotal ?? 0)))),
        ...(paid === 0 ? [] : [words.paid(money(paid))]),
        ...(balance > 0 ? [words.balance(money(balance))] : []),
        ...(balance < 0 ? [words.credit(money(subtractMoney(0, balance)))] : []),
      ]
    : [];
  const statuses = unique(standing.map((line) => labels.status[line.status]));
  return [
    ...(first.customerName ? [words.greeting(first.customerName)] : []),
    words.about(first.orderNumber),
    ...priced.map((line) =>
      line.status === 'cancelled'
        ? words.cancelledLine(line.productName)
        : words.line(line.productName, quantityOf(line), line.lineTotal === null ? '' : money(line.lineTotal)),
    ),
    ...amounts,
    ...statuses.slice(0, 1).map((status) => words.status(statuses.length === 1 ? status : statuses.join(' / '))),
    ...deliveryWords(standing, words),
    words.closing,
  ].join('\n');
}

/** The day of delivery once it is known, else of shipping, else the expected one; several where lines differ. */
function deliveryWords(
  lines: readonly OrderLine[],
  words: ReturnType<typeof messagesFor>['edits']['message'],
): readonly string[] {
  const open = lines.filter((line) => line.actualDeliveryDate === null);
  const expected = unique(open.flatMap((line) => line.expectedDeliveryDate ?? []));
  const delivered = unique(lines.flatMap((line) => line.actualDeliveryDate ?? []));
  const shipped = unique(open.flatMap((line) => line.shippedDate ?? []));
  const tracking = unique(
    lines.flatMap((line) => (line.trackingNumber ? [words.tracking(line.carrier, line.trackingNumber)] : [])),
  );
  return [
    ...(delivered.length > 0 ? [words.delivered(delivered.join(words.separator))] : []),
    ...(shipped.length > 0 ? [words.shipped(shipped.join(words.separator))] : []),
    ...(expected.length > 0 ? [words.expected(expected.join(words.separator))] : []),
    ...tracking,
  ];
}

function quantityOf(line: OrderLine): string {
  if (line.quantity === null) return '';
  return `${line.quantity}${line.unit && ` ${line.unit}`}`;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

/** The language that the order's own column names, as its list has it or by its code. */
function languageOfCustomer(label: string): Language | null {
  const code = LANGUAGES.find((language) => label.trim().toLowerCase().split(/[-_]/)[0] === language);
  return findLanguage(label.trim()) ?? code ?? null;
}
