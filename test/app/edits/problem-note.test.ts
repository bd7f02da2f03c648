import { withProblemLine, wordsOfNote } from '../../../src/app/edits/problem-note';

describe('withProblemLine', () => {
  it('puts its line below what the user wrote', () => {
    expect(withProblemLine('call first\n', 'Not a date.', 'en')).toBe('call first\n⚠ Ordersheet: Not a date.');
  });

  it('replaces its own line, in whatever language it was written', () => {
    expect(withProblemLine('call first\n⚠ 订单簿： 不是日期。', 'Not a date.', 'en')).toBe(
      'call first\n⚠ Ordersheet: Not a date.',
    );
  });

  it('takes its line away and leaves the rest as it was', () => {
    expect(withProblemLine('call first\n⚠ Ordersheet: Not a date.', '', 'en')).toBe('call first');
    expect(withProblemLine('⚠ Ordersheet: Not a date.', '', 'en')).toBe('');
  });

  it('does not touch a note that has no line of its own', () => {
    expect(withProblemLine('one\n\n', '', 'en')).toBe('one\n\n');
  });

  it('keeps a figure of several lines in one', () => {
    expect(withProblemLine('', '“a\nb” stood here.', 'en')).toBe('⚠ Ordersheet: “a b” stood here.');
  });
});

describe('wordsOfNote', () => {
  it('tells the figure that was typed over a formula', () => {
    const note = { row: 2, key: 'lineTotal', codes: ['formula-overwritten'], figure: '999' } as const;

    expect(wordsOfNote(note, 'en')).toBe('“999” stood here; the formula was put back.');
  });

  it('is empty where nothing is wrong any more', () => {
    expect(wordsOfNote({ row: 2, key: 'quantity', codes: [], figure: '' }, 'en')).toBe('');
  });
});
