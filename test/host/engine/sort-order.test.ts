import type { CellValue } from '../../../host/engine/sheet-engine';
import { sortRows } from '../../../host/engine/sort-order';

function sorted(values: readonly CellValue[], ascending = true, locale = 'en_US'): CellValue[] {
  const area = { row: 1, column: 1, rows: values.length, columns: 1 };
  const order = sortRows(area, [{ column: 1, ascending }], (row) => values[row - 1] ?? null, locale);
  return order.map((row) => values[row - 1] ?? null);
}

describe('sortRows', () => {
  const mixed = [{ error: '#N/A' }, null, 'b', true, 10, 'A', false, -2, ''];

  it('puts numbers first, then text, FALSE and TRUE, errors, and empty cells last', () => {
    expect(sorted(mixed)).toEqual([-2, 10, '', 'A', 'b', false, true, { error: '#N/A' }, null]);
  });

  it('turns everything round in a descending sort but the empty cells', () => {
    expect(sorted(mixed, false)).toEqual([{ error: '#N/A' }, true, false, 'b', 'A', '', 10, -2, null]);
  });

  it('sorts Chinese by pinyin in a Chinese spreadsheet', () => {
    expect(sorted(['周', '安', '李'], true, 'zh_CN')).toEqual(['安', '李', '周']);
  });

  it('goes on with the next key where rows are equal, and keeps their order where all are', () => {
    const rows: CellValue[][] = [
      ['b', 1],
      ['a', 2],
      ['B', 0],
      ['a', 2],
    ];
    const area = { row: 5, column: 2, rows: 4, columns: 2 };
    const keys = [
      { column: 2, ascending: true },
      { column: 3, ascending: false },
    ];

    expect(sortRows(area, keys, (row, column) => rows[row - 5]?.[column - 2] ?? null, 'en_US')).toEqual([6, 8, 5, 7]);
  });
});
