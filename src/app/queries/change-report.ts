import { type Result, success } from '../../domain/shared/result';
import type { ChangeReport } from '../api/order-form';
import type { AppRefusal } from '../refusal';
import { type BoardPorts, readBoard } from './start-view';

/** What a command on lines changed, and the board as it stands after it. */
export function reportChange(
  ports: BoardPorts,
  outcome: Result<{ readonly changed: readonly string[]; readonly missing?: readonly string[] }, AppRefusal>,
): Result<ChangeReport, AppRefusal> {
  if (!outcome.ok) return outcome;
  const { changed, missing = [] } = outcome.value;
  const read = readBoard(ports);
  return read.ok ? success({ changed: changed.length, missing: missing.length, board: read.value.board }) : read;
}
