/** Sample lines are known by their id, so that they can be found and removed again. */
export const SAMPLE_LINE_PREFIX = 'sample-';

/** Whether a line was made by “fill with samples”. */
export function isSampleLineId(lineId: string): boolean {
  return lineId.startsWith(SAMPLE_LINE_PREFIX);
}

/**
 * The rows whose line id has to be replaced because another row carries the same one.
 *
 * Copying a row copies its id. Of the rows that share an id one keeps it: a row that was not just edited, else the upper
 * one, since people paste copies below what they copied.
 *
 * @param rows - In sheet order; empty ids never clash.
 * @returns indexes into `rows`.
 */
export function rowsWithRepeatedLineId(
  rows: readonly { readonly lineId: string; readonly isEdited: boolean }[],
): readonly number[] {
  const keeper = new Map<string, number>();
  rows.forEach(({ lineId, isEdited }, index) => {
    const holder = keeper.get(lineId);
    if (holder === undefined || (rows[holder]?.isEdited && !isEdited)) keeper.set(lineId, index);
  });
  return rows.flatMap(({ lineId }, index) => (lineId !== '' && keeper.get(lineId) !== index ? [index] : []));
}

/**
 * The id of a line of an order that a form saves, made from the form's own request id: saving the same form again gives
 * the same ids, by which a repeat is recognised.
 */
export function lineIdOfRequest(requestId: string, lineIndex: number): string {
  return `${requestId}-${lineIndex + 1}`;
}
