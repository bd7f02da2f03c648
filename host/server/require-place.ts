import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OptionError } from './option-error';

/** Whether a file can be written, asked before anything has happened and not when mails are out. @throws OptionError */
export function requirePlace(file: string, option: string): void {
  try {
    const isThere = existsSync(file);
    if (isThere ? statSync(file).isDirectory() : !statSync(dirname(file)).isDirectory()) throw new Error('no place for a file');
    accessSync(isThere ? file : dirname(file), constants.W_OK);
  } catch {
    throw new OptionError(`${option} names ${file}, which cannot be written to.`);
  }
}
