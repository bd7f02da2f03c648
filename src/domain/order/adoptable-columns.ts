import { type ColumnKey, isHiddenColumn, type LATE_COLUMNS, ORDER_COLUMNS } from './columns';

/** A column of a hand-made table that has a place in the order sheet: ours to copy, or calculated and only compared. */
export type SourceField = Exclude<ColumnKey, 'lineId' | 'problems' | 'dueState' | (typeof LATE_COLUMNS)[number]>;

/** Calculated in the order sheet, so never copied; where the table says something else, that is kept in the note. */
export const COMPARED_FIELDS = ['lineTotal', 'balanceDue', 'paymentStatus'] as const satisfies readonly SourceField[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** The fields that a table's columns may be given, in the order of the sheet. */
export const SOURCE_FIELDS: readonly SourceField[] = ORDER_COLUMNS.map(({ key }) => key).filter(
  (key): key is SourceField => !isHiddenColumn(key) && key !== 'dueState',
);

/** Whether the order sheet calculates the field itself. */
export function isComparedField(field: SourceField): field is ComparedField {
  return (COMPARED_FIELDS as readonly SourceField[]).includes(field);
}
