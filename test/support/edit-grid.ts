import type { EditPlan } from '../../src/app/edits/edit-plan';
import {
  COMPUTED_COLUMNS,
  type ComputedColumn,
  type EditBasis,
  type EditedArea,
  type OtherLine,
} from '../../src/app/edits/edited-rows';
import { withLostFormulas } from '../../src/app/edits/plan-columns';
import { planEdit } from '../../src/app/edits/plan-edit';
import { neededSurroundings } from '../../src/app/edits/surroundings';
import { isOrderRow, type OrderCells, parseOrderRow } from '../../src/app/orders/parse-order-row';
import { textOf } from '../../src/app/workbook/cell-content';
import { type ColumnKey, ORDER_COLUMNS } from '../../src/domain/order/columns';
import { messagesFor } from '../../src/i18n/messages-for';
import { DESK_DAY, DESK_NOW } from './order-desk';

/** Stands for a cell whose formula is in place. */
export const FORMULA = '=';

export const FORMULAS: OrderCells = Object.fromEntries(COMPUTED_COLUMNS.map((key) => [key, FORMULA]));

/** Rows of an order sheet from row 2 on, without a sheet: edits are planned on them and carried out. */
export class EditGrid {
  private given = 0;
  now = DESK_NOW;
  readonly notes = new Map<string, string>();

  constructor(readonly rows: OrderCells[]) {}

  /** Somebody types, clears or pastes: the cells change, then the edit is handled. */
  edit(
    firstRow: number,
    rows: readonly OrderCells[],
    isTyped = rows.length === 1 && Object.keys(rows[0] ?? {}).length === 1,
  ): EditPlan {
    rows.forEach((cells, index) => {
      const at = firstRow - 2 + index;
      while (this.rows.length <= at) this.rows.push({ ...FORMULAS });
      this.rows[at] = { ...this.rows[at], ...cells };
    });
    const columns = new Set(rows.flatMap((cells) => Object.keys(cells) as ColumnKey[]));
    return this.handle({ firstRow, lastRow: firstRow + rows.length - 1, columns, isTyped });
  }

  /** Copies a whole row over another, with formulas and hidden cells, as copy and paste do. */
  copyRow(from: number, to: number): EditPlan {
    const blank = Object.fromEntries(ORDER_COLUMNS.map(({ key }) => [key, '']));
    return this.edit(to, [{ ...blank, ...this.rows[from - 2] }], false);
  }

  sweep(): EditPlan {
    return this.carryOut(
      planEdit({ rows: this.sheetRows(2, this.rows.length + 1, null), others: [], edited: null, basis: this.basis() }),
    );
  }

  handle(edited: EditedArea): EditPlan {
    const rows = this.sheetRows(edited.firstRow, edited.lastRow, edited);
    const needed = neededSurroundings(rows, edited, 2);
    const others = needed.numbers || needed.lineIds ? this.otherLines(edited) : [];
    return this.carryOut(planEdit({ rows, others, edited, basis: this.basis() }));
  }

  cell(row: number, key: ColumnKey): string {
    return textOf(this.rows[row - 2]?.[key]);
  }

  private basis(): EditBasis {
    return {
      today: DESK_DAY,
      now: this.now,
      soonDays: 3,
      currencyDigits: 2,
      orderNumberPattern: 'YYYYMMDD-001',
      language: 'en',
      hasRules: false,
      nextLineId: () => {
        this.given += 1;
        return `id${this.given}`;
      },
    };
  }

  private sheetRows(firstRow: number, lastRow: number, edited: EditedArea | null) {
    const rows = this.rows.slice(firstRow - 2, lastRow - 1).map((all, index) => {
      const shown = Object.entries(all).map(([key, content]) => [key, content === FORMULA ? '' : content]);
      return { row: firstRow + index, cells: Object.fromEntries(shown) as OrderCells, lostFormulas: [] };
    });
    return withLostFormulas(rows, edited, (row: number, key: ComputedColumn) => this.rows[row - 2]?.[key] === FORMULA);
  }

  private otherLines(edited: EditedArea): readonly OtherLine[] {
    return this.rows.flatMap((cells, index): OtherLine[] => {
      const row = index + 2;
      if ((row >= edited.firstRow && row <= edited.lastRow) || !isOrderRow(cells)) return [];
      return [{ ...parseOrderRow(cells).line, row, problems: textOf(cells['problems']) }];
    });
  }

  private carryOut(plan: EditPlan): EditPlan {
    for (const { row, key, content } of plan.cells) this.rows[row - 2] = { ...this.rows[row - 2], [key]: content };
    for (const { row, key } of plan.formulas) this.rows[row - 2] = { ...this.rows[row - 2], [key]: FORMULA };
    for (const { row, key, codes, figure } of plan.notes) {
      this.notes.set(`${messagesFor('en').labels.column[key]} ${row}`, [...codes, figure].join(' ').trim());
    }
    return plan;
  }
}
