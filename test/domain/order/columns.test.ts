import { columnKind, FIRST_GROUPED_COLUMN, KEY_COLUMNS, ORDER_COLUMNS } from '../../../src/domain/order/columns';

describe('ORDER_COLUMNS', () => {
  it('begins with the eleven columns of the usual tracking sheet, in their order', () => {
    expect(ORDER_COLUMNS.slice(0, 11).map((column) => column.key)).toEqual([
      'orderNumber',
      'customerName',
      'contact',
      'productName',
      'quantity',
      'unitPrice',
      'lineTotal',
      'paymentMethod',
      'expectedDeliveryDate',
      'actualDeliveryDate',
      'status',
    ]);
  });

  it('has 38 columns, of which 15 stand open', () => {
    expect(ORDER_COLUMNS).toHaveLength(38);
    expect(ORDER_COLUMNS[15]?.key).toBe(FIRST_GROUPED_COLUMN);
  });

  it('keeps what identifies a line as text', () => {
    expect(KEY_COLUMNS.map(columnKind)).toEqual(['text', 'text', 'text']);
  });
});
