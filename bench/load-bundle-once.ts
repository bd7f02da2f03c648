import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { processorMs } from './measurement';

/** What Google parses at every run. */
export const BUNDLE_FILE = 'build/Code.js';

/** @returns the milliseconds of processor time that a new context without any service takes to load the built add-on. */
export function loadBundleOnce(): number {
  const code = readFileSync(BUNDLE_FILE, 'utf8');
  const start = processorMs();
  runInContext(code, createContext({}), { filename: BUNDLE_FILE });
  return processorMs() - start;
}
