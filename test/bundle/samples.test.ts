import { parseHistory } from '../../src/domain/rules/history-text';
import { atOrders } from '../support/order-typing';
import { workbookCopies } from '../support/workbook-copies';

const open = workbookCopies({ engine: 'plain' });

describe('samples (bundle)', () => {
  it('fill an empty workbook, marks included', () => {
    const book = open();

    book.call('fillSamples');

    const orders = atOrders(book);
    const problems = Array.from({ length: 45 }, (_, index) => orders.value(index + 2, 'problems')).filter(Boolean);
    expect(book.waiting.asked[0]?.text).toMatch(/^39 sample lines of 26 orders were added\./);
    expect(orders.values(2)).toMatchObject({ lineId: 'sample-01', orderNumber: '20261009-001', productName: 'Standing desk' });
    expect(problems).toEqual(['status-not-advanced:status']);
  });

  it('are no news: their customers have made-up addresses', () => {
    const book = open();

    book.call('fillSamples');
    book.call('runSweep');

    const histories = Array.from({ length: 39 }, (_, index) => parseHistory(String(atOrders(book).value(index + 2, 'history'))));
    expect(new Set(histories.map((history) => history?.firstSeen))).toEqual(new Set([null]));
  });

  it('go again, but for those that somebody changed', () => {
    const book = open();
    const orders = atOrders(book);
    book.call('fillSamples');
    orders.type(4, 'quantity', '9');
    orders.type(41, 'customerName', 'Ada');

    book.call('removeSamples');

    expect(book.waiting.asked[1]?.text).toBe(
      '38 sample lines were removed.\nOne sample line was changed by someone and stays. Delete its row if you do not need it.',
    );
    expect([2, 3, 4].map((row) => orders.value(row, 'customerName'))).toEqual(['Greenfield School', 'Ada', null]);
  });

  it('are refused where there are orders', () => {
    const book = open();
    const orders = atOrders(book);
    orders.type(2, 'customerName', 'Ada');

    book.call('fillSamples');

    expect(book.waiting.asked[0]?.text).toMatch(/^The order sheet already has 1 line/);
    expect(orders.value(3, 'customerName')).toBeNull();
  });
});
