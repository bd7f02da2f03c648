import fc from 'fast-check';
import { readTabbedText, writeTabbedText } from '../../../host/engine/tabbed-text';

describe('text of the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a', [['a']]],
    ['', [['']]],
    // Excel ends with a line break; Windows breaks lines with two characters.
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\n\n', [['a'], ['']]],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['a\t\t', [['a', '', '']]],
    // Cells of several lines.
    ['"a\nb"\tc', [['a\nb', 'c']]],
    [
      'x\t"a\r\nb\tc"\r\ny\t"say ""x"" now"\r\n',
      [
        ['x', 'a\nb\tc'],
        ['y', 'say "x" now'],
      ],
    ],
    // Quotes that are the text's own.
    ['"quoted"', [['"quoted"']]],
    ['5" pipe\t6" pipe', [['5" pipe', '6" pipe']]],
    ['"open\nend', [['"open'], ['end']]],
    ['"a\nb" and more', [['"a'], ['b" and more']]],
    ['""', [['""']]],
  ])('%j is %j', (text, lines) => {
    expect(readTabbedText(text)).toEqual(lines);
  });

  it('reads back what it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '单', '"', '\t', '\n', ' '), maxLength: 6 });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // An empty last line reads as the end of the line before it.
      .filter((lines) => lines.at(-1)?.join('') !== '');

    fc.assert(fc.property(block, (lines) => expect(readTabbedText(writeTabbedText(lines))).toEqual(lines)));
  });
});
