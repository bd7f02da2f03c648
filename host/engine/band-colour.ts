import type { Banding } from './sheet-engine';

type Kind = 'header' | 'first' | 'second' | 'footer';

/**
 * The colour that bandings give a cell; null for none. A heading's goes before a band's, the first band's before the
 * second's, and a row's before a column's
 * (https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets/sheets#bandedrange).
 */
export function bandColour(bandings: readonly Pick<Banding, 'area' | 'rows' | 'columns'>[], row: number, column: number) {
  for (const { area, rows, columns } of bandings) {
    const [down, right] = [row - area.row, column - area.column];
    if (down < 0 || right < 0 || down >= area.rows || right >= area.columns) continue;
    const rowKind = rows && kindOf(down, area.rows, rows.header !== null, rows.footer !== null);
    const columnKind = columns && kindOf(right, area.columns, columns.header !== null, columns.footer !== null);
    for (const kind of ['header', 'footer', 'first', 'second'] as const) {
      if (rowKind === kind && rows?.[kind]) return rows[kind];
      if (columnKind === kind && columns?.[kind]) return columns[kind];
    }
  }
  return null;
}

function kindOf(at: number, count: number, hasHeader: boolean, hasFooter: boolean): Kind {
  if (hasHeader && at === 0) return 'header';
  if (hasFooter && at === count - 1) return 'footer';
  return (at - (hasHeader ? 1 : 0)) % 2 === 0 ? 'first' : 'second';
}
