import { composeOrderMessage } from '../../../src/app/commands/compose-order-message';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

const DAY = '2026-12-01' as CalendarDate;
const USD = { language: 'en', currency: 'USD' } as const;

describe('composeOrderMessage', () => {
  it('says what was ordered, what is owed and when it comes', () => {
    const lines = [
      aLine({ quantity: 2, unitPrice: 1200, unit: 'pcs', amountPaid: 400, expectedDeliveryDate: DAY }),
      aLine({ productName: 'Discount', unitPrice: -100, expectedDeliveryDate: DAY }),
      aLine({ productName: 'Mug', status: 'cancelled', unitPrice: 9 }),
    ];

    expect(composeOrderMessage(lines, USD)).toBe(
      [
        'Hello Ada,',
        'about your order 20261122-001:',
        '- Lamp × 2 pcs: $2,400.00',
        '- Discount × 1: -$100.00',
        '- Mug (cancelled)',
        'Total: $2,300.00',
        'Paid: $400.00',
        'Still to pay: $1,900.00',
        'Status: Pending',
        'Expected delivery: 2026-12-01',
        'Let us know if anything needs to change.',
      ].join('\n'),
    );
  });

  it('speaks the language that the order names', () => {
    const line = aLine({ language: '中文', status: 'shipped', shippedDate: DAY, carrier: '顺丰', trackingNumber: 'SF1' });

    expect(composeOrderMessage([line], { language: 'en', currency: 'CNY' })).toBe(
      [
        'Ada，您好！',
        '您的订单 20261122-001：',
        '· Lamp × 1：¥10.00',
        '合计：¥10.00',
        '待付：¥10.00',
        '状态：已发货',
        '发货日期：2026-12-01',
        '物流：顺丰 SF1',
        '如需调整，请随时告诉我们。',
      ].join('\n'),
    );
  });

  it('never tells what is for the team alone', () => {
    const line = aLine({ remarkInternal: 'pays late', owner: 'Bea', priority: 'urgent' });

    expect(composeOrderMessage([line], USD)).not.toMatch(/pays late|Bea|rgent/);
  });

  it('tells no amounts while there are no prices', () => {
    expect(composeOrderMessage([aLine({ unitPrice: null })], USD)).not.toMatch(/\$|Total/);
  });
});
