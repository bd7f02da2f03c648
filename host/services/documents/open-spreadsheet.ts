import type { Context } from '../context';
import { spreadsheetType } from '../drive/drive-item';
import { findItem, madeItem, newItemId, rootId } from '../drive/find-items';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { OpenDocument, OpenDocuments } from './open-documents';

function requireDocuments({ documents }: Context, method: string): OpenDocuments {
  if (!documents) throw new NotImitated(`${method} of another spreadsheet than the open one`);
  return documents;
}

function mark({ number }: OpenDocument): unknown {
  return { $spreadsheet: { $document: number } };
}

function open(context: Context, id: string): unknown {
  if (id === context.documentId) return { $spreadsheet: null };
  const item = findItem(context, id);
  if (!item)
    throw new ServiceException(`Unexpected error while getting the method or property openById on object SpreadsheetApp.`);
  if (item.mimeType !== spreadsheetType)
    throw new ServiceException(`Service Spreadsheets failed while accessing document with id ${id}.`);
  return mark(requireDocuments(context, 'SpreadsheetApp.openById').open(item));
}

// F005.
function create(context: Context, name: string, rows: number | null = null, columns: number | null = null): unknown {
  const { state, effectiveUser, quotas, clock, grid } = context;
  const documents = requireDocuments(context, 'SpreadsheetApp.create');
  if (state.spreadsheetUsage.used(effectiveUser.email, clock.now()) >= quotas.spreadsheetsPerDay) {
    throw new ServiceException('Service invoked too many times for one day: spreadsheet.');
  }
  for (const count of [rows, columns]) if (count !== null && count < 1) throw new ServiceException(`Invalid argument: ${count}`);
  state.spreadsheetUsage.add(effectiveUser.email, 1, clock.now());
  const { locale, timeZone } = grid.document;
  const id = newItemId(context);
  const document = documents.create(id, { name, locale, timeZone });
  size(document, rows, columns);
  documents.save(document);
  state.drive.put(madeItem(context, { id, kind: 'file', name, mimeType: spreadsheetType, parent: rootId(context) }));
  return mark(document);
}

function copy(context: Context, name: string): unknown {
  const { documentId, contents, engine, state } = context;
  const documents = requireDocuments(context, 'Spreadsheet.copy');
  const id = newItemId(context);
  contents.write(id, Buffer.from(JSON.stringify(engine.save())));
  const parent = state.drive.get(documentId)?.parent ?? rootId(context);
  return mark(documents.open(state.drive.put(madeItem(context, { id, kind: 'file', name, mimeType: spreadsheetType, parent }))));
}

function size({ engine }: OpenDocument, rows: number | null, columns: number | null): void {
  const [sheet] = engine.listSheets();
  if (!sheet) return;
  const sheetId = sheet.id;
  const change = (dimension: 'Rows' | 'Columns', has: number, wanted: number | null) => {
    if (wanted === null || wanted === has) return;
    if (wanted < has) engine.apply([{ type: `delete${dimension}`, sheetId, first: wanted + 1, count: has - wanted }]);
    else engine.apply([{ type: `insert${dimension}`, sheetId, before: has + 1, count: wanted - has, inheritFrom: 'before' }]);
  };
  change('Rows', sheet.rows, rows);
  change('Columns', sheet.columns, columns);
}

/** Spreadsheets besides the open one: copies of it, and those that scripts make. They are files of the drive. */
export const openSpreadsheetOps: OpTable = {
  'SpreadsheetApp.openById': open,
  'SpreadsheetApp.openByUrl': (context: Context, url: string) => {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceException('Invalid argument: url');
    return open(context, id);
  },
  'SpreadsheetApp.open': (context: Context, { id }: { readonly id: string }) => open(context, id),
  'SpreadsheetApp.create': create,
  'Spreadsheet.copy': (context: Context, _self: null, name: string) => copy(context, name),
};
