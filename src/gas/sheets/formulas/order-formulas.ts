import { DAY_NUMBER_RANGE } from '../../../app/orders/parse-order-row';
import { labelsInAllLanguages } from '../../../app/workbook/label-lookup';
import { type ColumnKey, KEY_COLUMNS } from '../../../domain/order/columns';
import { DUE_RULE, type DueField } from '../../../domain/order/due-state';
import type { OrderStatus } from '../../../domain/order/order-status';
import { PAYMENT_RULE, type PaymentField } from '../../../domain/order/payment-status';
import { DEFAULT_SETTINGS, type Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import { ruleFormula, textLiteral } from './rule-formula';

/** The columns that a formula of ours fills. */
export const COMPUTED_COLUMNS = ['lineTotal', 'dueState', 'balanceDue', 'paymentStatus'] as const satisfies readonly ColumnKey[];
export type ComputedColumn = (typeof COMPUTED_COLUMNS)[number];

/** Names the Settings cell that says how many days ahead count as soon, so that it may be moved about. */
export const SOON_DAYS_NAME = 'ORDERSHEET_SOON_DAYS';

/** What the formulas of an order sheet depend on besides the row. */
export interface FormulaBasis {
  readonly columns: Readonly<Record<ColumnKey, number>>;
  /** Of the words that the formulas give. */
  readonly language: Language;
  readonly currencyDigits: number;
}

/**
 * The formula of a computed column in R1C1, the same text for every row. It says what the functions of
 * `domain/order/line-figures.ts` say: `""` on a row that is no line, never an error, and text where a number belongs
 * counts as nothing.
 */
export function orderFormula(key: ComputedColumn, basis: FormulaBasis): string {
  const cell = (other: ColumnKey) => `R[0]C[${basis.columns[other] - basis.columns[key]}]`;
  const isEmptyRow = `TRIM(${KEY_COLUMNS.map(cell).join('&')})=""`;
  return `=IFERROR(IF(${isEmptyRow};"";${figureFormula(key, cell, basis)});"")`;
}

type CellReference = (key: ColumnKey) => string;

function figureFormula(key: ComputedColumn, cell: CellReference, basis: FormulaBasis): string {
  switch (key) {
    case 'lineTotal':
      return totalFormula(cell, basis.currencyDigits);
    case 'balanceDue':
      return balanceFormula(cell, basis.currencyDigits);
    case 'dueState':
      return dueFormula(cell, basis.language);
    case 'paymentStatus':
      return paymentFormula(cell, basis.language);
  }
}

function totalFormula(cell: CellReference, digits: number): string {
  const [quantity, price] = [cell('quantity'), cell('unitPrice')];
  return `IF(AND(ISNUMBER(${quantity});ISNUMBER(${price}));ROUND(${quantity}*${price};${digits});"")`;
}

function balanceFormula(cell: CellReference, digits: number): string {
  const [total, paid] = [cell('lineTotal'), cell('amountPaid')];
  const ofCancelled = `IF(ISNUMBER(${paid});ROUND(0-${paid};${digits});"")`;
  const ofOthers = `IF(ISNUMBER(${total});ROUND(${total}-SUM(${paid});${digits});"")`;
  return `IF(${statusTest(cell)(['cancelled'])};${ofCancelled};${ofOthers})`;
}

function dueFormula(cell: CellReference, language: Language): string {
  // SUM of one cell is its number, and 0 for text, TRUE or nothing.
  const day = (key: ColumnKey) => `INT(SUM(${cell(key)}))`;
  const isDay = (key: ColumnKey) => `AND(${day(key)}>=${DAY_NUMBER_RANGE.first};${day(key)}<=${DAY_NUMBER_RANGE.last})`;
  const days: Readonly<Record<DueField, string>> = {
    expected: day('expectedDeliveryDate'),
    actual: day('actualDeliveryDate'),
    today: 'TODAY()',
    lastSoonDay: `(TODAY()+${soonDaysFormula()})`,
  };
  return ruleFormula(DUE_RULE, {
    number: (field) => days[field],
    isPresent: (field) => isDay(field === 'actual' ? 'actualDeliveryDate' : 'expectedDeliveryDate'),
    isStatusIn: statusTest(cell),
    label: (state) => messagesFor(language).labels.dueState[state],
  });
}

/** The default counts where the cell is gone or holds something else, as for whoever reads the settings. */
function soonDaysFormula(): string {
  const [name, standard] = [SOON_DAYS_NAME, DEFAULT_SETTINGS.soonDays];
  return `IFERROR(IF(AND(ISNUMBER(${name});${name}>=0;${name}<366);INT(${name});${standard});${standard})`;
}

function paymentFormula(cell: CellReference, language: Language): string {
  const amounts: Readonly<Record<PaymentField, string>> = {
    total: `SUM(${cell('lineTotal')})`,
    paid: `SUM(${cell('amountPaid')})`,
  };
  return ruleFormula(PAYMENT_RULE, {
    number: (field) => amounts[field],
    isPresent: (field) => `ISNUMBER(${cell(field === 'total' ? 'lineTotal' : 'amountPaid')})`,
    isStatusIn: statusTest(cell),
    label: (state) => messagesFor(language).labels.paymentStatus[state],
  });
}

/** Labels of every language count, since lines may come from elsewhere; `=` does not mind upper and lower case. */
function statusTest(cell: CellReference): (statuses: readonly OrderStatus[]) => string {
  return (statuses) => {
    const labels = statuses.flatMap((status) => labelsInAllLanguages((messages) => messages.labels.status[status]));
    return `OR(${labels.map((label) => `${cell('status')}=${textLiteral(label)}`).join(';')})`;
  };
}
