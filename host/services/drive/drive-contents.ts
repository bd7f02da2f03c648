import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of the drive's files, by id. */
export interface DriveContents {
  /** @throws Error where nothing was written under the id. */
  read(id: string): Buffer;
  /** In bytes. */
  size(id: string): number;
  write(id: string, bytes: Uint8Array): void;
}

/** Contents that last as long as the process. */
export function memoryContents(): DriveContents {
  const kept = new Map<string, Buffer>();
  const read = (id: string): Buffer => {
    const found = kept.get(id);
    if (!found) throw new Error(`The drive has no content of ${id}`);
    return found;
  };
  return { read, size: (id) => read(id).length, write: (id, bytes) => void kept.set(id, Buffer.from(bytes)) };
}

/** An id that the host has made: nothing else becomes the name of a file. */
const ownId = /^[\w-]{1,80}$/;

/**
 * Contents in a folder on disk, one file each, named by id. A file is either the old one or the new one, whenever the process
 * is killed. The folder is made with the first file.
 */
export function folderContents(folder: string): DriveContents {
  const place = (id: string): string => {
    if (!ownId.test(id)) throw new Error(`${id} is no id of the drive`);
    return join(folder, id);
  };
  return {
    read: (id) => readFileSync(place(id)),
    size: (id) => statSync(place(id)).size,
    write(id, bytes) {
      mkdirSync(folder, { recursive: true });
      const part = `${place(id)}.part`;
      const handle = openSync(part, 'w');
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(part, place(id));
    },
  };
}
