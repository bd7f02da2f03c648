import { FIRST_GROUPED_COLUMN, ORDER_COLUMNS } from '../../../domain/order/columns';
import { messagesFor } from '../../../i18n/messages-for';
import { rowsBelowHeading } from '../order-fields';
import type { OrderTable } from '../order-table';

/** What belongs to a new order sheet as a whole: frozen panes, filter, notes on the headings, the collapsed group, the warning. */
export function layOutFrame(table: OrderTable): void {
  const { sheet } = table;
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(2);
  sheet.setRowHeight(1, 34);
  addFilter(table);
  headingRange(table).setNotes([headingNotes(table, [])]);
  groupColumns(table);
  protectHeading(table);
}

/**
 * Puts back what is missing of the frame; frozen columns, groups and heights are people's own affair.
 *
 * @returns whether anything was missing.
 */
export function restoreFrame(table: OrderTable): boolean {
  const { sheet } = table;
  const isFrozen = sheet.getFrozenRows() === 1;
  if (!isFrozen) sheet.setFrozenRows(1);
  const isFiltered = sheet.getFilter() !== null;
  if (!isFiltered) addFilter(table);
  const isNoted = restoreNotes(table);
  const isProtected = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).some((each) => each.getRange().getRow() === 1);
  if (!isProtected) protectHeading(table);
  return !(isFrozen && isFiltered && isNoted && isProtected);
}

function addFilter(table: OrderTable): void {
  table.sheet.getRange(1, 1, rowsBelowHeading(table) + 1, lastColumn(table)).createFilter();
}

/** @returns whether all notes were there. One that people wrote on a heading stays. */
function restoreNotes(table: OrderTable): boolean {
  const range = headingRange(table);
  const present = range.getNotes()[0] ?? [];
  const wanted = headingNotes(table, present);
  if (wanted.every((note, index) => note === present[index])) return true;
  range.setNotes([wanted]);
  return false;
}

function headingNotes(table: OrderTable, present: readonly string[]): string[] {
  const words = messagesFor(table.state.language).orderSheet.note;
  const notes = Array.from({ length: lastColumn(table) }, (_, index) => present[index] ?? '');
  for (const { key } of ORDER_COLUMNS) notes[table.columns[key] - 1] ||= words[key];
  return notes;
}

/** A warning only, on the heading row alone: a warning at every paste teaches people to click it away. */
function protectHeading(table: OrderTable): void {
  const description = messagesFor(table.state.language).orderSheet.headingProtection;
  headingRange(table).protect().setDescription(description).setWarningOnly(true);
}

/** Everything from e-mail to the last visible column of ours, collapsed. */
function groupColumns({ sheet, columns }: OrderTable): void {
  const first = columns[FIRST_GROUPED_COLUMN];
  sheet
    .getRange(1, first, 1, columns.lineId - first)
    .shiftColumnGroupDepth(1)
    .collapseGroups();
}

function headingRange(table: OrderTable): GoogleAppsScript.Spreadsheet.Range {
  return table.sheet.getRange(1, 1, 1, lastColumn(table));
}

function lastColumn({ columns }: OrderTable): number {
  return Math.max(...Object.values(columns));
}
