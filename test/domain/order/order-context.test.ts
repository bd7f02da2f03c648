import { contextsOfLines } from '../../../src/domain/order/order-context';
import { aLine } from '../../support/builders';

describe('contextsOfLines', () => {
  it('tells each line the first customer that an upper line names', () => {
    const contexts = contextsOfLines([
      aLine({ orderNumber: '1', customerName: '' }),
      aLine({ orderNumber: '1', customerName: 'Ada' }),
      aLine({ orderNumber: '2', customerName: 'Bo' }),
      aLine({ orderNumber: '1', customerName: 'Cy' }),
    ]);

    expect(contexts.map(({ customerAbove }) => customerAbove)).toEqual(['', '', '', 'Ada']);
  });

  it('does not take a line for its own sale', () => {
    const contexts = contextsOfLines([
      aLine({ quantity: 2 }),
      aLine({ quantity: -1 }),
      aLine({ productName: 'Rug', quantity: -1 }),
    ]);

    expect(contexts.map(({ isProductSold }) => isProductSold)).toEqual([false, true, false]);
  });

  it('does not count cancelled lines as other lines', () => {
    const contexts = contextsOfLines([aLine(), aLine({ status: 'cancelled' })]);

    expect(contexts.map(({ hasOtherLines }) => hasOtherLines)).toEqual([false, true]);
  });

  it('lets lines without a number stand alone', () => {
    const contexts = contextsOfLines([
      aLine({ orderNumber: '', customerName: 'Ada' }),
      aLine({ orderNumber: '', customerName: 'Bo' }),
    ]);

    expect(contexts[1]).toEqual({ customerAbove: '', isProductSold: false, hasOtherLines: false });
  });
});
