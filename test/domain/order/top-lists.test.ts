import { rankTopLists } from '../../../src/domain/order/top-lists';
import { aLine } from '../../support/builders';

describe('rankTopLists', () => {
  it('ranks by amount and counts names that differ in case as one', () => {
    const lines = [
      aLine({ customerName: 'Ada', quantity: 1 }),
      aLine({ customerName: 'Bob', quantity: 3 }),
      aLine({ customerName: 'ADA', quantity: 4 }),
      aLine({ customerName: '', quantity: 9 }),
    ];

    expect(rankTopLists(lines, 2).customers).toEqual([
      { name: 'Ada', lines: 2, amount: 50 },
      { name: 'Bob', lines: 1, amount: 30 },
    ]);
  });

  it('leaves cancelled lines out', () => {
    expect(rankTopLists([aLine({ status: 'cancelled' })], 2)).toEqual({ customers: [], products: [] });
  });

  it('stops after ten', () => {
    const lines = Array.from({ length: 12 }, (_, index) => aLine({ productName: `P${index}`, unitPrice: index }));

    const { products } = rankTopLists(lines, 2);

    expect(products.map(({ name }) => name)).toEqual(['P11', 'P10', 'P9', 'P8', 'P7', 'P6', 'P5', 'P4', 'P3', 'P2']);
  });
});
