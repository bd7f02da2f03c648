import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, sourceFiles } from './source-files';

/** Files of types alone have nothing to test. */
function hasCode(text: string): boolean {
  return /^export (?:async )?(?:function|class|const)/m.test(text);
}

describe('tests', () => {
  it.each(['src/domain', 'src/app'])('%s has a test beside every module, at the mirrored path', (folder) => {
    const without = sourceFiles(folder)
      .filter((file) => hasCode(file.text))
      .map((file) => file.path)
      .filter(
        (file) =>
          !['.test.ts', '.test.tsx'].some((end) =>
            existsSync(path.join(ROOT, file.replace(/^src/, 'test').replace(/\.tsx?$/, end))),
          ),
      )
      .filter((file) => !TESTED_THROUGH_OTHERS.has(file));

    expect(without).toEqual([]);
  });
});

/** Modules too small to have a test of their own; each is run by every test of its callers. */
const TESTED_THROUGH_OTHERS = new Set(['src/domain/shared/assert-never.ts', 'src/domain/shared/result.ts', 'src/app/refusal.ts']);
