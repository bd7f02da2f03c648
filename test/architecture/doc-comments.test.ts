import { sourceFiles } from './source-files';

const EXPORTED_FUNCTION = /^export (?:async )?function\*? (\w+)/;

describe('doc comments', () => {
  it.each(['src/domain', 'src/app', 'src/gas', 'host/engine', 'host/services', 'host/server', 'host/export'])(
    'stand over every exported function of %s, but for components and what its name says whole',
    (folder) => {
      const bare = publicFiles(folder).flatMap((file) => {
        const lines = file.text.split('\n');
        return lines.flatMap((line, index) => {
          const name = EXPORTED_FUNCTION.exec(line)?.[1];
          if (!name || lines[index - 1]?.trim().endsWith('*/') || SELF_EVIDENT.has(name)) return [];
          return [`${file.path}:${index + 1} ${name}`];
        });
      });

      expect(bare).toEqual([]);
    },
  );
});

/** What other folders may import: the parts of an engine are internal to their folder. */
function publicFiles(folder: string) {
  return sourceFiles(folder).filter(({ path }) => !/^host\/engine\/(o-spreadsheet|functions|plain)\/(?!engine\.ts)/.test(path));
}

/** Functions whose name, parameter and result type leave nothing to say. */
const SELF_EVIDENT = new Set([
  'success',
  'refusal',
  'firstOfMonth',
  'subtractMoney',
  'roundMoney',
  'canTransition',
  'columnKind',
]);
