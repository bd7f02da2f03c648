import { createPlainEngine } from '../../host/engine/plain/engine';
import { anEmptySpreadsheet, sheetNamed } from '../support/order-workbook';

/** Every second row is a line; contacts look like numbers, dates and formulas. */
const CONTACTS = ['+49 30 1234', '001', '=Ada', '2026-11-22', '@ada', '-', "'quoted"];

function aBookWithGaps(lines: number) {
  const book = anEmptySpreadsheet({ engine: createPlainEngine({ locale: 'en_US', timeZone: 'Asia/Shanghai' }) });
  book.call('makeOrRepair');
  const id = sheetNamed(book.engine, 'Orders').id;
  const rows = Array.from({ length: lines * 2 }, (_, index) => {
    const isLine = index % 2 === 0;
    const cell = (column: number) => {
      if (column === 1) return `A-${index}`;
      if (column === 3) return CONTACTS[index % CONTACTS.length] ?? '';
      if (column === 4) return 'Lamp';
      if (column === 11) return 'Pending';
      return column === 34 && isLine ? `L-${index}` : null;
    };
    return Array.from({ length: 38 }, (_, column) => cell(column + 1));
  });
  book.engine.apply([{ type: 'setCells', sheetId: id, row: 2, column: 1, cells: rows }]);
  const read = (column: number) => book.engine.readValues(id, { row: 2, column, rows: lines * 2, columns: 1 }).flat();
  return { ...book, id, read };
}

describe('changing lines that do not stand together', () => {
  it('writes only their cells and needs as many calls for 200 lines as for 20', () => {
    const calls = [20, 200].map((count) => {
      const { call, calls: used, read } = aBookWithGaps(count);
      const lineIds = Array.from({ length: count }, (_, index) => `L-${index * 2}`);

      expect(call('changeStatus', { lineIds, status: 'shipped' })).toMatchObject({ ok: true });

      expect(read(11)).toEqual(Array.from({ length: count * 2 }, (_, index) => (index % 2 === 0 ? 'Shipped' : 'Pending')));
      expect(read(29)).toEqual(Array.from({ length: count * 2 }, (_, index) => (index % 2 === 0 ? 46_348 : null)));
      return used().serviceCalls;
    });

    expect(calls[1]).toBe(calls[0]);
  });

  it('gives each its own line id in one go and leaves the ids between as they were', () => {
    const { call, calls, read } = aBookWithGaps(60);

    call('checkNow');

    const ids = read(34);
    expect(new Set(ids).size).toBe(120);
    expect(ids.filter((_, index) => index % 2 === 0)).toEqual(Array.from({ length: 60 }, (_, index) => `L-${index * 2}`));
    expect(read(3).slice(0, CONTACTS.length)).toEqual(CONTACTS);
    expect(calls().serviceCalls).toBeLessThan(60);
  });
});
