import { isEmptyDateWord } from '../../../src/app/orders/empty-date-words';

describe('isEmptyDateWord', () => {
  it.each(['未交付', '无', '-', 'TBD', ' not  yet ', 'N／A', '待定'])('takes %j for an empty date', (text) => {
    expect(isEmptyDateWord(text)).toBe(true);
  });

  it.each(['next week', '2026-11-22', '下周', ''])('takes %j for something that was meant', (text) => {
    expect(isEmptyDateWord(text)).toBe(false);
  });
});
