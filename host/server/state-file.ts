import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { isState } from './state-shape';

/** A small JSON file that is either the old one or the new one, whenever the process is killed. */
export interface StateFile {
  /**
   * @returns undefined where there is no file yet.
   * @throws Error with one sentence where it is no state of a host; the file is then kept under another name.
   */
  load(): unknown;
  /** On disk when it returns. Writes nothing where nothing has changed. */
  save(state: unknown): void;
}

/** Opens a state file; the folder must be there. */
export function openStateFile(file: string, now: () => number): StateFile {
  let written = '';
  return {
    load() {
      try {
        written = readFileSync(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
      try {
        const state: unknown = JSON.parse(written);
        if (!isState(state)) throw new Error('it is something else');
        return state;
      } catch {
        const kept = `${file}.broken-${now()}`;
        renameSync(file, kept);
        throw new Error(`${file} is damaged. It was kept as ${kept}; start again to go on without triggers and properties.`);
      }
    },
    save(state) {
      const text = JSON.stringify(state);
      if (text === written) return;
      const part = `${file}.part`;
      const handle = openSync(part, 'w');
      try {
        writeSync(handle, text);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(part, file);
      written = text;
    },
  };
}
