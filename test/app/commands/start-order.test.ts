import { startOrder } from '../../../src/app/commands/start-order';
import { aLine } from '../../support/builders';
import { anOrderDesk, DESK_DAY } from '../../support/order-desk';

describe('startOrder', () => {
  it('puts a row with number, day and status below the last order', () => {
    const desk = anOrderDesk([aLine()]);

    expect(startOrder(desk)).toEqual({ ok: true, value: { orderNumber: '20261122-002', lineIds: ['new-1'], firstRow: 3 } });
    expect(desk.line('new-1')).toMatchObject({ customerName: '', status: 'pending', orderDate: DESK_DAY });
  });

  it('gives the same row until something is typed', () => {
    const desk = anOrderDesk();
    const first = startOrder(desk);

    expect(startOrder(desk)).toEqual(first);
    desk.lock.run(() => desk.orders.changeLines([{ lineId: 'new-1', fields: { customerName: 'Ada' } }]));
    expect(startOrder(desk)).toMatchObject({ value: { orderNumber: '20261122-002', firstRow: 3 } });
  });
});
