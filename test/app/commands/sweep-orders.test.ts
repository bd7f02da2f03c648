import { sweepOrders } from '../../../src/app/commands/sweep-orders';
import { composeCheckReport } from '../../../src/app/edits/compose-check-report';
import type { EditPlan } from '../../../src/app/edits/edit-plan';
import type { SheetRow } from '../../../src/app/edits/edited-rows';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { summarizeOrders } from '../../../src/domain/order/order-summary';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { success } from '../../../src/domain/shared/result';
import { aLine } from '../../support/builders';
import { anOrderDesk, DESK_DAY } from '../../support/order-desk';

function aSheet(rows: readonly SheetRow[]) {
  const desk = anOrderDesk();
  const carriedOut: EditPlan[] = [];
  const ranked: (readonly OrderLine[])[] = [];
  const basis = {
    today: DESK_DAY,
    soonDays: 3,
    currencyDigits: 2,
    orderNumberPattern: '001',
    language: 'en' as const,
    nextLineId: () => desk.ids.nextLineId(),
  };
  const ports = {
    ...desk,
    keeper: { readRows: () => success({ rows, basis }), carryOut: (plan: EditPlan) => void carriedOut.push(plan) },
    rankedLists: { refresh: (lines: readonly OrderLine[]) => void ranked.push(lines) },
  };
  return { ports, carriedOut, ranked };
}

const aRow = (row: number, cells: SheetRow['cells']): SheetRow => ({ row, cells, lostFormulas: [] });

describe('sweepOrders', () => {
  it('ranks the lines as they stand after it', () => {
    const { ports, ranked } = aSheet([aRow(2, { customerName: 'Ada' }), aRow(3, {})]);

    sweepOrders(ports);

    expect(ranked[0]).toMatchObject([{ customerName: 'Ada', orderNumber: '001', lineId: 'new-1' }]);
  });

  it('writes nothing where all is well', () => {
    const cells = { orderNumber: '001', customerName: 'Ada', lineId: 'L1', status: 'Pending' };
    const { ports, carriedOut } = aSheet([aRow(2, cells)]);

    expect(sweepOrders(ports)).toMatchObject({ value: { lineCount: 1, hasChanged: false, mended: [], problems: [] } });
    expect(carriedOut).toEqual([]);
  });

  it('refuses while somebody else writes', () => {
    const { ports, carriedOut } = aSheet([aRow(2, { customerName: 'Ada' })]);
    const busy = anOrderDesk();
    busy.occupy();

    expect(sweepOrders({ ...ports, lock: busy.lock })).toMatchObject({ error: { code: 'workbook.busy' } });
    expect(carriedOut).toEqual([]);
  });
});

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
});
