import { sweepOrders } from '../../../src/app/commands/sweep-orders';
import type { EditPlan } from '../../../src/app/edits/edit-plan';
import type { SheetRow } from '../../../src/app/edits/edited-rows';
import type { OrderLine } from '../../../src/domain/order/order-line';
import { success } from '../../../src/domain/shared/result';
import { anOrderDesk, DESK_DAY, DESK_NOW } from '../../support/order-desk';

function aSheet(rows: readonly SheetRow[]) {
  const desk = anOrderDesk();
  const carriedOut: EditPlan[] = [];
  const ranked: (readonly OrderLine[])[] = [];
  const basis = {
    today: DESK_DAY,
    now: DESK_NOW,
    soonDays: 3,
    currencyDigits: 2,
    orderNumberPattern: '001',
    language: 'en' as const,
    hasRules: false,
    nextLineId: () => desk.ids.nextLineId(),
  };
  const ports = {
    ...desk,
    keeper: {
      readRows: () => success({ rows, basis }),
      carryOut: (plan: EditPlan) => {
        carriedOut.push(plan);
        return success(null);
      },
    },
    messageSheets: { refresh: () => success(null) },
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
    const cells = {
      ...{ orderNumber: '001', customerName: 'Ada', lineId: 'L1', status: 'Pending' },
      ...{ history: 'h1[0,"pending",46348,0,0,"",0,"normal"]', statusSince: { day: DESK_DAY } },
    };
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
