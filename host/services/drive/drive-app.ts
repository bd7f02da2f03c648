import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { moveItem } from './change-item';
import type { DriveItem } from './drive-item';
import { allItems, findItem, isInTrash, makeFolder, markItem, requireItem, rootId } from './find-items';
import { makeFile, type NewFile } from './make-file';
import { readSearch } from './search-query';

interface WireFolder {
  readonly id: string;
}

type Kind = DriveItem['kind'];
type Filter = (context: Context, item: DriveItem, text: string) => boolean;

const any: Filter = () => true;
const byName: Filter = (_, item, name) => item.name === name;
const byType: Filter = (_, item, type) => item.mimeType === type;

function everywhere(kind: Kind, filter: Filter) {
  return (context: Context, text = ''): unknown =>
    allItems(context)
      .filter((item) => item.kind === kind && filter(context, item, text))
      .map(markItem);
}

// Things in the trash are found too: Google leaves it to the script to ask isTrashed().
function within(kind: Kind, filter: Filter) {
  return (context: Context, { id }: WireFolder, text = ''): unknown =>
    allItems(context)
      .filter((item) => item.kind === kind && item.parent === id && filter(context, item, text))
      .map(markItem);
}

function search(kind: Kind, parent: string | null, context: Context, query: string): unknown {
  const matches = readSearch(query);
  const isHere = (item: DriveItem) => item.kind === kind && (parent === null || item.parent === parent);
  return allItems(context)
    .filter((item) => isHere(item) && matches(context, item))
    .map(markItem);
}

function take(context: Context, { id: folder }: WireFolder, { id }: WireFolder): void {
  const child = findItem(context, id);
  if (child) moveItem(context, child, requireItem(context, folder, 'folder'));
}

// A file has been in one folder only since 2020, so what is taken out goes to the root folder.
function drop(context: Context, { id: folder }: WireFolder, { id }: WireFolder): void {
  const child = findItem(context, id);
  if (!child || child.parent !== folder) return;
  if (folder === rootId(context)) throw new ServiceException('Cannot remove an item from its only folder; use setTrashed(true).');
  moveItem(context, child, requireItem(context, rootId(context), 'folder'));
}

/** `DriveApp`: one drive for everybody on this host, files on this computer. */
export const driveAppOps: OpTable = {
  'DriveApp.getRootFolder': (context: Context) => ({ $folder: { id: rootId(context) } }),
  'DriveApp.getFileById': (context: Context, id: string) => markItem(requireItem(context, id, 'file')),
  'DriveApp.getFolderById': (context: Context, id: string) =>
    markItem(requireItem(context, id === 'root' ? rootId(context) : id, 'folder')),
  'DriveApp.getFiles': everywhere('file', any),
  'DriveApp.getFolders': everywhere('folder', any),
  'DriveApp.getFilesByName': everywhere('file', byName),
  'DriveApp.getFoldersByName': everywhere('folder', byName),
  'DriveApp.getFilesByType': everywhere('file', byType),
  'DriveApp.getTrashedFiles': everywhere('file', isInTrash),
  'DriveApp.getTrashedFolders': everywhere('folder', isInTrash),
  'DriveApp.searchFiles': (context: Context, query: string) => search('file', null, context, query),
  'DriveApp.searchFolders': (context: Context, query: string) => search('folder', null, context, query),
  'DriveApp.createFile': (context: Context, file: NewFile) => markItem(makeFile(context, file, rootId(context))),
  'DriveApp.createFolder': (context: Context, name: string) => markItem(makeFolder(context, name, rootId(context))),
  'DriveApp.addFile': (context: Context, child: WireFolder) => take(context, { id: rootId(context) }, child),
  'DriveApp.removeFile': (context: Context, child: WireFolder) => drop(context, { id: rootId(context) }, child),
  'Folder.getFiles': within('file', any),
  'Folder.getFolders': within('folder', any),
  'Folder.getFilesByName': within('file', byName),
  'Folder.getFoldersByName': within('folder', byName),
  'Folder.getFilesByType': within('file', byType),
  'Folder.searchFiles': (context: Context, { id }: WireFolder, query: string) => search('file', id, context, query),
  'Folder.searchFolders': (context: Context, { id }: WireFolder, query: string) => search('folder', id, context, query),
  'Folder.createFile': (context: Context, { id }: WireFolder, file: NewFile) =>
    markItem(makeFile(context, file, requireItem(context, id, 'folder').id)),
  'Folder.createFolder': (context: Context, { id }: WireFolder, name: string) =>
    markItem(makeFolder(context, name, requireItem(context, id, 'folder').id)),
  'Folder.addFile': take,
  'Folder.addFolder': take,
  'Folder.removeFile': drop,
  'Folder.removeFolder': drop,
};
