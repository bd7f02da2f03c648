import { countDigest, digestLines, sectionOf, topicOf } from '../../../src/domain/reminder/digest';
import { aDueMessage } from '../../support/a-due-message';

const lineOf = (...parameters: Parameters<typeof aDueMessage>) => {
  const [line] = digestLines([aDueMessage(...parameters)]);
  if (!line) throw new Error('No line');
  return line;
};

describe('digestLines', () => {
  it('puts urgent lines first, then the overdue by days late, today, what lies ahead, and then all other reasons', () => {
    const messages = [
      aDueMessage({ row: 1, daysLate: -9, rule: { moment: 'assigned' } }),
      aDueMessage({ row: 2, daysLate: null, rule: { moment: 'unchanged' } }),
      aDueMessage({ row: 3, daysLate: 20, rule: { moment: 'unpaid' } }),
      aDueMessage({ row: 4, daysLate: -3 }),
      aDueMessage({ row: 5, daysLate: 0 }),
      aDueMessage({ row: 6, daysLate: 1 }),
      aDueMessage({ row: 7, daysLate: 9 }),
      aDueMessage({ row: 8, daysLate: -1, line: { priority: 'urgent' } }),
    ];

    expect(digestLines(messages).map(({ row }) => row)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('shows a line once, with every reason', () => {
    const messages = [
      aDueMessage({ key: 'a', row: 2 }),
      aDueMessage({ key: 'b', row: 3 }),
      aDueMessage({ key: 'c', row: 2, rule: { moment: 'unpaid' } }),
    ];

    expect(digestLines(messages).map(({ row, reasons }) => [row, reasons.map(({ rule }) => rule.moment)])).toEqual([
      [2, ['overdue', 'unpaid']],
      [3, ['overdue']],
    ]);
  });
});

describe('digestLines of freight and discounts', () => {
  it('has every line that is coloured and counted, so that mail, colour and Dashboard say the same numbers', () => {
    const goods = aDueMessage({ row: 2, line: { orderNumber: 'A' } });
    const freight = aDueMessage({ key: 'f', row: 3, isCharge: true, line: { orderNumber: 'A' } });

    expect(digestLines([goods, freight]).map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('sectionOf and topicOf', () => {
  it.each([
    [1, 'overdue'],
    [0, 'dueToday'],
    [-1, 'ahead'],
  ])('%i days late is %s', (daysLate, section) => {
    expect(topicOf(lineOf({ daysLate }))).toBe(section);
    expect(sectionOf(lineOf({ daysLate }))).toBe(section);
  });

  it('keeps urgent lines together whatever is said of them, while they are open', () => {
    expect(sectionOf(lineOf({ daysLate: -1, line: { priority: 'urgent' } }))).toBe('urgent');
    expect(sectionOf(lineOf({ rule: { moment: 'unpaid' }, line: { priority: 'urgent', status: 'delivered' } }))).toBe('unpaid');
  });

  it('is about the payment where nothing is said of the delivery, however late that is', () => {
    expect(topicOf(lineOf({ daysLate: 5, rule: { moment: 'unpaid' } }))).toBe('unpaid');
  });
});

describe('countDigest', () => {
  it('counts urgent lines under their topic as well', () => {
    const lines = [
      lineOf({ daysLate: 2, line: { priority: 'urgent' } }),
      lineOf({ daysLate: 0 }),
      lineOf({ daysLate: -2 }),
      lineOf({ rule: { moment: 'unpaid' } }),
      lineOf({ rule: { moment: 'status' } }),
    ];

    expect(countDigest(lines)).toEqual({ overdue: 1, dueToday: 1, ahead: 1, other: 2, urgent: 1 });
  });
});
