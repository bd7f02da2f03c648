import fc from 'fast-check';
import { columnLetters, columnNumber, formatA1, parseA1, quoteSheetName, toArea } from '../../../host/engine/a1';

const grid = { rows: 1000, columns: 26 };

describe('parseA1', () => {
  it.each([
    ['B2', { row: 2, column: 2, rows: 1, columns: 1 }],
    ['$B$2:C5', { row: 2, column: 2, rows: 4, columns: 2 }],
    ['C5:B2', { row: 2, column: 2, rows: 4, columns: 2 }],
    ['A2:A', { row: 2, column: 1, rows: 999, columns: 1 }],
    ['A:B', { row: 1, column: 1, rows: 1000, columns: 2 }],
    ['3:4', { row: 3, column: 1, rows: 2, columns: 26 }],
    ['B2:3', { row: 2, column: 2, rows: 2, columns: 25 }],
  ])('reads %s', (address, area) => {
    const parsed = parseA1(address);

    expect(parsed && toArea(parsed, grid)).toEqual(area);
  });

  it.each([
    ["'Sheet 1'!A1", 'Sheet 1'],
    ['订单!A1', '订单'],
    ["'Ada''s'!A1", "Ada's"],
    ['A1', null],
  ])('finds the sheet of %s', (address, sheetName) => {
    expect(parseA1(address)?.sheetName).toBe(sheetName);
  });

  it.each(['', 'A', '5', 'A0', 'AAAA1', 'A1:B2:C3', "it's!A1", '!A1', 'A-1', '订单'])('refuses %j', (text) => {
    expect(parseA1(text)).toBeNull();
  });

  it('reads what formatA1 writes', () => {
    const area = fc.record({
      row: fc.integer({ min: 1, max: 100_000 }),
      column: fc.integer({ min: 1, max: 700 }),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(area, fc.string({ minLength: 1 }), (each, sheetName) => {
        const parsed = parseA1(formatA1(each, sheetName));

        expect(parsed?.sheetName).toBe(sheetName);
        expect(parsed && toArea(parsed, grid)).toEqual(each);
      }),
    );
  });
});

describe('columnLetters', () => {
  it('counts past Z as Google does', () => {
    expect([1, 26, 27, 52, 702, 703, 18_278].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'ZZZ']);
  });

  it('is undone by columnNumber', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18_278 }), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
    );
  });
});

describe('quoteSheetName', () => {
  it.each([
    ['订单', '订单'],
    ['Orders', 'Orders'],
    ['Mail log', "'Mail log'"],
    ["Ada's", "'Ada''s'"],
    ['A1', "'A1'"],
    ['R1C1', "'R1C1'"],
    ['2026', "'2026'"],
  ])('writes %s as %s', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});
