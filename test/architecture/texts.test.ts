import { codeOf, sourceFiles } from './source-files';

const CHINESE = /[\u4e00-\u9fff]/;
/** A sentence of English in quotes: three words and more. Codes, class names and formulas are none. */
const THROWN_SENTENCE = /throw new AppError\(\s*['"`][A-Z][^'"`]* [^'"`]* [^'"`]*['"`]/;

describe('texts for people', () => {
  it('stand in src/i18n only', () => {
    const strays = ['src/domain', 'src/app', 'src/gas'].flatMap(sourceFiles).filter((file) => CHINESE.test(codeOf(file)));

    expect(strays.map((file) => file.path)).toEqual([]);
  });

  it('are never thrown', () => {
    const strays = ['src/domain', 'src/app', 'src/gas'].flatMap(sourceFiles).filter((file) => THROWN_SENTENCE.test(codeOf(file)));

    expect(strays.map((file) => file.path)).toEqual([]);
  });

  it('use the punctuation of Chinese in Chinese', () => {
    const mixed = sourceFiles('src/i18n').flatMap((file) =>
      file.text
        .split('\n')
        .flatMap((line, index) =>
          /[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]/.test(line) ? [`${file.path}:${index + 1} ${line.trim()}`] : [],
        ),
    );

    expect(mixed).toEqual([]);
  });
});
