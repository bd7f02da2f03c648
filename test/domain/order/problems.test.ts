import fc from 'fast-check';
import { ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { decodeProblems, encodeProblems, PROBLEM_CODES } from '../../../src/domain/order/problems';

const anyProblem = fc.record({
  code: fc.constantFrom(...PROBLEM_CODES),
  column: fc.constantFrom(...ORDER_COLUMNS.map(({ key }) => key)),
});

describe('encodeProblems', () => {
  it('orders by column, so that the same problems are the same text', () => {
    expect(
      encodeProblems([
        { code: 'date-is-text', column: 'shippedDate' },
        { code: 'number-is-text', column: 'quantity' },
        { code: 'date-is-text', column: 'shippedDate' },
      ]),
    ).toBe('number-is-text:quantity date-is-text:shippedDate');
  });

  it('is read back by decodeProblems', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), (problems) => {
        const text = encodeProblems(problems);
        expect(encodeProblems(decodeProblems(text))).toBe(text);
        expect(encodeProblems([...problems].reverse())).toBe(text);
      }),
    );
  });
});

describe('decodeProblems', () => {
  it('leaves out what it does not know', () => {
    expect(decodeProblems('what? date-is-text:nowhere number-is-text:quantity')).toEqual([
      { code: 'number-is-text', column: 'quantity' },
    ]);
  });
});
