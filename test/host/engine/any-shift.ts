import fc from 'fast-check';
import type { Shift } from '../../../host/engine/shift-area';

/** Any shift of a sheet with 30 lines. */
export const anyShift: fc.Arbitrary<Shift> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    before: fc.integer({ min: 1, max: 31 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    first: fc.integer({ min: 1, max: 26 }),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  fc
    .record({
      first: fc.integer({ min: 1, max: 26 }),
      count: fc.integer({ min: 1, max: 5 }),
      before: fc.integer({ min: 1, max: 31 }),
    })
    .filter(({ first, count, before }) => before < first || before > first + count)
    .map((move) => ({ kind: 'move' as const, ...move })),
);

/** What a spreadsheet does to its lines, written down naively: new lines are null. */
export function shiftedLines<T>(lines: readonly T[], shift: Shift): (T | null)[] {
  const result: (T | null)[] = [...lines];
  if (shift.kind === 'insert') result.splice(shift.before - 1, 0, ...new Array<null>(shift.count).fill(null));
  if (shift.kind === 'delete') result.splice(shift.first - 1, shift.count);
  if (shift.kind === 'move') {
    const block = result.splice(shift.first - 1, shift.count);
    result.splice(shift.before > shift.first ? shift.before - shift.count - 1 : shift.before - 1, 0, ...block);
  }
  return result;
}
