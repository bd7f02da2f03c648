import type { ColumnKey } from '../domain/order/columns';

/** A field as its column's heading says it; a field that has no column keeps its own words. */
export function fieldName(headings: Readonly<Record<ColumnKey, string>>, field: string): string {
  return field in headings ? headings[field as ColumnKey] : field;
}
