import type { EngineArgument, EngineMatrix, EngineValue } from './functions';

/** Where a value comes from that is nothing: evaluated cells keep it, while they keep nothing else of a function's own. */
const nowhere = Object.freeze({ isBlank: true });

/**
 * What a formula gives when its result is nothing: shown as an empty cell, while the library would show 0.
 *
 * To other formulas such a cell is as empty as one that was never filled, see {@link asRead}: `COUNTA` passes it over and adding to it
 * works, unlike with a cell that holds the text "".
 */
export function showBlanks(result: EngineArgument): EngineArgument {
  if (result === undefined) return blankOf(undefined);
  if ('value' in result) return result.value === null ? blankOf(result.format) : result;
  if (!result.some((column) => column.some(isNothing))) return result;
  return result.map((column) => column.map((cell) => (isNothing(cell) ? blankOf(cell?.format) : cell))) as EngineMatrix;
}

/** An evaluated cell as another formula reads it. */
export function asRead<T extends { readonly value: unknown; readonly origin?: unknown; readonly format?: string | undefined }>(
  cell: T,
): T | EmptyCell {
  if (cell.value !== '' || cell.origin !== nowhere) return cell;
  const { format } = cell;
  return { value: null, format, formattedValue: '', type: 'empty', isAutoSummable: true, defaultAlign: 'left' };
}

/** An empty cell as the library knows it. */
interface EmptyCell {
  readonly value: null;
  readonly format: string | undefined;
  readonly formattedValue: '';
  readonly type: 'empty';
  readonly isAutoSummable: true;
  readonly defaultAlign: 'left';
}

function isNothing(cell: EngineValue | undefined): boolean {
  return cell === undefined || cell.value === null || cell.value === undefined;
}

function blankOf(format: string | undefined): EngineValue {
  return { value: '', format, origin: nowhere as never };
}
