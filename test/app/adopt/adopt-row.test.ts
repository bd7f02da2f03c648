import { adoptRow, type SourceCell } from '../../../src/app/adopt/adopt-row';
import type { CellContent } from '../../../src/app/workbook/cell-content';
import type { SourceField } from '../../../src/domain/order/adoptable-columns';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';

const ENGLISH = { currencyDigits: 2, language: 'en' } as const;

/** A row whose cells are shown as they are, unless a pair says otherwise. */
function adopted(fields: Partial<Record<SourceField, CellContent | readonly [CellContent, string]>>) {
  const cells = Object.entries(fields).map(([field, value]): [SourceField, SourceCell] => {
    const [content, shown] = Array.isArray(value)
      ? (value as readonly [CellContent, string])
      : [value as CellContent, String(value)];
    return [field as SourceField, { content, shown }];
  });
  return adoptRow(new Map(cells), ENGLISH);
}

describe('adoptRow', () => {
  it('takes texts as they are shown', () => {
    expect(adopted({ orderNumber: [1, '001'], customerName: 'Ada', contact: [13800000101, '138-0000-0101'] })?.cells).toEqual({
      orderNumber: '001',
      customerName: 'Ada',
      contact: '138-0000-0101',
    });
  });

  it('reads numbers and dates that were typed as text', () => {
    expect(
      adopted({ customerName: 'Ada', quantity: '２', unitPrice: '¥7,999.00', expectedDeliveryDate: '2023年10月10日' }),
    ).toMatchObject({
      cells: { quantity: 2, unitPrice: 7999, expectedDeliveryDate: { day: '2023-10-10' } },
      unread: [],
    });
  });

  it('keeps the text of what could mean several things', () => {
    expect(adopted({ customerName: 'Ada', quantity: '两件', expectedDeliveryDate: '11/12/2026' })).toMatchObject({
      cells: { quantity: '两件', expectedDeliveryDate: '11/12/2026' },
      unread: ['quantity', 'expectedDeliveryDate'],
    });
  });

  it('takes a word for no date as no date', () => {
    expect(adopted({ customerName: 'Ada', actualDeliveryDate: '未交付' })?.cells['actualDeliveryDate']).toBe('');
  });

  it('keeps real dates', () => {
    const day = { day: '2026-11-12' as CalendarDate };

    expect(adopted({ customerName: 'Ada', orderDate: [day, '12/11/26'] })?.cells['orderDate']).toEqual(day);
  });

  it.each([
    ['已交付', 'Delivered'],
    ['in progress', 'Processing'],
    ['Canceled', 'Cancelled'],
    ['SHIPPED', 'Shipped'],
  ])('reads the status %s as %s', (word, status) => {
    expect(adopted({ customerName: 'Ada', status: word })?.cells['status']).toBe(status);
  });

  it('keeps a status that nobody knows for the note, since the list would refuse it', () => {
    expect(adopted({ customerName: 'Ada', status: 'at Bob’s' })).toMatchObject({
      cells: { customerName: 'Ada' },
      kept: [{ field: 'status', value: 'at Bob’s' }],
    });
  });

  it('finds the price where only the total is known', () => {
    expect(adopted({ customerName: 'Ada', quantity: 4, lineTotal: 10 })).toMatchObject({ cells: { unitPrice: 2.5 }, kept: [] });
    expect(adopted({ customerName: 'Ada', lineTotal: [2500, '¥2,500.00'] })?.cells).toMatchObject({
      quantity: 1,
      unitPrice: 2500,
    });
  });

  it('keeps a total that is not quantity times price', () => {
    expect(adopted({ customerName: 'Ada', quantity: 2, unitPrice: 10, lineTotal: [18, '$18.00'] })?.kept).toEqual([
      { field: 'lineTotal', value: '$18.00' },
    ]);
  });

  it('keeps what the table says of the payment', () => {
    const row = adopted({
      customerName: 'Ada',
      quantity: 2,
      unitPrice: 10,
      amountPaid: 5,
      balanceDue: 15,
      paymentStatus: 'part',
    });

    expect(row?.kept).toEqual([{ field: 'paymentStatus', value: 'part' }]);
  });

  it.each([{ customerName: '合计', lineTotal: 99 }, { orderNumber: 'TOTAL:', quantity: 3 }, { quantity: 3 }])(
    'takes %j for no order',
    (fields) => {
      expect(adopted(fields)).toBeNull();
    },
  );

  it.each([
    ['rush', 'Urgent'],
    ['紧急', 'Urgent'],
    ['normal', ''],
    ['low', ''],
  ])('reads the priority %s as %p', (word, priority) => {
    expect(adopted({ customerName: 'Ada', priority: word })?.cells['priority']).toBe(priority);
  });
});
