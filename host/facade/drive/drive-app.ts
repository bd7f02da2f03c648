import { utf8Bytes } from '../base/utf8';
import { enumOf } from '../core/enums';
import { exception } from '../core/exception';
import { classOf, create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, type PassedOn, passOn, passOnStatic, reads } from '../core/signature';

const listsOf = {
  files: { getFiles: reads(), getFilesByName: reads('String'), getFilesByType: reads('String'), searchFiles: reads('String') },
  folders: { getFolders: reads(), getFoldersByName: reads('String'), searchFolders: reads('String') },
};

/** Methods whose reply is a list that the script walks through by an iterator. */
function iterated(methods: Methods, className: 'FileIterator' | 'FolderIterator'): Methods {
  const entries = Object.entries(methods).map(([name, method]) => {
    return [
      name,
      function (this: object, ...args: unknown[]) {
        const items = method.apply(this, args) as readonly object[];
        return create(className, { items, at: 0 } satisfies IteratorState);
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

interface IteratorState {
  readonly items: readonly object[];
  at: number;
}

/** What `getFiles()` and the like give. */
export const driveIterator: Methods = {
  hasNext() {
    const { items, at } = stateOf<IteratorState>(this);
    return at < items.length;
  },
  next() {
    const state = stateOf<IteratorState>(this);
    const item = state.items[state.at];
    if (item === undefined) throw exception('Cannot retrieve the next object: iterator has reached the end.');
    state.at += 1;
    return item;
  },
};

interface BlobState {
  readonly bytes: readonly number[];
  readonly contentType: string | null;
  readonly name: string | null;
}

/** The three forms of createFile as one: a blob or what can give one, or a name with text. */
function newFile(method: string, args: readonly unknown[]): object {
  const [source] = args;
  const canGive = typeof source === 'object' && source !== null && classOf(source) !== null && 'getBlob' in source;
  if (args.length === 1 && canGive) {
    const blob = (source as { getBlob(): object }).getBlob();
    return { ...stateOf<BlobState>(blob), limitMb: 50 };
  }
  const [name, content, mimeType = 'text/plain'] = accept(method, ['Blob', 'String String', 'String String String'], args);
  return { name, bytes: utf8Bytes(String(content)), contentType: mimeType, limitMb: args.length === 3 ? 10 : 50 };
}

/** `DriveApp`. */
export function driveApp(): Record<string, unknown> {
  const trashed = { files: { getTrashedFiles: reads() }, folders: { getTrashedFolders: reads() } };
  return {
    Access: enumOf('Access'),
    Permission: enumOf('Permission'),
    ...passOnStatic('DriveApp', {
      getRootFolder: reads(),
      getFileById: reads('String'),
      getFolderById: reads('String'),
      createFolder: reads('String'),
      getStorageUsed: reads(),
      getStorageLimit: reads(),
    }),
    ...iterated(passOnStatic('DriveApp', { ...listsOf.files, ...trashed.files }), 'FileIterator'),
    ...iterated(passOnStatic('DriveApp', { ...listsOf.folders, ...trashed.folders }), 'FolderIterator'),
    ...appMethods,
  };
}

const appMethods: Methods = {
  createFile(...args) {
    return call('DriveApp.createFile', newFile('DriveApp.createFile', args));
  },
  addFile(...args) {
    call('DriveApp.addFile', ...accept('DriveApp.addFile', ['File'], args));
    return call('DriveApp.getRootFolder');
  },
  removeFile(...args) {
    call('DriveApp.removeFile', ...accept('DriveApp.removeFile', ['File'], args));
    return call('DriveApp.getRootFolder');
  },
};

/** What files and folders have in common. */
function commonMethods(className: 'File' | 'Folder'): Methods {
  const chained = (...accepts: readonly string[]): PassedOn => ({ accepts, chained: true });
  const people = (name: string, op: string): Methods => ({
    [name](this: object, ...args: unknown[]) {
      const [person] = accept(`DriveApp.${className}.${name}`, ['String', 'User', 'DriveUser'], args);
      const email = typeof person === 'string' ? person : stateOf<{ email: string }>(person as object).email;
      call(`${className}.${op}`, this, op.endsWith('s') ? [email] : email);
      return this;
    },
  });
  return {
    ...passOn('DriveApp', className, {
      getName: reads(),
      setName: chained('String'),
      getDescription: reads(),
      setDescription: chained('String'),
      getDateCreated: reads(),
      getLastUpdated: reads(),
      getSize: reads(),
      getUrl: reads(),
      isTrashed: reads(),
      setTrashed: chained('Boolean'),
      isStarred: reads(),
      setStarred: chained('Boolean'),
      moveTo: chained('Folder'),
      getOwner: reads(),
      getEditors: reads(),
      getViewers: reads(),
      addEditors: chained('String[]'),
      addViewers: chained('String[]'),
      getSharingAccess: reads(),
      getSharingPermission: reads(),
      setSharing: chained('enum:Access enum:Permission'),
    }),
    ...iterated(passOn('DriveApp', className, { getParents: reads() }), 'FolderIterator'),
    ...people('addEditor', 'addEditors'),
    ...people('addViewer', 'addViewers'),
    ...people('removeEditor', 'removeEditor'),
    ...people('removeViewer', 'removeViewer'),
    getId() {
      return stateOf<{ id: string }>(this).id;
    },
  };
}

/** A file of the drive. */
export const driveFile: Methods = {
  ...commonMethods('File'),
  ...passOn('DriveApp', 'File', {
    getBlob: reads(),
    getAs: reads('String'),
    getMimeType: reads(),
    getDownloadUrl: reads(),
  }),
  makeCopy(...args) {
    const accepted = accept('DriveApp.File.makeCopy', ['', 'Folder', 'String', 'String Folder'], args);
    const [first = null, second = null] = accepted;
    const isFolder = classOf(first) === 'Folder';
    return call('File.makeCopy', this, isFolder ? null : first, isFolder ? first : second);
  },
  setContent(...args) {
    const [content] = accept('DriveApp.File.setContent', ['String'], args);
    call('File.setContent', this, utf8Bytes(String(content)));
    return this;
  },
};

/** A folder of the drive. */
export const driveFolder: Methods = {
  ...commonMethods('Folder'),
  ...passOn('DriveApp', 'Folder', {
    createFolder: reads('String'),
    addFile: { accepts: ['File'], chained: true },
    addFolder: { accepts: ['Folder'], chained: true },
    removeFile: { accepts: ['File'], chained: true },
    removeFolder: { accepts: ['Folder'], chained: true },
  }),
  ...iterated(passOn('DriveApp', 'Folder', listsOf.files), 'FileIterator'),
  ...iterated(passOn('DriveApp', 'Folder', listsOf.folders), 'FolderIterator'),
  createFile(...args) {
    return call('Folder.createFile', this, newFile('DriveApp.Folder.createFile', args));
  },
};

/** Somebody who may open a file. */
export const driveUser: Methods = {
  getEmail() {
    return stateOf<{ email: string }>(this).email;
  },
  getDomain() {
    return stateOf<{ email: string }>(this).email.split('@')[1] ?? '';
  },
  // The host knows people by their addresses alone.
  getName() {
    return stateOf<{ email: string }>(this).email.split('@')[0] ?? '';
  },
  getPhotoUrl() {
    return null;
  },
};
