import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('The facts about Apps Script', () => {
  it('are each imitated, listed as not imitated, or asked of Google', () => {
    const script = join(process.cwd(), 'scripts', 'check-contracts.mjs');

    expect(execFileSync(process.execPath, [script], { encoding: 'utf8' })).toMatch(/\nmissing 0\n$/);
  });
});
