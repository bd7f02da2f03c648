import { composeCheckReport } from '../../../src/app/edits/compose-check-report';
import { summarizeOrders } from '../../../src/domain/order/order-summary';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aLine } from '../../support/builders';

describe('composeCheckReport', () => {
  const basis = { today: '2026-11-22' as CalendarDate, soonDays: 3, currencyDigits: 2 };
  const lines = [
    aLine({ quantity: 3, unitPrice: 33.335, amountPaid: 0.01 }),
    aLine({ quantity: 1, unitPrice: 5, status: 'cancelled' }),
  ];
  const nothing = {
    lineCount: 0,
    summary: summarizeOrders(lines, basis),
    currency: 'CNY',
    mended: [],
    problems: [],
    hasChanged: false,
  };

  it('says what the lines add up to, without cancelled ones, as the Dashboard does', () => {
    expect(composeCheckReport({ ...nothing, lineCount: 2 }, 'zh').split('\n')[1]).toBe(
      '共 1 个订单，订单金额 ¥100.01，未付余额 ¥100.00。',
    );
  });

  it('names the first cells and counts the rest', () => {
    const problem = { code: 'date-is-text', column: 'expectedDeliveryDate' } as const;
    const problems = Array.from({ length: 11 }, (_, index) => ({ row: index + 2, problem }));

    const text = composeCheckReport({ ...nothing, lineCount: 20, problems }, 'zh');

    expect(text.split('\n').slice(3, 5)).toEqual([
      '有 11 个单元格需要查看（表中已标出）：',
      '第 2 行：“预计交付日期”不是日期，请按 2026-11-30 的格式填写。',
    ]);
    expect(text.split('\n').pop()).toBe('……另有 3 处。');
  });

  it('counts what was mended by kind', () => {
    const mended = [
      { kind: 'formula', row: 2 },
      { kind: 'orderNumber', row: 3 },
      { kind: 'formula', row: 3 },
    ] as const;

    expect(
      composeCheckReport({ ...nothing, lineCount: 2, mended }, 'en')
        .split('\n')
        .slice(2),
    ).toEqual(['', 'Mended:', '· 1 missing order number given', '· 2 formulas put back']);
  });

  it('says that all is well', () => {
    expect(composeCheckReport({ ...nothing, lineCount: 1 }, 'en')).toMatch(
      /^1 order line checked\.\n.*\n\nEverything is in order\.$/,
    );
  });
});
