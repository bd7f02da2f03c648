import { type ColumnKey, columnKind, ORDER_COLUMNS } from '../../../domain/order/columns';
import type { Language } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import { rowsBelowHeading } from '../order-fields';
import type { OrderTable } from '../order-table';

type Check = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

const FROM_RANGE: readonly ColumnKey[] = ['customerName', 'productName', 'owner'];

/** A check that nobody fails by accident: any number at all, but no words. */
const LARGEST_NUMBER = 1_000_000_000_000;

/** Below this many rows every cell's check is looked at; in a longer sheet the last ones, where people work. */
const MOST_ROWS = 5_000;

/** Gives a new order sheet all its lists and checks. */
export function setChecks(table: OrderTable, teamNames: Range): void {
  const { sheet, columns } = table;
  const checks = orderChecks(table, teamNames);
  const rows = rowsBelowHeading(table);
  const width = Math.max(...Object.values(columns));
  const byColumn = new Map([...checks].map(([key, check]) => [columns[key], check]));
  const first = sheet.getRange(2, 1, 1, width);
  first.setDataValidations([Array.from({ length: width }, (_, index) => byColumn.get(index + 1) ?? null)]);
  // Down by one call instead of one per column. Lists out of a range are written outright: a copied one might shift.
  first.copyTo(sheet.getRange(3, 1, rows - 1, width), SpreadsheetApp.CopyPasteType.PASTE_DATA_VALIDATION, false);
  for (const key of FROM_RANGE) setCheck(table, key, checks.get(key));
}

/**
 * Puts lists and checks where there are none. A check that somebody set on one of our columns stays as it is.
 *
 * @param fresh - Columns that were just made: written without looking.
 * @returns whether a check was missing.
 */
export function restoreChecks(table: OrderTable, teamNames: Range, fresh: readonly ColumnKey[]): boolean {
  const { sheet, columns } = table;
  const checks = orderChecks(table, teamNames);
  for (const key of fresh) setCheck(table, key, checks.get(key));
  const old = [...checks].filter(([key]) => !fresh.includes(key));
  const below = rowsBelowHeading(table);
  const rows = Math.min(MOST_ROWS, below);
  const first = below - rows + 2;
  const width = Math.max(...Object.values(columns));
  const present = sheet.getRange(first, 1, rows, width).getDataValidations();
  const lacking = old.filter(([key]) => present.some((row) => !row[columns[key] - 1]));
  for (const [key, check] of lacking) {
    const column = present.map((row) => [row[columns[key] - 1] ?? check]);
    sheet.getRange(first, columns[key], rows, 1).setDataValidations(column);
  }
  return lacking.length > 0;
}

/**
 * Prepares to put the words of another language into our lists, as a change of language does. A list that somebody made
 * their own stays, except that of the status, which would refuse the new words.
 *
 * @returns the writing, which reads nothing any more.
 */
export function prepareLists(table: OrderTable, from: Language, teamNames: Range): () => void {
  const { sheet, columns, state } = table;
  const worded: readonly ColumnKey[] = ['paymentMethod', 'status', 'priority', 'carrier'];
  const old = orderChecks({ ...table, state: { ...state, language: from } }, teamNames);
  const wanted = orderChecks(table, teamNames);
  const present = sheet.getRange(2, 1, 1, Math.max(...Object.values(columns))).getDataValidations()[0] ?? [];
  return () => {
    for (const key of worded) {
      const [check, found] = [wanted.get(key), present[columns[key] - 1]];
      const isOurs = !found || entriesOf(found) === entriesOf(old.get(key));
      if (check && (isOurs || key === 'status'))
        sheet.getRange(2, columns[key], sheet.getMaxRows() - 1, 1).setDataValidation(check);
    }
  };
}

function entriesOf(check: Check | null | undefined): string {
  return JSON.stringify(check?.getCriteriaValues()[0] ?? null);
}

/** Only the status refuses other values; everything else warns, so that nobody is kept from working. */
function orderChecks(table: OrderTable, teamNames: Range): ReadonlyMap<ColumnKey, Check> {
  const { labels, orderSheet } = messagesFor(table.state.language);
  const list = (values: readonly string[]) =>
    newCheck()
      .requireValueInList([...values], true)
      .setAllowInvalid(true)
      .build();
  const own: Partial<Record<ColumnKey, Check>> = {
    customerName: suggestionsFrom(table, 'customerName'),
    productName: suggestionsFrom(table, 'productName'),
    paymentMethod: list(Object.values(orderSheet.paymentMethod)),
    status: newCheck()
      .requireValueInList(Object.values(labels.status), true)
      .setAllowInvalid(false)
      .setHelpText(orderSheet.check.status)
      .build(),
    priority: list(Object.values(labels.priority)),
    owner: newCheck().requireValueInRange(teamNames, true).setAllowInvalid(true).build(),
    language: list(Object.values(labels.language)),
    carrier: list([...Object.values(orderSheet.carrier), ...orderSheet.localCarriers]),
    email: newCheck().requireTextIsEmail().setAllowInvalid(true).setHelpText(orderSheet.check.email).build(),
  };
  const checks = new Map<ColumnKey, Check>();
  for (const { key } of ORDER_COLUMNS) {
    const check = own[key] ?? checkOfKind(key, orderSheet.check);
    if (check) checks.set(key, check);
  }
  return checks;
}

function checkOfKind(key: ColumnKey, words: { readonly number: string; readonly date: string }): Check | null {
  const kind = columnKind(key);
  if (kind === 'date') return newCheck().requireDate().setAllowInvalid(true).setHelpText(words.date).build();
  if (kind !== 'number' && kind !== 'currency') return null;
  return newCheck().requireNumberBetween(-LARGEST_NUMBER, LARGEST_NUMBER).setAllowInvalid(true).setHelpText(words.number).build();
}

function setCheck(table: OrderTable, key: ColumnKey, check: Check | undefined): void {
  if (check) table.sheet.getRange(2, table.columns[key], rowsBelowHeading(table), 1).setDataValidation(check);
}

/** Earlier entries of the same column; a new name is in that range as soon as it is typed, so that nothing is warned of. */
function suggestionsFrom(table: OrderTable, key: ColumnKey): Check {
  const range = table.sheet.getRange(2, table.columns[key], rowsBelowHeading(table), 1);
  return newCheck().requireValueInRange(range, true).setAllowInvalid(true).build();
}

function newCheck(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  return SpreadsheetApp.newDataValidation();
}
