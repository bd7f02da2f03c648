import { type AdoptPorts, adoptTable } from '../../../src/app/commands/adopt-table';
import type { OrderCells } from '../../../src/app/orders/parse-order-row';
import { success } from '../../../src/domain/shared/result';
import { aMemory } from '../../support/a-memory';
import { aLine } from '../../support/builders';
import { anOrderDesk } from '../../support/order-desk';

const MAPPING = [
  { column: 1, field: 'orderNumber' },
  { column: 2, field: 'customerName' },
  { column: 3, field: 'productName' },
  { column: 4, field: 'remarkInternal' },
  { column: 5, field: 'status' },
] as const;
const REQUEST = { sheetId: 7, headingRow: 1, mapping: MAPPING, isAgain: false };

function aDesk(rows: readonly (readonly string[])[]) {
  const desk = anOrderDesk([aLine({ orderNumber: '20261122-004' })]);
  const added: OrderCells[] = [];
  const ports: AdoptPorts = {
    ...desk,
    memory: aMemory(),
    tables: { listTables: () => [], readRows: () => rows.map((row) => row.map((text) => ({ content: text, shown: text }))) },
    rows: {
      addRows: (records) => {
        added.push(...records);
        return success({ firstRow: 3 });
      },
    },
  };
  return { desk, ports, added };
}

describe('adoptTable', () => {
  it('keeps the table’s numbers, gives missing ones, and goes on with the order above where cells were merged', () => {
    const { ports, added } = aDesk([
      ['A-1', 'Ada', 'Lamp'],
      ['', '', 'Rug'],
      ['', 'Bo', 'Mug'],
    ]);

    expect(adoptTable(ports, REQUEST)).toEqual(success({ added: 3, orders: 2, firstRow: 3, unread: 0, noted: 0, skipped: 0 }));
    expect(added.map((cells) => cells['orderNumber'])).toEqual(['A-1', 'A-1', '20261122-005']);
    expect(added.map((cells) => cells['lineId'])).toEqual(['new-1', 'new-2', 'new-3']);
  });

  it('gives each row an order of its own where the table names no customers', () => {
    const { ports, added } = aDesk([
      ['', '', 'Lamp'],
      ['', '', 'Rug'],
    ]);

    adoptTable(ports, REQUEST);

    expect(added.map((cells) => cells['orderNumber'])).toEqual(['20261122-005', '20261122-006']);
  });

  it('keeps what has no place below the note that was there', () => {
    const { ports, added } = aDesk([['1', 'Ada', 'Lamp', 'call first', 'at Bob’s']]);

    adoptTable(ports, REQUEST);

    expect(added[0]).toMatchObject({ status: 'Pending', remarkInternal: 'call first\nStatus: at Bob’s' });
  });

  it('dates nothing today: these are orders that exist already', () => {
    const { ports, added } = aDesk([['1', 'Ada', 'Lamp']]);

    adoptTable(ports, REQUEST);

    expect(added[0]?.['orderDate']).toBe('');
  });

  it('refuses the same table the second time, until it is asked for', () => {
    const { ports, added } = aDesk([['1', 'Ada', 'Lamp']]);
    adoptTable(ports, REQUEST);

    expect(adoptTable(ports, REQUEST)).toEqual({
      ok: false,
      error: { code: 'table.copied-before', params: { rows: 1, day: '2026-11-22' } },
    });
    expect(adoptTable(ports, { ...REQUEST, isAgain: true })).toMatchObject({ value: { added: 1 } });
    expect(added).toHaveLength(2);
  });

  it('warns after a run that was killed while it wrote', () => {
    const { ports } = aDesk([['1', 'Ada', 'Lamp']]);
    const killed = () => {
      throw new Error('killed');
    };
    expect(() => adoptTable({ ...ports, rows: { addRows: killed } }, REQUEST)).toThrow('killed');

    expect(adoptTable(ports, REQUEST)).toMatchObject({ ok: false, error: { code: 'table.copied-before' } });
  });

  it('refuses while somebody else writes, and a sheet that is gone', () => {
    const { desk, ports, added } = aDesk([['1', 'Ada', 'Lamp']]);
    const gone = { ...ports, tables: { listTables: () => [], readRows: () => null } };
    expect(adoptTable(gone, REQUEST)).toMatchObject({ error: { code: 'table.gone' } });
    desk.occupy();

    expect(adoptTable(ports, REQUEST)).toMatchObject({ error: { code: 'workbook.busy' } });
    expect(added).toEqual([]);
  });

  it('of a table without rows adds nothing', () => {
    const { ports, added } = aDesk([
      ['', '', ''],
      ['Total', '', ''],
    ]);

    expect(adoptTable(ports, REQUEST)).toMatchObject({ value: { added: 0, skipped: 1 } });
    expect(added).toEqual([]);
  });
});
