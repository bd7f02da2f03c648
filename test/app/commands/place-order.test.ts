import { type PlacedOrder, placeOrder } from '../../../src/app/commands/place-order';
import { EMPTY_DRAFT, type OrderDraft } from '../../../src/domain/order/order-draft';
import { aLine } from '../../support/builders';
import { anOrderDesk, DESK_DAY } from '../../support/order-desk';

const LAMP = { productName: 'Lamp', quantity: 2, unitPrice: 19.5, sku: '', specification: '', unit: '' };
const RUG = { ...LAMP, productName: ' Rug ', quantity: null, unitPrice: null };
const DRAFT: OrderDraft = { ...EMPTY_DRAFT, customerName: ' Ada ', lines: [LAMP, RUG, { ...RUG, productName: '' }] };

describe('placeOrder', () => {
  it('puts the lines below the last order under the next number of the day', () => {
    const desk = anOrderDesk([aLine({ orderNumber: '20261122-001' })]);

    const result = placeOrder(desk, { draft: DRAFT, requestId: '' });

    expect(result).toEqual({
      ok: true,
      value: { orderNumber: '20261122-002', lineIds: ['new-1', 'new-2'], firstRow: 3 } satisfies PlacedOrder,
    });
    expect(desk.lines().slice(1)).toMatchObject([
      { lineId: 'new-1', customerName: 'Ada', productName: 'Lamp', quantity: 2, status: 'pending', orderDate: DESK_DAY },
      { lineId: 'new-2', customerName: 'Ada', productName: 'Rug', quantity: null, amountPaid: null },
    ]);
  });

  it('saves the same form once', () => {
    const desk = anOrderDesk();
    const first = placeOrder(desk, { draft: DRAFT, requestId: 'form-1' });

    expect(placeOrder(desk, { draft: DRAFT, requestId: 'form-1' })).toEqual(first);
    expect(desk.lines()).toHaveLength(2);
  });

  it('gives two forms two numbers', () => {
    const desk = anOrderDesk();
    placeOrder(desk, { draft: DRAFT, requestId: 'form-1' });

    expect(placeOrder(desk, { draft: DRAFT, requestId: 'form-2' })).toMatchObject({ value: { orderNumber: '20261122-002' } });
  });

  it.each([
    [{ customerName: '' }, { code: 'entry.missing', params: { field: 'customerName' } }],
    [{ email: 'ada(at)example.com' }, { code: 'entry.not-an-email', params: { value: 'ada(at)example.com' } }],
    [{ lines: [] }, { code: 'order.empty', params: {} }],
    [{ lines: [LAMP, { ...LAMP, productName: '' }] }, { code: 'entry.missing', params: { field: 'productName', line: 2 } }],
  ] as const)('refuses %j and writes nothing', (fields, error) => {
    const desk = anOrderDesk();

    expect(placeOrder(desk, { draft: { ...DRAFT, ...fields }, requestId: '' })).toEqual({ ok: false, error });
    expect(desk.writes()).toBe(0);
  });

  it('refuses while somebody else writes', () => {
    const desk = anOrderDesk();
    desk.occupy();

    expect(placeOrder(desk, { draft: DRAFT, requestId: '' })).toMatchObject({ error: { code: 'workbook.busy' } });
  });
});
