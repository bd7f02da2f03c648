import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Keeps a second host away from a data folder, since two would overwrite each other's workbook. The lock is a socket: it
 * goes when the process goes, also by a kill, where a lock file would stay.
 *
 * @returns a function that gives the folder free, or undefined where another host has it.
 */
export async function lockFolder(folder: string): Promise<(() => Promise<void>) | undefined> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\sheet-host-${name}` : join(tmpdir(), `sheet-host-${name}.sock`);
  const server = createServer((socket) => socket.end());
  if (!(await tryListen(server, address))) {
    if (await isAnswered(address)) return undefined;
    // What a killed process left behind.
    rmSync(address, { force: true });
    if (!(await tryListen(server, address))) return undefined;
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function tryListen(server: Server, address: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      server.off('listening', succeed);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const succeed = (): void => {
      server.off('error', fail);
      resolve(true);
    };
    server.once('error', fail);
    server.once('listening', succeed);
    server.listen(address);
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
