import type { Sheet } from './find-sheet';

/**
 * Everything on a narrow sheet of ours, by one call: asking where its data end (`getDataRange`) would be a call of its own.
 *
 * @returns the rows from the first down to the last that holds anything, at least one.
 */
export function readWholeSheet(sheet: Sheet): readonly (readonly unknown[])[] {
  const values: readonly (readonly unknown[])[] = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  let last = values.length;
  while (last > 1 && values[last - 1]?.every((value) => value === '')) last -= 1;
  return values.slice(0, last);
}
