import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from './build-once.mjs';

/** Before the first test: builds, and makes the folder in which the test files of this run share made workbooks. */
export default function startTestRun() {
  buildOnce();
  process.env.ORDERSHEET_TEST_SHELF = mkdtempSync(join(tmpdir(), 'ordersheet-test-'));
}
