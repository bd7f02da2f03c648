import { type OrderColourRule, orderColourRules, RULE_MARK } from '../../../app/workbook/colour-rules';
import { columnRuns } from '../column-runs';
import { rowsBelowHeading } from '../order-fields';
import type { OrderTable } from '../order-table';
import { columnLetters } from '../scattered-cells';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Brings our colour rules back to one piece each over the whole sheet. People's own rules keep their place and order.
 *
 * @returns whether anything had to be written.
 */
export function restoreColourRules(table: OrderTable): boolean {
  const present = table.sheet.getConditionalFormatRules();
  const wanted = wantedRules(table);
  const ours = present.filter(isOurs);
  if (ours.map(describeRule).join('\n') === wanted.map(describeRule).join('\n')) return false;
  const place = present.findIndex(isOurs);
  const before = (place < 0 ? present : present.slice(0, place)).filter((rule) => !isOurs(rule));
  const after = (place < 0 ? [] : present.slice(place)).filter((rule) => !isOurs(rule));
  table.sheet.setConditionalFormatRules([...before, ...wanted, ...after]);
  return true;
}

/** Gives a new order sheet its colour rules. */
export function setColourRules(table: OrderTable): void {
  table.sheet.setConditionalFormatRules([...wantedRules(table)]);
}

function wantedRules(table: OrderTable): readonly Rule[] {
  return orderColourRules((key) => columnLetters(table.columns[key]), table.state.rules).map((rule) => buildRule(table, rule));
}

function buildRule(table: OrderTable, rule: OrderColourRule): Rule {
  const { sheet, columns } = table;
  const rows = rowsBelowHeading(table);
  const numbers = rule.columns?.map((key) => columns[key]) ?? wholeWidth(table);
  const ranges = columnRuns(numbers).map((run) => sheet.getRange(2, run.first, rows, run.count));
  const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(rule.formula).setRanges(ranges);
  if (rule.background) builder.setBackground(rule.background);
  if (rule.fontColor) builder.setFontColor(rule.fontColor);
  if (rule.bold) builder.setBold(true);
  return builder.build();
}

/** People's own columns between ours are coloured along, so that a row reads as one. */
function wholeWidth(table: OrderTable): readonly number[] {
  return Array.from({ length: Math.max(...Object.values(table.columns)) }, (_, index) => index + 1);
}

function isOurs(rule: Rule): boolean {
  return formulaOf(rule).includes(RULE_MARK);
}

function formulaOf(rule: Rule): string {
  return String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
}

/** What makes two rules the same: Google may give formulas back with other separators and spaces, and colours in lower case. */
function describeRule(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  const ranges = rule.getRanges().map((range) => range.getA1Notation());
  const style = [condition?.getBackground(), condition?.getFontColor(), condition?.getBold()];
  return JSON.stringify([formulaOf(rule).replace(/[\s,;]/g, ''), ranges, style]).toLowerCase();
}
