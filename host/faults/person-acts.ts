import type { SheetEngine, SheetState } from '../engine/sheet-engine';
import type { PersonAct } from './fault';
import type { Seeded } from './seeded';

/** Does something as a person would, somewhere on the sheets that show; nothing where there is nothing to do it to. */
export function act(engine: SheetEngine, person: string, what: PersonAct, random: Seeded): void {
  const sheets = engine.listSheets().filter(({ hidden }) => !hidden);
  const [first] = sheets;
  if (!first) return;
  const sheet = random.pick(sheets);
  const last = engine.lastCell(sheet.id);
  const row = random.between(1, Math.max(1, last.row));
  const column = random.between(1, Math.max(1, last.column));
  const sheetId = sheet.id;
  switch (what) {
    case 'edit':
      engine.type(person, sheetId, row, column, `edited ${random.between(1, 999)}`);
      return;
    case 'insert-row':
      engine.restructure(person, { type: 'insertRows', sheetId, before: row, count: 1, inheritFrom: 'before' });
      return;
    case 'delete-row':
      if (sheet.rows > sheet.frozenRows + 1) engine.restructure(person, { type: 'deleteRows', sheetId, first: row, count: 1 });
      return;
    case 'sort':
      sort(engine, person, sheet, column, random.next() < 0.5);
      return;
    case 'move-column':
      if (sheet.columns < 2) return;
      engine.restructure(person, {
        ...{ type: 'moveColumns', sheetId, first: column, count: 1 },
        before: column === 1 ? 3 : random.between(1, column - 1),
      });
      return;
    case 'delete-sheet':
      if (sheets.length > 1) engine.restructure(person, { type: 'deleteSheet', sheetId });
      return;
  }
}

function sort(engine: SheetEngine, person: string, sheet: SheetState, column: number, ascending: boolean): void {
  const last = engine.lastCell(sheet.id);
  const row = sheet.frozenRows + 1;
  if (last.row <= row) return;
  const area = { row, column: 1, rows: last.row - row + 1, columns: last.column };
  engine.restructure(person, { type: 'sort', sheetId: sheet.id, area, by: [{ column, ascending }] });
}
