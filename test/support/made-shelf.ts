import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SavedHostState } from '../../host/services/state/host-state';

/** A workbook and what the services remember of it. */
export interface MadeWorkbook {
  readonly workbook: unknown;
  readonly state: SavedHostState;
}

/**
 * A workbook that one test file made is there for the other files of the same test run, which would all make the same one.
 * The shelf is a folder of that run alone (`test-run.mjs`), so that nothing of an older build can be on it.
 *
 * @param kind - What distinguishes it, as text.
 */
export function madeOnShelf(kind: string, make: () => MadeWorkbook): MadeWorkbook {
  const shelf = process.env['ORDERSHEET_TEST_SHELF'];
  if (!shelf) return make();
  const file = join(shelf, createHash('sha256').update(kind).digest('hex'));
  if (existsSync(file)) return deserialize(readFileSync(file)) as MadeWorkbook;
  const made = make();
  // Two files may make it at once: each writes its own and the later one takes the place.
  const own = `${file}-${randomUUID()}`;
  writeFileSync(own, serialize(made));
  renameSync(own, file);
  return made;
}
