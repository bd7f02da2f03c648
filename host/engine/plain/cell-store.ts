import type { FormulaTemplate } from '../formula-template';
import { shiftLines } from '../run-table';
import type { Area } from '../sheet-engine';
import type { Dimension, Shift } from '../shift-area';

/** What a cell holds: a value, a formula, or nothing. */
export type CellContent = number | string | boolean | FormulaTemplate | undefined;

type Column = CellContent[];

/** The contents of one sheet, column by column: a column is as long as its last filled cell, so empty columns cost nothing. */
export class CellStore {
  #columns: (Column | undefined)[] = [];

  get(row: number, column: number): CellContent {
    return this.#columns[column - 1]?.[row - 1];
  }

  set(row: number, column: number, content: CellContent): void {
    const cells = this.#columns[column - 1];
    if (content === undefined) {
      if (cells && row <= cells.length) cells[row - 1] = undefined;
      return;
    }
    const filled = cells ?? this.#add(column);
    // Filled up cell by cell, since a hole would turn the array into a slow one.
    while (filled.length < row - 1) filled.push(undefined);
    filled[row - 1] = content;
  }

  clear(area: Area): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cells = this.#columns[column - 1];
      if (cells) cells.fill(undefined, area.row - 1, Math.min(cells.length, area.row - 1 + area.rows));
    }
  }

  /** Row numbers in `order` give the new order of the area's rows. */
  reorder(area: Area, order: readonly number[]): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!this.#columns[column - 1]) continue;
      const sorted = order.map((row) => this.get(row, column));
      sorted.forEach((content, index) => {
        this.set(area.row + index, column, content);
      });
    }
  }

  shift(dimension: Dimension, shift: Shift): void {
    if (dimension === 'columns') this.#columns = shiftLines(this.#columns, shift, null, () => undefined);
    else this.#columns = this.#columns.map((cells) => cells && shiftLines(cells, shift, null, () => undefined));
  }

  /** Changes every formula; what `change` gives back takes its place. */
  changeFormulas(change: (template: FormulaTemplate, row: number, column: number) => FormulaTemplate): void {
    for (const [index, cells] of this.#columns.entries()) {
      if (!cells) continue;
      for (let row = 1; row <= cells.length; row++) {
        const content = cells[row - 1];
        if (typeof content === 'object') cells[row - 1] = change(content, row, index + 1);
      }
    }
  }

  lastCell(): { readonly row: number; readonly column: number } {
    let lastRow = 0;
    let lastColumn = 0;
    for (const [index, cells] of this.#columns.entries()) {
      if (!cells) continue;
      let row = cells.length;
      while (row > 0 && cells[row - 1] === undefined) row--;
      if (row > 0) lastColumn = index + 1;
      lastRow = Math.max(lastRow, row);
    }
    return { row: lastRow, column: lastColumn };
  }

  copy(): CellStore {
    const copied = new CellStore();
    copied.#columns = this.#columns.map((cells) => cells && [...cells]);
    return copied;
  }

  /** Column by column, for the file: formulas are `{ f: … }` in R1C1 notation. */
  save(): (readonly unknown[] | null)[] {
    return Array.from(this.#columns, (cells) =>
      cells ? cells.map((content) => (typeof content === 'object' ? { f: content.r1c1 } : (content ?? null))) : null,
    );
  }

  #add(column: number): Column {
    while (this.#columns.length < column) this.#columns.push(undefined);
    const cells: Column = [];
    this.#columns[column - 1] = cells;
    return cells;
  }
}
