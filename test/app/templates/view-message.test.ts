import { viewMessage } from '../../../src/app/templates/view-message';
import { COLLEAGUE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS } from '../../../src/domain/templates/template-fields';
import { aMessageContext, aMessageLine, anOrderMessage } from '../../support/an-order-message';

const view = (fields: Parameters<typeof anOrderMessage>[2] = {}, most = 100) =>
  viewMessage(anOrderMessage('orderConfirmation', 'en', fields), aMessageContext(), most);

describe('viewMessage', () => {
  it('has exactly the fields of the table, and no internal note', () => {
    const { lines, otherLines, openLines, shipments, remarks, ...fields } = view({
      lines: anOrderMessage('orderShipped').lines,
      otherLines: [aMessageLine({ row: 4 })],
    });

    expect(Object.keys(fields).sort()).toEqual([...ORDER_FIELDS, ...COLLEAGUE_FIELDS].sort());
    for (const [list, entries] of Object.entries({ lines, otherLines, openLines, shipments, remarks })) {
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(Object.keys(entry).sort()).toEqual([...TEMPLATE_LISTS[list as keyof typeof TEMPLATE_LISTS]].sort());
      }
    }
  });

  it('counts the whole order in its totals, without what was cancelled', () => {
    const lines = [aMessageLine({ quantity: 2, unitPrice: 10.5, amountPaid: 5 })];
    const otherLines = [
      aMessageLine({ row: 3, quantity: 1, unitPrice: -1 }),
      aMessageLine({ row: 4, quantity: 9, unitPrice: 9, status: 'cancelled' }),
    ];

    expect(view({ lines, otherLines })).toEqual(
      expect.objectContaining({ orderTotal: 'CN¥20.00', amountPaid: 'CN¥5.00', balanceDue: 'CN¥15.00' }),
    );
  });

  it('leaves out amounts that nobody owes or knows', () => {
    const paid = view({ lines: [aMessageLine({ amountPaid: 10 })], otherLines: [] });
    const unpriced = view({ lines: [aMessageLine({ unitPrice: null })], otherLines: [] });

    expect([paid.balanceDue, paid.amountPaid]).toEqual(['', 'CN¥10.00']);
    expect([unpriced.orderTotal, unpriced.balanceDue, unpriced.amountPaid]).toEqual(['', '', '']);
  });

  it('says what lines have in common once, and their different values one after the other', () => {
    const lines = [
      aMessageLine({ carrier: 'DHL', expectedDeliveryDate: '2026-12-01' as never }),
      aMessageLine({ row: 3, carrier: 'DHL', expectedDeliveryDate: '2026-12-02' as never }),
      aMessageLine({ row: 4 }),
    ];

    expect(view({ lines })).toEqual(
      expect.objectContaining({ carrier: 'DHL', expectedDeliveryDate: 'Tuesday, 1 December 2026, Wednesday, 2 December 2026' }),
    );
  });

  it('counts the lines that it does not list', () => {
    const lines = [2, 3, 4].map((row) => aMessageLine({ row }));

    expect([view({ lines }, 2).lines.length, view({ lines }, 2).moreLines, view({ lines }, 3).moreLines]).toEqual([2, '1', '']);
  });

  it('puts everything that people have typed on one line', () => {
    const nasty = 'a\r\nb\u0000';
    const typed = view({
      lines: [
        aMessageLine({ customerName: nasty, productName: nasty, shippingAddress: nasty, remarkCustomer: nasty, unit: nasty }),
      ],
    });

    expect(JSON.stringify(typed)).not.toMatch(/\\[rnu]/);
  });
});

describe('viewMessage of the rest of an order', () => {
  it('leaves out what was cancelled: it is neither still to come nor spared', () => {
    const message = anOrderMessage('orderDelivered');
    const rest = (status: 'pending' | 'cancelled') => [aMessageLine({ row: 4, status })];

    expect(viewMessage({ ...message, otherLines: rest('pending') }, aMessageContext(), 10).otherLines).toHaveLength(1);
    expect(viewMessage({ ...message, otherLines: rest('cancelled') }, aMessageContext(), 10).otherLines).toEqual([]);
  });

  it.each([
    ['orderConfirmed', ['Pending', 'On hold']],
    ['orderShipped', ['Pending', 'On hold', 'Confirmed']],
    ['orderDelivered', ['Pending', 'On hold', 'Confirmed', 'Shipped']],
    ['orderCancelled', ['Pending', 'On hold', 'Confirmed', 'Shipped', 'Delivered']],
  ] as const)('of %s has still to come what is not as far', (template, open) => {
    const otherLines = (['pending', 'onHold', 'confirmed', 'shipped', 'delivered', 'cancelled'] as const).map((status, index) =>
      aMessageLine({ row: 4 + index, status }),
    );
    const message = { ...anOrderMessage(template), otherLines: [...otherLines, aMessageLine({ row: 20, productName: '运费' })] };
    const view = viewMessage(message, aMessageContext(), 10);

    expect(view.openLines.map(({ status }) => status)).toEqual(open);
    expect(view.openCount).toBe(`${open.length}`);
  });

  it('has no parcel for freight', () => {
    const freight = aMessageLine({ row: 4, productName: 'Freight', shippedDate: '2026-11-29' as never });
    const message = anOrderMessage('orderShipped');
    const view = viewMessage({ ...message, lines: [...message.lines, freight] }, aMessageContext(), 10);

    expect([view.lines.length, view.shipments.length]).toEqual([2, 1]);
  });
});

describe('viewMessage of a change', () => {
  it.each([
    [{ kind: 'added' as const }, 'added', '新增'],
    [{ kind: 'quantity' as const, from: 2 }, 'was 2', '原为 2'],
    [{ kind: 'quantity' as const, from: null }, 'quantity added', '补填数量'],
    [null, '', ''],
  ])('says %j in words', (change, english, chinese) => {
    const words = (['en', 'zh'] as const).map((language) => {
      const message = anOrderMessage('orderChanged', language);
      const lines = message.lines.map((line) => ({ ...line, change }));
      return viewMessage({ ...message, lines }, aMessageContext(), 10).lines[0]?.change;
    });

    expect(words).toEqual([english, chinese]);
  });
});
