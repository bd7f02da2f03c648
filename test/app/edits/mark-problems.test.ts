import { canCarryMark, leftoverNotes } from '../../../src/app/edits/mark-problems';
import { DESK_DAY, DESK_NOW } from '../../support/order-desk';

const BASIS = {
  today: DESK_DAY,
  now: DESK_NOW,
  soonDays: 3,
  currencyDigits: 2,
  orderNumberPattern: '001',
  language: 'en',
  hasRules: false,
  nextLineId: () => '',
} as const;

describe('leftoverNotes', () => {
  it('takes the marks of a line away when its row is emptied', () => {
    const cells = { problems: 'number-is-text:quantity date-is-text:shippedDate' };

    expect(leftoverNotes({ row: 4, cells, lostFormulas: [] }, BASIS)).toEqual([
      { row: 4, key: 'quantity', codes: [], figure: '' },
      { row: 4, key: 'shippedDate', codes: [], figure: '' },
    ]);
  });
});

describe('canCarryMark', () => {
  it.each([
    ['quantity', true],
    ['expectedDeliveryDate', true],
    ['lineTotal', true],
    ['status', true],
    ['customerName', true],
    ['remarkInternal', false],
    ['lineId', false],
  ] as const)('of %s is %p', (key, carries) => {
    expect(canCarryMark(key)).toBe(carries);
  });
});
