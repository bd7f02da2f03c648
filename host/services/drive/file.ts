import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import { scriptId } from '../script/script-id';
import { changeItem } from './change-item';
import { type DriveItem, spreadsheetType } from './drive-item';
import { isOwnSpreadsheet, madeItem, markItem, newItemId, requireItem } from './find-items';
import { requireSize } from './make-file';

interface WireFile {
  readonly id: string;
}

function fileOf(context: Context, { id }: WireFile): DriveItem {
  return requireItem(context, id, 'file');
}

function address({ documentUrl }: Context, path: string): string {
  return `${new URL(documentUrl).origin}${path}`;
}

function urlOf(context: Context, item: DriveItem): string {
  if (isOwnSpreadsheet(context, item)) return context.documentUrl;
  const path = item.mimeType === spreadsheetType ? `/spreadsheets/d/${item.id}/edit` : `/file/d/${item.id}/view`;
  return `${address(context, path)}?usp=drivesdk`;
}

function blobOf(context: Context, item: DriveItem): unknown {
  if (item.mimeType === spreadsheetType) throw new NotImitated('File.getBlob of a spreadsheet, which is a PDF on Google');
  if (item.id === scriptId(context)) throw new NotImitated('File.getBlob of the project');
  const bytes = [...new Int8Array(context.contents.read(item.id))];
  return { $blob: { bytes, contentType: item.mimeType, name: item.name } };
}

function getAs(context: Context, item: DriveItem, type: string): unknown {
  if (type === item.mimeType && type !== spreadsheetType) return blobOf(context, item);
  const isGoogles = item.mimeType === spreadsheetType;
  if (isGoogles && type !== 'application/pdf')
    throw new ServiceException(`Converting from ${item.mimeType} to ${type} is not supported.`);
  throw new NotImitated(`File.getAs from ${item.mimeType} to ${type}`);
}

// What a script has written and not flushed is not in the copy, as on Google.
function contentOf(context: Context, item: DriveItem): Buffer {
  const engine = isOwnSpreadsheet(context, item) ? context.grid : context.documents?.find(item.id)?.engine;
  return engine ? Buffer.from(JSON.stringify(engine.save())) : context.contents.read(item.id);
}

/** A copy of the open spreadsheet is its snapshot as the host itself keeps workbooks. */
function copy(context: Context, item: DriveItem, name: string | null, folder: WireFile | null): unknown {
  if (item.id === scriptId(context)) throw new NotImitated('File.makeCopy of the project');
  const parent = folder ? requireItem(context, folder.id, 'folder').id : item.parent;
  const id = newItemId(context);
  context.contents.write(id, contentOf(context, item));
  const made = madeItem(context, { id, kind: 'file', name: name ?? `Copy of ${item.name}`, mimeType: item.mimeType, parent });
  return markItem(context.state.drive.put(made));
}

function setContent(context: Context, item: DriveItem, bytes: readonly number[]): void {
  if (item.mimeType.startsWith('application/vnd.google-apps.')) throw new ServiceException('Access denied: DriveApp.');
  requireSize(item.name, bytes.length, 10);
  context.contents.write(item.id, Buffer.from(bytes.map((byte) => byte & 0xff)));
  changeItem(context, item, { updated: context.clock.now() });
}

/** What only files have. */
export const driveFileOps: OpTable = {
  'File.getMimeType': (context: Context, self: WireFile) => fileOf(context, self).mimeType,
  // Google's own documents take no room.
  'File.getSize': (context: Context, self: WireFile) => {
    const { id, mimeType } = fileOf(context, self);
    return mimeType.startsWith('application/vnd.google-apps.') ? 0 : context.contents.size(id);
  },
  'File.getBlob': (context: Context, self: WireFile) => blobOf(context, fileOf(context, self)),
  'File.getAs': (context: Context, self: WireFile, type: string) => getAs(context, fileOf(context, self), type),
  'File.getUrl': (context: Context, self: WireFile) => urlOf(context, fileOf(context, self)),
  'File.getDownloadUrl': (context: Context, self: WireFile) => urlOf(context, fileOf(context, self)),
  'File.makeCopy': (context: Context, self: WireFile, name: string | null, folder: WireFile | null) =>
    copy(context, fileOf(context, self), name, folder),
  'File.setContent': (context: Context, self: WireFile, bytes: readonly number[]) =>
    setContent(context, fileOf(context, self), bytes),
  'Folder.getUrl': (context: Context, self: WireFile) =>
    address(context, `/drive/folders/${requireItem(context, self.id, 'folder').id}`),
  'Folder.getSize': () => 0,
  'DriveApp.getStorageUsed': (context: Context) =>
    context.state.drive
      .all()
      .filter(({ id, kind, mimeType }) => kind === 'file' && mimeType !== spreadsheetType && id !== context.documentId)
      .reduce((sum, { id }) => sum + context.contents.size(id), 0),
  // What a free account has: 15 GB.
  'DriveApp.getStorageLimit': () => 15 * 1024 ** 3,
};
