import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('The questions to Google', () => {
  it('are answered by the host as they expect', () => {
    const folder = mkdtempSync(join(tmpdir(), 'live-'));
    const json = join(folder, 'report.json');
    try {
      execFileSync(process.execPath, ['dist/host/main.mjs', '--project', 'test/live', '--run', 'runAll', '--json', json]);

      expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ ok: true, result: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
