import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A host in a process of its own. */
export interface RunningHost {
  readonly address: string;
  readonly pid: number;
  readonly dataFolder: string;
  /** What it has written to its error output. */
  readonly errors: readonly string[];
  /** As a power cut would. */
  kill(): Promise<void>;
  /** As Ctrl+C would. */
  stop(): Promise<number | null>;
}

/** What differs from one test to another. */
export interface HostStart {
  /** A folder under `test/fixtures/projects`, or the path of a project. */
  readonly project: string;
  readonly dataFolder: string;
  readonly args?: readonly string[];
}

/** The built host, as `npm run host` starts it. */
export const hostProgram = join(process.cwd(), 'dist/host/main.mjs');

/** Starts the built host on a free port and waits until its page can be opened. */
export function startHost({ project, dataFolder, args = [] }: HostStart): Promise<RunningHost> {
  const folder = project.includes('/') ? project : join(process.cwd(), 'test/fixtures/projects', project);
  const wanted = args.includes('--port') ? [] : ['--port', '0'];
  const child = spawn(process.execPath, [hostProgram, '--project', folder, '--data', dataFolder, ...wanted, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (text) => errors.push(String(text)));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The host has ended with ${code}: ${errors.join('')}`)));
    child.stdout.on('data', (text) => {
      const address = /http:\S+/.exec(String(text))?.[0];
      if (!address) return;
      const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => endProcess(child, signal);
      const pid = child.pid ?? 0;
      resolve({ address, pid, dataFolder, errors, kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') });
    });
  });
}

/** An empty folder for a test's data, and how to remove it. */
export function makeDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sheet-host-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

function endProcess(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}
