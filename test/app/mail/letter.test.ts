import { readLetter } from '../../../src/app/mail/letter';

const OURS = 'https://example.com/track?n=1';
const read = (text: string) => readLetter(text, new Set([OURS]));

describe('readLetter', () => {
  it('parts paragraphs at empty lines and lists from their heading', () => {
    expect(read('Hello,\nAda\n\nYou ordered\n- one\n- two\nand that is all.')).toEqual([
      { kind: 'paragraph', lines: ['Hello,', 'Ada'] },
      { kind: 'paragraph', lines: ['You ordered'] },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', lines: ['and that is all.'] },
    ]);
  });

  it.each([
    ['Order no.x: 1\nTotal: ¥2', null],
    ['Order no.: 1\nTotal: ¥2', ['Order no.', 'Total']],
    ['订单号：1\n合计：￥2', ['订单号', '合计']],
    ['Until now: Friday', ['Until now']],
    ['Perhaps it slipped your mind: the payment is late.', null],
    ['Ours, as promised: x\nTotal: 2', null],
    ['See https://example.com/x', null],
    ['https://example.com/x', null],
  ])('reads %j as facts only where every line is one', (text, labels) => {
    const [block] = read(text);

    expect(block?.kind === 'facts' ? block.facts.map(({ label }) => label) : null).toEqual(labels);
  });

  it('makes a button of an address of ours, and of no other', () => {
    expect(read(`Track it: ${OURS}`)).toEqual([{ kind: 'button', label: 'Track it', url: OURS }]);
    expect(read('Track it: https://evil.example')[0]?.kind).toBe('facts');
  });
});
