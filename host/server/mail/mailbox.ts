import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of received messages, one `.eml` file each, named so that the names sort by time of arrival. */
export interface Mailbox {
  readonly folder: string;
  /** Stores a message exactly as it came. It is on disk when the promise is fulfilled. @returns its id, the file's name without `.eml`. */
  store(raw: Uint8Array): Promise<string>;
  /** Newest first. */
  listIds(): Promise<readonly string[]>;
  /** @returns undefined where there is no such message, also for an id that could name a file outside of the folder. */
  find(id: string): Promise<Buffer | undefined>;
}

const idPattern = /^\d{8}-\d{9}-\d{4}-[0-9a-f]{6}$/;

/** Opens the folder, making it where it is missing. */
export async function openMailbox(folder: string, now: () => number): Promise<Mailbox> {
  await mkdir(folder, { recursive: true });
  let sequence = 0;

  const nextId = (): string => {
    const stamp = new Date(now())
      .toISOString()
      .replace(/[-:.Z]/g, '')
      .replace('T', '-');
    sequence += 1;
    return `${stamp}-${String(sequence % 10_000).padStart(4, '0')}-${randomBytes(3).toString('hex')}`;
  };

  return {
    folder,
    async store(raw) {
      const id = nextId();
      const file = join(folder, `${id}.eml`);
      const handle = await open(`${file}.part`, 'w');
      try {
        await handle.writeFile(raw);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(`${file}.part`, file);
      return id;
    },
    async listIds() {
      const names = await readdir(folder);
      return names
        .filter((name) => name.endsWith('.eml'))
        .map((name) => name.slice(0, -'.eml'.length))
        .filter((id) => idPattern.test(id))
        .sort()
        .reverse();
    },
    async find(id) {
      if (!idPattern.test(id)) return undefined;
      try {
        return await readFile(join(folder, `${id}.eml`));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
