import type { EngineWrite } from '../engine-write';
import { writeBandings } from './bandings';
import { writeCharts } from './charts';
import { refusalWords } from './refusal-words';
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
  writeMoveReferences,
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
      ({ command, reason }) => refused.push({ index: current, reason: refusalWords(reason, command) }),
    );
  }
  return refused;
}

type Writer<T extends EngineWrite['type']> = (
  session: EngineSession,
  dispatch: Dispatch,
  write: Extract<EngineWrite, { readonly type: T }>,
) => void;

const writers: { readonly [T in EngineWrite['type']]: Writer<T> } = {
  setCells: writeCells,
  setNumberFormats: writeNumberFormats,
  setStyle: writeStyle,
  setNotes: writeNotes,
  setBorder: writeBorder,
  clear: writeClear,
  setValidation: writeValidation,
  setColourRules: writeColourRules,
  insertRows: writeInsert,
  insertColumns: writeInsert,
  deleteRows: writeDelete,
  deleteColumns: writeDelete,
  moveRows: writeMove,
  moveColumns: writeMove,
  sort: writeSort,
  moveReferences: writeMoveReferences,
  merge: writeMerge,
  unmerge: writeMerge,
  setFrozen: writeFrozen,
  setSizes: writeHeaders,
  setHidden: writeHeaders,
  group: writeGroups,
  ungroup: writeGroups,
  setGroupCollapsed: writeGroups,
  setFilter: writeFilter,
  setProtections: writeProtections,
  setCharts: writeCharts,
  setBandings: writeBandings,
  setMetadata: writeMetadata,
  setNamedRanges: writeNamedRanges,
  addSheet: writeAddSheet,
  duplicateSheet: writeDuplicateSheet,
  deleteSheet: writeDeleteSheet,
  updateSheet: writeUpdateSheet,
  setDocument: writeDocument,
};

function carryOut(session: EngineSession, dispatch: Dispatch, write: EngineWrite): void {
  const writer = writers[write.type] as Writer<EngineWrite['type']>;
  writer(session, dispatch, write);
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
