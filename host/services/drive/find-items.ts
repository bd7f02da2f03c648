import { createHash } from 'node:crypto';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import { scriptId } from '../script/script-id';
import { type DriveItem, spreadsheetType, unshared } from './drive-item';

const folderType = 'application/vnd.google-apps.folder';

/** The id of the folder in which everything is. */
export function rootId({ documentId }: Pick<Context, 'documentId'>): string {
  return `0A${digest(`${documentId} root`).slice(0, 17)}`;
}

/** An id as long as Google's, which scripts look for in addresses; never given before, also after a restart. */
export function newItemId({ documentId, state }: Context): string {
  return `1${digest(`${documentId} ${state.newId()}`).slice(0, 32)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Whether the item is the spreadsheet that the project works on, whose name and people are the host's. */
export function isOwnSpreadsheet({ documentId }: Context, { id }: { readonly id: string }): boolean {
  return id === documentId;
}

/** Every file and folder but the root, the ones that were changed last first. */
export function allItems(context: Context): readonly DriveItem[] {
  const kept = context.state.drive.all().filter((item) => !isOwnSpreadsheet(context, item));
  const newestFirst = kept.reverse().sort((a, b) => (b.updated ?? 0) - (a.updated ?? 0));
  return [ownSpreadsheet(context), ...newestFirst];
}

/** An item by its id; null where there is none. */
export function findItem(context: Context, id: string): DriveItem | null {
  if (id === rootId(context)) return rootFolder(context);
  if (id === context.documentId) return ownSpreadsheet(context);
  if (context.isAddOn && id === scriptId(context)) return ownScript(context);
  return context.state.drive.get(id);
}

/** @throws ServiceException in Google's words where there is no such file or folder. */
export function requireItem(context: Context, id: string, kind: DriveItem['kind']): DriveItem {
  const found = findItem(context, id);
  if (found?.kind === kind) return found;
  throw new ServiceException(
    `No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.`,
  );
}

/** What a new file or folder has. */
export function madeItem(context: Context, made: Pick<DriveItem, 'id' | 'kind' | 'name' | 'mimeType' | 'parent'>): DriveItem {
  const now = context.clock.now();
  return {
    ...{ description: null, created: now, updated: now, isTrashed: false, isStarred: false },
    ...{ owner: context.effectiveUser.email, sharing: unshared },
    ...made,
  };
}

/** A new folder in another one. */
export function makeFolder(context: Context, name: string, parent: string): DriveItem {
  const id = newItemId(context);
  return context.state.drive.put(madeItem(context, { id, kind: 'folder', name, mimeType: folderType, parent }));
}

function rootFolder(context: Context): DriveItem {
  const root = madeItem(context, { id: rootId(context), kind: 'folder', name: 'My Drive', mimeType: folderType, parent: null });
  return { ...root, created: null, updated: null };
}

// A script that is not bound is a file too (F038), though no list of this host shows it.
function ownScript(context: Context): DriveItem {
  const { name } = context.project;
  const mimeType = 'application/vnd.google-apps.script';
  return madeItem(context, { id: scriptId(context), kind: 'file', name, mimeType, parent: rootId(context) });
}

function ownSpreadsheet(context: Context): DriveItem {
  const { state, documentId, grid, users } = context;
  const people = [...users.values()];
  const emails = (role: string) => people.filter((person) => person.role === role).map(({ email }) => email);
  const kept = state.drive.get(documentId);
  const made = madeItem(context, {
    ...{ id: documentId, kind: 'file', mimeType: spreadsheetType },
    ...{ name: grid.document.name, parent: rootId(context) },
  });
  return {
    ...(kept ?? made),
    ...{ name: grid.document.name, created: null, updated: null },
    owner: emails('owner')[0] ?? context.user.email,
    sharing: { ...unshared, editors: emails('editor'), viewers: emails('viewer') },
  };
}

/** Whether it is in the trash, itself or with a folder that it is in. */
export function isInTrash(context: Context, item: DriveItem): boolean {
  if (item.isTrashed) return true;
  const parent = item.parent === null ? null : findItem(context, item.parent);
  return parent !== null && isInTrash(context, parent);
}

/** Whether the folder is the item, or one that it is in. */
export function isWithin(context: Context, item: DriveItem, folderId: string): boolean {
  if (item.id === folderId) return true;
  const parent = item.parent === null ? null : findItem(context, item.parent);
  return parent !== null && isWithin(context, parent, folderId);
}

/** As the item travels to the script. */
export function markItem({ id, kind }: DriveItem): unknown {
  return kind === 'file' ? { $file: { id } } : { $folder: { id } };
}
