import { LINE_COLUMNS, toOrderCells } from '../../../src/app/orders/order-cells';
import { parseOrderRow } from '../../../src/app/orders/parse-order-row';
import { columnKind, ORDER_COLUMNS } from '../../../src/domain/order/columns';
import { LANGUAGES } from '../../../src/domain/order/settings';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

describe('toOrderCells', () => {
  it('says status and priority in the language of the workbook, and nothing for the normal priority', () => {
    expect(toOrderCells({ status: 'shipped', priority: 'urgent' }, 'zh')).toEqual({ status: '已发货', priority: '紧急' });
    expect(toOrderCells({ status: 'shipped', priority: 'normal' }, 'en')).toEqual({ status: 'Shipped', priority: '' });
  });

  it('makes dates days and leaves missing values empty', () => {
    const cells = toOrderCells(
      { orderDate: '2026-11-22' as CalendarDate, shippedDate: null, quantity: null, amountPaid: 0 },
      'en',
    );

    expect(cells).toEqual({ orderDate: { day: '2026-11-22' }, shippedDate: '', quantity: '', amountPaid: 0 });
  });

  it.each(LANGUAGES)('is undone by reading the row (%s)', (language) => {
    const line = aLine({
      ...{ status: 'onHold', priority: 'urgent', unitPrice: -2.5, trackingNumber: '001234567890123456' },
      expectedDeliveryDate: '2026-12-01' as CalendarDate,
    });

    expect(parseOrderRow(toOrderCells(line, language))).toEqual({ line, unreadable: [] });
  });
});

describe('LINE_COLUMNS', () => {
  it('lack only what the add-on computes or marks', () => {
    const others = ORDER_COLUMNS.map(({ key }) => key).filter((key) => !LINE_COLUMNS.includes(key));

    expect(others.filter((key) => columnKind(key) !== 'computed')).toEqual(['problems', 'matchedRules']);
  });
});
