import type { EngineWrite } from '../sheet-engine';
import type { EngineSession } from './session';
import type { Dispatch } from './shared/library';
import { writeBorder, writeCells, writeClear, writeNotes, writeNumberFormats, writeStyle } from './write-cells';
import { writeFilter, writeMetadata, writeProtections } from './write-facts';
import { writeColourRules, writeValidation } from './write-rules';
import {
  writeAddSheet,
  writeDeleteSheet,
  writeDocument,
  writeDuplicateSheet,
  writeNamedRanges,
  writeUpdateSheet,
} from './write-sheets';
import {
  writeDelete,
  writeFrozen,
  writeGroups,
  writeHeaders,
  writeInsert,
  writeMerge,
  writeMove,
  writeSort,
} from './write-structure';

/** Cells of one revision: beyond it the server would not answer pages for seconds. */
const mostCells = 5000;

interface Step {
  readonly index: number;
  readonly write: EngineWrite;
}

/**
 * Carries out writes in order, as few revisions as may be: one, unless they touch more than 5,000 cells or a sort needs the
 * values that the writes before it lead to.
 *
 * @returns the refused ones.
 */
export function applyWrites(session: EngineSession, writes: readonly EngineWrite[]): { index: number; reason: string }[] {
  const refused: { index: number; reason: string }[] = [];
  for (const steps of inRevisions(writes.flatMap((write, index) => cut(write).map((part) => ({ index, write: part }))))) {
    let current = 0;
    session.batch(
      (dispatch) => {
        for (const { index, write } of steps) {
          current = index;
          try {
            carryOut(session, dispatch, write);
          } catch (error) {
            refused.push({ index, reason: error instanceof Error ? error.message : String(error) });
          }
        }
      },
      ({ command, reason }) => refused.push({ index: current, reason: `${reason} (${command})` }),
    );
  }
  return refused;
}

function carryOut(session: EngineSession, dispatch: Dispatch, write: EngineWrite): void {
  switch (write.type) {
    case 'setCells':
      return writeCells(session, dispatch, write);
    case 'setNumberFormats':
      return writeNumberFormats(session, dispatch, write);
    case 'setStyle':
      return writeStyle(session, dispatch, write);
    case 'setNotes':
      return writeNotes(session, dispatch, write);
    case 'setBorder':
      return writeBorder(session, dispatch, write);
    case 'clear':
      return writeClear(session, dispatch, write);
    case 'setValidation':
      return writeValidation(session, dispatch, write);
    case 'setColourRules':
      return writeColourRules(session, dispatch, write);
    case 'insertRows':
    case 'insertColumns':
      return writeInsert(session, dispatch, write);
    case 'deleteRows':
    case 'deleteColumns':
      return writeDelete(session, dispatch, write);
    case 'moveRows':
    case 'moveColumns':
      return writeMove(session, dispatch, write);
    case 'sort':
      return writeSort(session, dispatch, write);
    case 'merge':
    case 'unmerge':
      return writeMerge(session, dispatch, write);
    case 'setFrozen':
      return writeFrozen(session, dispatch, write);
    case 'setSizes':
    case 'setHidden':
      return writeHeaders(session, dispatch, write);
    case 'group':
    case 'ungroup':
    case 'setGroupCollapsed':
      return writeGroups(session, dispatch, write);
    case 'setFilter':
      return writeFilter(session, dispatch, write);
    case 'setProtections':
      return writeProtections(session, dispatch, write);
    case 'setMetadata':
      return writeMetadata(session, dispatch, write);
    case 'setNamedRanges':
      return writeNamedRanges(session, dispatch, write);
    case 'addSheet':
      return writeAddSheet(session, dispatch, write);
    case 'duplicateSheet':
      return writeDuplicateSheet(session, dispatch, write);
    case 'deleteSheet':
      return writeDeleteSheet(session, dispatch, write);
    case 'updateSheet':
      return writeUpdateSheet(session, dispatch, write);
    case 'setDocument':
      return writeDocument(session, dispatch, write);
  }
}

/** Large blocks of contents are cut by rows. */
function cut(write: EngineWrite): EngineWrite[] {
  if (write.type !== 'setCells') return [write];
  const perPart = Math.max(1, Math.floor(mostCells / Math.max(1, write.cells[0]?.length ?? 1)));
  if (write.cells.length <= perPart) return [write];
  const parts: EngineWrite[] = [];
  for (let start = 0; start < write.cells.length; start += perPart) {
    parts.push({ ...write, row: write.row + start, cells: write.cells.slice(start, start + perPart) });
  }
  return parts;
}

function* inRevisions(steps: readonly Step[]): Iterable<readonly Step[]> {
  let part: Step[] = [];
  let cells = 0;
  for (const step of steps) {
    const size = sizeOf(step.write);
    if (part.length > 0 && (step.write.type === 'sort' || cells + size > mostCells)) {
      yield part;
      part = [];
      cells = 0;
    }
    part.push(step);
    cells += size;
  }
  if (part.length > 0) yield part;
}

function sizeOf(write: EngineWrite): number {
  if (write.type === 'setCells') return write.cells.length * (write.cells[0]?.length ?? 0);
  return 'area' in write && write.area ? write.area.rows * write.area.columns : 1;
}
