import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import { scriptId } from '../script/script-id';
import type { DriveItem, Sharing } from './drive-item';
import { findItem, isInTrash, isOwnSpreadsheet, isWithin, markItem, requireItem, rootId } from './find-items';

interface WireItem {
  readonly id: string;
}

type Kind = DriveItem['kind'];

/** Keeps an item with something changed. @throws ServiceException for the root folder and the project itself, which nobody can change. */
export function changeItem(context: Context, item: DriveItem, change: Partial<DriveItem>): void {
  if (item.id === rootId(context) || item.id === scriptId(context)) throw new ServiceException('Access denied: DriveApp.');
  context.state.drive.put({ ...item, ...change });
}

/** Puts a file or a folder into another folder. @throws ServiceException where a folder would be within itself. */
export function moveItem(context: Context, item: DriveItem, folder: DriveItem): void {
  if (isWithin(context, folder, item.id)) throw new ServiceException('Cannot move a folder into itself or one of its folders.');
  changeItem(context, item, { parent: folder.id });
}

function rename(context: Context, item: DriveItem, name: string): void {
  if (isOwnSpreadsheet(context, item)) context.apply({ type: 'setDocument', name });
  else changeItem(context, item, { name, updated: context.clock.now() });
  // A spreadsheet that scripts have open has the name of its file.
  context.documents?.find(item.id)?.engine.apply([{ type: 'setDocument', name }]);
}

function trash(context: Context, item: DriveItem, isTrashed: boolean): void {
  if (isOwnSpreadsheet(context, item)) throw new NotImitated('File.setTrashed of the open spreadsheet');
  changeItem(context, item, { isTrashed });
}

function dateOf(item: DriveItem, time: number | null, method: string): unknown {
  if (time !== null) return { $date: time };
  throw new NotImitated(
    `${item.kind === 'file' ? 'File' : 'Folder'}.${method} of ${item.parent === null ? 'the root folder' : 'the open spreadsheet'}`,
  );
}

function share(context: Context, item: DriveItem, change: Partial<Sharing>): void {
  if (isOwnSpreadsheet(context, item)) throw new NotImitated('sharing the open spreadsheet');
  changeItem(context, item, { sharing: { ...item.sharing, ...change } });
}

const without = (emails: readonly string[], gone: readonly string[]): string[] => emails.filter((email) => !gone.includes(email));
const markPeople = (emails: readonly string[]): unknown => emails.map((email) => ({ $driveUser: { email } }));
const enumMark = (type: string, name: string): unknown => ({ $enum: [type, name] });

/** What files and folders have in common, by the class's name. */
function commonOps(className: 'File' | 'Folder', kind: Kind): OpTable {
  const on =
    <Args extends unknown[]>(run: (context: Context, item: DriveItem, ...args: Args) => unknown) =>
    (context: Context, { id }: WireItem, ...args: Args) =>
      run(context, requireItem(context, id, kind), ...args);
  const table = {
    getName: on((_, { name }) => name),
    setName: on((context, item, name: string) => rename(context, item, name)),
    getDescription: on((_, { description }) => description),
    setDescription: on((context, item, description: string) => changeItem(context, item, { description })),
    getDateCreated: on((_, item) => dateOf(item, item.created, 'getDateCreated')),
    getLastUpdated: on((_, item) => dateOf(item, item.updated, 'getLastUpdated')),
    isTrashed: on(isInTrash),
    setTrashed: on((context, item, isTrashed: boolean) => trash(context, item, isTrashed)),
    isStarred: on((_, { isStarred }) => isStarred),
    setStarred: on((context, item, isStarred: boolean) => changeItem(context, item, { isStarred })),
    moveTo: on((context, item, folder: WireItem) => moveItem(context, item, requireItem(context, folder.id, 'folder'))),
    getParents: on((context, { parent }) => {
      const folder = parent === null ? null : findItem(context, parent);
      return folder ? [markItem(folder)] : [];
    }),
    getOwner: on((_, { owner }) => ({ $driveUser: { email: owner } })),
    getEditors: on((_, { sharing }) => markPeople(sharing.editors)),
    // F220: editors and the owner count as viewers.
    getViewers: on((_, { sharing, owner }) => markPeople([owner, ...sharing.editors, ...sharing.viewers])),
    getSharingAccess: on((_, { sharing }) => enumMark('Access', sharing.access)),
    getSharingPermission: on((_, { sharing }) => enumMark('Permission', sharing.permission)),
    setSharing: on((context, item, access: string, permission: string) => share(context, item, { access, permission })),
    addEditors: on((context, item, added: readonly string[]) => {
      const { editors, viewers } = item.sharing;
      share(context, item, { editors: [...without(editors, added), ...added], viewers: without(viewers, added) });
    }),
    addViewers: on((context, item, added: readonly string[]) => {
      const { editors, viewers } = item.sharing;
      share(context, item, { viewers: [...without(viewers, added), ...without(added, editors)] });
    }),
    removeEditor: on((context, item, email: string) => share(context, item, { editors: without(item.sharing.editors, [email]) })),
    removeViewer: on((context, item, email: string) => share(context, item, { viewers: without(item.sharing.viewers, [email]) })),
  };
  return Object.fromEntries(Object.entries(table).map(([name, run]) => [`${className}.${name}`, run]));
}

/** Names, places, trash and sharing of files and folders. What is shared is kept and read back; nobody is told. */
export const driveItemOps: OpTable = { ...commonOps('File', 'file'), ...commonOps('Folder', 'folder') };
