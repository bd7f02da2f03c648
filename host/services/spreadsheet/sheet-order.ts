import type { SheetState } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { activeSheetId, requireRoom, requireSheet } from './grid-lookup';
import { markSheet, type WireSheet } from './marks';

/** A new sheet's size (F026). */
const newRows = 1000;
const newColumns = 26;

/** The most characters of a sheet's name; the words of the refusal are those of Google's Sheets API. */
const longestName = 100;

interface InsertOptions {
  readonly template?: WireSheet;
}

/** Making, deleting and finding the sheets of the spreadsheet. */
export const sheetOrderOps: OpTable = {
  'Spreadsheet.getSheets': (context: Context) => context.grid.listSheets().map(({ id }) => markSheet(id)),
  'Spreadsheet.getNumSheets': (context: Context) => context.grid.listSheets().length,
  'Spreadsheet.getSheetByName': (context: Context, _self: null, name: string) => marked(context, (sheet) => sheet.name === name),
  'Spreadsheet.getSheetById': (context: Context, _self: null, id: number) => marked(context, (sheet) => sheet.id === id),
  'Spreadsheet.insertSheet': (context: Context, _self: null, ...args: readonly (string | number | InsertOptions)[]) => {
    const name = args.find((arg) => typeof arg === 'string') ?? freeName(context);
    const options = args.find((arg) => typeof arg === 'object') ?? {};
    const active = requireSheet(context, activeSheetId(context));
    const index = args.find((arg) => typeof arg === 'number') ?? positionOf(context, active) + 1;
    const sheetId = insertSheet(context, name, index, options.template);
    // The new sheet becomes the active one (F132).
    const selection = { sheetId, ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
    context.ownSelection = selection;
    context.page?.select(selection);
    return markSheet(sheetId);
  },
  'Spreadsheet.deleteSheet': (context: Context, _self: null, sheet: WireSheet) => deleteSheet(context, sheet.sheetId),
  'Spreadsheet.deleteActiveSheet': (context: Context) => {
    deleteSheet(context, activeSheetId(context));
    return markSheet(activeSheetId(context));
  },
  'Spreadsheet.duplicateActiveSheet': (context: Context) => {
    const active = requireSheet(context, activeSheetId(context));
    const name = freeCopyName(context, active.name);
    return markSheet(insertSheet(context, name, positionOf(context, active) + 1, { sheetId: active.id }));
  },
  'Spreadsheet.moveActiveSheet': (context: Context, _self: null, position: number) => {
    const count = context.grid.listSheets().length;
    if (position < 1 || position > count) throw new ServiceException(`The position must be between 1 and ${count}.`);
    context.apply({ type: 'updateSheet', sheetId: activeSheetId(context), index: position - 1 });
  },
  'Spreadsheet.renameActiveSheet': (context: Context, _self: null, name: string) => rename(context, activeSheetId(context), name),
  'Sheet.setName': (context: Context, sheet: WireSheet, name: string) => rename(context, sheet.sheetId, name),
  'Sheet.getName': (context: Context, sheet: WireSheet) => requireSheet(context, sheet.sheetId).name,
  'Sheet.getSheetName': (context: Context, sheet: WireSheet) => requireSheet(context, sheet.sheetId).name,
  'Sheet.getIndex': (context: Context, sheet: WireSheet) => positionOf(context, requireSheet(context, sheet.sheetId)) + 1,
  'Sheet.copyTo': (context: Context, sheet: WireSheet) => {
    const { name } = requireSheet(context, sheet.sheetId);
    return markSheet(insertSheet(context, freeCopyName(context, name), context.grid.listSheets().length, sheet));
  },
};

function marked(context: Context, test: (sheet: SheetState) => boolean): unknown {
  const sheet = context.grid.listSheets().find(test);
  return sheet ? markSheet(sheet.id) : null;
}

function positionOf(context: Context, sheet: SheetState): number {
  return context.grid.listSheets().findIndex(({ id }) => id === sheet.id);
}

function requireFreeName(context: Context, name: string, but?: number): void {
  if (name === '') throw new ServiceException('The sheet name cannot be empty.');
  if (name.length > longestName) throw new ServiceException(`The sheet name cannot be greater than ${longestName} characters.`);
  const taken = context.grid.listSheets().some((sheet) => sheet.id !== but && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ServiceException(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function insertSheet(context: Context, name: string, index: number, template?: WireSheet): number {
  requireFreeName(context, name);
  const model = template ? requireSheet(context, template.sheetId) : { rows: newRows, columns: newColumns };
  requireRoom(context, model.rows * model.columns);
  const sheetId = newSheetId(context);
  const place = { name, index: Math.max(0, Math.min(index, context.grid.listSheets().length)) };
  if (template) context.apply({ type: 'duplicateSheet', sheetId: template.sheetId, newSheetId: sheetId, ...place });
  else context.apply({ type: 'addSheet', sheetId, rows: newRows, columns: newColumns, ...place });
  return sheetId;
}

// Ids are arbitrary numbers, except that of the first sheet (F131); here they only never come twice.
function newSheetId(context: Context): number {
  const taken = new Set(context.grid.listSheets().map(({ id }) => id));
  for (;;) {
    const id = (context.state.newId() * 48_271 + 1_000_003) % 2_147_483_647;
    if (!taken.has(id)) return id;
  }
}

function deleteSheet(context: Context, sheetId: number): void {
  requireSheet(context, sheetId);
  const visible = context.grid.listSheets().filter(({ hidden }) => !hidden);
  if (visible.length === 1 && visible[0]?.id === sheetId) {
    throw new ServiceException("You can't remove all the visible sheets in a document.");
  }
  context.apply({ type: 'deleteSheet', sheetId });
}

function rename(context: Context, sheetId: number, name: string): void {
  requireSheet(context, sheetId);
  requireFreeName(context, name, sheetId);
  context.apply({ type: 'updateSheet', sheetId, name });
}

function freeName(context: Context): string {
  const names = new Set(context.grid.listSheets().map(({ name }) => name.toLowerCase()));
  let number = names.size + 1;
  while (names.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

function freeCopyName(context: Context, name: string): string {
  const names = new Set(context.grid.listSheets().map((sheet) => sheet.name));
  const copy = `Copy of ${name}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? copy : `${copy} ${number}`;
    if (!names.has(candidate)) return candidate;
  }
}
