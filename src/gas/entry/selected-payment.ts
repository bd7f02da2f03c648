import { linesOfOrder } from '../../app/commands/lines-of-order';
import { recordPayment } from '../../app/commands/record-payment';
import { spreadTypedPayment } from '../../app/commands/spread-typed-payment';
import type { PlacedLine } from '../../app/ports';
import { type AppRefusal, refuse } from '../../app/refusal';
import { lineTotalOf } from '../../domain/order/line-figures';
import { problemsOfLine } from '../../domain/order/line-problems';
import { contextsOfLines } from '../../domain/order/order-context';
import { currencyDigits } from '../../domain/order/settings';
import { balanceOfOrder } from '../../domain/payment/spread-payment';
import { roundMoney } from '../../domain/shared/money';
import { parseAmount } from '../../domain/shared/parse-amount';
import { type Result, success } from '../../domain/shared/result';
import { formatMoney } from '../../i18n/format-money';
import { messagesFor } from '../../i18n/messages-for';
import { userLanguage } from '../services/user-locale';
import type { SelectionPorts } from './selected-order-ports';

/** Shows what the selected order owes, asks for the amount and records it; the lock is taken after the dialog (F057). */
export function askAndRecordPayment(selected: readonly PlacedLine[], ports: SelectionPorts): Result<null, AppRefusal> {
  const orderNumber = selected[0]?.line.orderNumber ?? '';
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const found = linesOfOrder(ports.orders, orderNumber);
  if (!found.ok) return found;
  const { currency } = settings.value;
  const digits = currencyDigits(currency);
  const lines = found.value.map(({ line }) => ({ ...line, lineTotal: lineTotalOf(line, digits) }));
  if (isTypedOnOneLine(found.value, digits) && wantsSpread(orderNumber)) return spread(orderNumber, ports);

  const words = messagesFor(userLanguage()).edits.rows;
  const money = (amount: number) => formatMoney(amount, currency, userLanguage());
  const balance = balanceOfOrder(lines);
  const ui = SpreadsheetApp.getUi();
  const prompt = words.paymentPrompt(lines[0]?.customerName ?? '', money(balance));
  const answer = ui.prompt(words.paymentTitle(orderNumber), prompt, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return success(null);
  const typed = answer.getResponseText().trim();
  const amount = typed === '' ? 'balance' : readPayment(typed, digits);
  if (amount === null) return refuse('entry.not-a-number', { field: 'amountPaid', value: typed });
  const recorded = recordPayment(ports, { orderNumber, amount, balanceSeen: balance });
  if (!recorded.ok) return recorded;
  const { recorded: sum, balance: rest } = recorded.value;
  return tell(orderNumber, sum === 0 ? words.paymentNothingOwed(orderNumber) : words.paymentRecorded(money(sum), money(rest)));
}

/** `1.234` is a thousand and more in one country and a little over one in another: nobody pays parts of a cent. */
function readPayment(typed: string, digits: number): number | null {
  const amount = parseAmount(typed);
  return amount === null || roundMoney(amount, digits) !== amount ? null : amount;
}

function isTypedOnOneLine(placed: readonly PlacedLine[], digits: number): boolean {
  const contexts = contextsOfLines(placed.map(({ line }) => line));
  return placed.some(({ line }, index) => {
    const context = contexts[index];
    return context && problemsOfLine(line, [], context, digits).some(({ code }) => code === 'paid-exceeds-line');
  });
}

function wantsSpread(orderNumber: string): boolean {
  const words = messagesFor(userLanguage()).edits.rows;
  const ui = SpreadsheetApp.getUi();
  return ui.alert(words.paymentTitle(orderNumber), words.spreadOffer(orderNumber), ui.ButtonSet.YES_NO) === ui.Button.YES;
}

function spread(orderNumber: string, ports: SelectionPorts): Result<null, AppRefusal> {
  const done = spreadTypedPayment(ports, { orderNumber });
  return done.ok ? tell(orderNumber, messagesFor(userLanguage()).edits.rows.spreadDone) : done;
}

function tell(orderNumber: string, text: string): Result<null, AppRefusal> {
  const ui = SpreadsheetApp.getUi();
  ui.alert(messagesFor(userLanguage()).edits.rows.paymentTitle(orderNumber), text, ui.ButtonSet.OK);
  return success(null);
}
