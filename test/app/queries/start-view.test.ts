import type { Account } from '../../../src/app/ports';
import { readBoard, readStart } from '../../../src/app/queries/start-view';
import { refuse } from '../../../src/app/refusal';
import { writeSender } from '../../../src/app/reminders/reminder-state';
import { SCHEMA_VERSION, writeWorkbookState } from '../../../src/app/workbook/workbook-state';
import type { OrderLine } from '../../../src/domain/order/order-line';
import type { CalendarDate } from '../../../src/domain/shared/calendar-date';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

const account: Account = { email: () => 'grace@example.com', isAllowed: () => true };

function aDesk(lines: readonly OrderLine[]) {
  const desk = anOrderDesk(lines);
  const memory = aMemory();
  writeWorkbookState(memory, {
    schemaVersion: SCHEMA_VERSION,
    language: 'en',
    currency: 'JPY',
    sheetIds: {},
    headings: {},
    orderNumberPattern: '001',
    soonDays: 5,
    rules: null,
    lastRule: 0,
  });
  return { ...desk, memory, account };
}

const inFiveDays = aLine({ expectedDeliveryDate: '2026-11-27' as CalendarDate, unitPrice: 10.4 });

describe('readStart', () => {
  it('goes by the currency and the days that the workbook remembers', () => {
    const start = readStart(aDesk([inFiveDays]));

    expect(start).toMatchObject({ today: '2026-11-22', currency: 'JPY', obstacle: null });
    expect(start.board?.dueSoon[0]).toMatchObject({ lineTotal: 10, daysLate: -5 });
  });

  it('asks for a sweep while reminders are off', () => {
    expect(readStart(aDesk([inFiveDays])).needsSweep).toBe(true);
  });

  it('asks for none while the hourly run does it', () => {
    const desk = aDesk([inFiveDays]);
    writeSender(desk.memory, { email: 'grace@example.com', since: desk.clock.now(), triggerId: 't' });

    expect(readStart(desk).needsSweep).toBe(false);
  });

  it('asks for one where lines wait for their number or id', () => {
    const desk = aDesk([aLine({ lineId: '' })]);
    writeSender(desk.memory, { email: 'grace@example.com', since: desk.clock.now(), triggerId: 't' });

    expect(readStart(desk).needsSweep).toBe(true);
  });

  it('tells a spreadsheet without a workbook from one that cannot be read', () => {
    const desk = aDesk([]);
    const unmade = refuse('workbook.not-made', {});
    const unreadable = refuse('sheet.heading-missing', { sheet: 'Orders' });

    expect(readStart({ ...desk, orders: { ...desk.orders, listLines: () => unmade } })).toMatchObject({
      board: null,
      obstacle: null,
      reminders: null,
    });
    expect(readStart({ ...desk, orders: { ...desk.orders, listLines: () => unreadable } })).toMatchObject({
      board: null,
      obstacle: unreadable.error,
      needsSweep: false,
    });
  });
});

describe('readBoard', () => {
  it('reads only the columns that it shows', () => {
    const desk = aDesk([inFiveDays]);
    const asked: unknown[] = [];
    readBoard({
      ...desk,
      orders: {
        ...desk.orders,
        listLines: (columns) => {
          asked.push(columns);
          return desk.orders.listLines();
        },
      },
    });

    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual(expect.arrayContaining(['lineId', 'problems', 'expectedDeliveryDate']));
    expect(asked[0]).not.toContain('remarkInternal');
  });
});
