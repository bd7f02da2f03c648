import { rmSync } from 'node:fs';

/** After the last test: no file of this run stays behind. */
export default function endTestRun() {
  rmSync(process.env.ORDERSHEET_TEST_SHELF, { recursive: true, force: true });
}
