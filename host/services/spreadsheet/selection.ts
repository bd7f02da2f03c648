import type { Area } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { PageSelection } from '../page';
import type { WireRange } from '../wire';
import { activeSheetId, requireSheet } from './grid-lookup';
import { markRange, markSheet, type WireSheet } from './marks';
import { rangeByAddress } from './range-lookup';

const firstCell: Area = { row: 1, column: 1, rows: 1, columns: 1 };

// Without a page nothing is selected: Google answers with A1 of the first sheet.
function current(context: Context): PageSelection {
  const selection = context.page?.selection() ?? context.ownSelection;
  const sheetId = activeSheetId(context);
  return selection && selection.sheetId === sheetId && selection.ranges.length > 0 ? selection : { sheetId, ranges: [firstCell] };
}

function select(context: Context, selection: PageSelection): void {
  // A page shows what is in the sheet: what was written before is there first.
  context.flush();
  context.ownSelection = selection;
  context.page?.select(selection);
}

function selectRange(context: Context, range: WireRange): unknown {
  const { sheetId, row, column, rows, columns } = range;
  requireSheet(context, sheetId);
  select(context, { sheetId, ranges: [{ row, column, rows, columns }] });
  return markRange(sheetId, range);
}

function selectSheet(context: Context, { sheetId }: WireSheet): unknown {
  requireSheet(context, sheetId);
  select(context, { sheetId, ranges: [firstCell] });
  return markSheet(sheetId);
}

interface WireRangeList {
  readonly ranges: readonly WireRange[];
}

function selectList(context: Context, { ranges }: WireRangeList): unknown {
  const [first] = ranges;
  if (first)
    select(context, {
      sheetId: first.sheetId,
      ranges: ranges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
    });
  return { $rangeList: { ranges } };
}

// Of several selected ranges the last one is the active one (F192).
function activeRange(context: Context): unknown {
  const { sheetId, ranges } = current(context);
  return markRange(sheetId, ranges[ranges.length - 1] ?? firstCell);
}

function activeList(context: Context): unknown {
  const { sheetId, ranges } = current(context);
  return { $rangeList: { ranges: ranges.map((area) => markRange(sheetId, area).$range) } };
}

function currentCell(context: Context): unknown {
  const { sheetId, ranges } = current(context);
  const { row, column } = ranges[ranges.length - 1] ?? firstCell;
  return markRange(sheetId, { row, column, rows: 1, columns: 1 });
}

// As the reference says; the words are ours.
function selectCell(context: Context, range: WireRange): unknown {
  if (range.rows * range.columns !== 1) throw new ServiceException('The current cell must be one cell.');
  return selectRange(context, range);
}

function selectAny(context: Context, sheetId: number, target: WireRange | string): unknown {
  const range = typeof target === 'string' ? rangeByAddress(context, target, requireSheet(context, sheetId)).$range : target;
  return selectRange(context, range);
}

// The same methods hang on SpreadsheetApp, the spreadsheet, the sheet and the selection; only those of the app have no self.
function alike(name: string, hasSelf: boolean): OpTable {
  const arg =
    <T>(run: (context: Context, arg: T) => unknown) =>
    (context: Context, ...args: readonly unknown[]) =>
      run(context, args[hasSelf ? 1 : 0] as T);
  return {
    // Without a document nothing is active (F038).
    [`${name}.getActiveSheet`]: (context: Context) => (context.hasDocument ? markSheet(activeSheetId(context)) : null),
    [`${name}.getActiveRange`]: (context: Context) => (context.hasDocument ? activeRange(context) : null),
    [`${name}.getActiveRangeList`]: activeList,
    [`${name}.getActiveCell`]: currentCell,
    [`${name}.getCurrentCell`]: currentCell,
    [`${name}.setActiveSheet`]: arg(selectSheet),
    [`${name}.setActiveRange`]: arg(selectRange),
    [`${name}.setActiveRangeList`]: arg(selectList),
    [`${name}.setCurrentCell`]: arg(selectCell),
  };
}

/** What is selected in the page (F192). */
export const selectionOps: OpTable = {
  ...alike('SpreadsheetApp', false),
  ...alike('Spreadsheet', true),
  ...alike('Sheet', true),
  ...alike('Selection', true),
  'Spreadsheet.setActiveSelection': (context: Context, _self: null, target: WireRange | string) =>
    selectAny(context, activeSheetId(context), target),
  'Sheet.setActiveSelection': (context: Context, sheet: WireSheet, target: WireRange | string) =>
    selectAny(context, sheet.sheetId, target),
  'Sheet.activate': selectSheet,
  'Range.activate': selectRange,
  'Range.activateAsCurrentCell': selectCell,
  'RangeList.activate': selectList,
};
