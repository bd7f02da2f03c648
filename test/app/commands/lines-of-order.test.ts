import { linesOfOrder } from '../../../src/app/commands/lines-of-order';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

describe('linesOfOrder', () => {
  it('gives the lines of the number with their rows', () => {
    const desk = anOrderDesk([
      aLine({ orderNumber: '7' }),
      aLine({ orderNumber: '8' }),
      aLine({ orderNumber: '7', lineId: 'L2' }),
    ]);

    expect(linesOfOrder(desk.orders, '7')).toMatchObject({ ok: true, value: [{ row: 2 }, { row: 4, line: { lineId: 'L2' } }] });
  });

  it('does not take lines without a number for an order', () => {
    const desk = anOrderDesk([aLine({ orderNumber: '' })]);

    expect(linesOfOrder(desk.orders, '')).toEqual({ ok: false, error: { code: 'order.not-found', params: { orderNumber: '' } } });
  });
});
