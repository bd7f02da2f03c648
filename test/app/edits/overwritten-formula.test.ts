import { overwrittenFigure } from '../../../src/app/edits/overwritten-formula';
import { aLine } from '../../support/builders';
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
const LINE = aLine({ quantity: 2, unitPrice: 9.99, expectedDeliveryDate: DESK_DAY });

describe('overwrittenFigure', () => {
  it.each([
    ['lineTotal', 19.98, ''],
    ['lineTotal', 20, '20'],
    ['lineTotal', '19.98', '19.98'],
    ['lineTotal', '', ''],
    ['balanceDue', 19.98, ''],
    ['dueState', '今日到期', ''],
    ['dueState', 'Overdue', 'Overdue'],
    ['dueState', 'ask Bob', 'ask Bob'],
    ['paymentStatus', 'Unpaid', ''],
    ['paymentStatus', 'Paid', 'Paid'],
  ] as const)('of %s with %p is %p', (key, content, figure) => {
    expect(overwrittenFigure(key, content, LINE, BASIS)).toBe(figure);
  });
});
