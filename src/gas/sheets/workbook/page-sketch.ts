import type { Sheet } from '../find-sheet';
import { PAGE_STYLE } from './page-style';

/** How a cell of a page looks; what is left out is as on plain paper. */
export interface CellLook {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly isBold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly pattern?: string;
}

const PLAIN: Required<CellLook> = {
  background: PAGE_STYLE.paper,
  fontColor: PAGE_STYLE.text,
  fontSize: 10,
  isBold: false,
  align: 'left',
  pattern: 'General',
};

/**
 * A page as it is to look, drawn first and then written by one call per property: cell by cell would be a call each.
 * Fills of white paper cover the grid lines.
 */
export class PageSketch {
  private readonly looks: Required<CellLook>[][];

  /** @param cells - The page's texts, figures and formulas, row by row. */
  constructor(private readonly cells: readonly (readonly (string | number)[])[]) {
    this.looks = cells.map((row) => row.map(() => PLAIN));
  }

  /** Adds to the look of a block; rows and columns count from 1. */
  draw(row: number, column: number, rows: number, columns: number, look: CellLook): this {
    for (let r = row - 1; r < row - 1 + rows; r += 1) {
      const line = this.looks[r];
      for (let c = column - 1; line && c < column - 1 + columns; c += 1) line[c] = { ...(line[c] ?? PLAIN), ...look };
    }
    return this;
  }

  /** Writes the page from A1 on. Formats come before values, so that text stays text. */
  write(sheet: Sheet): void {
    const range = sheet.getRange(1, 1, this.cells.length, this.cells[0]?.length ?? 1);
    if (this.uses('pattern')) range.setNumberFormats(this.each(({ pattern }) => pattern));
    range.setValues(this.cells.map((row) => [...row]));
    range.setBackgrounds(this.each(({ background }) => background));
    range.setTextStyles(this.textStyles());
    if (this.uses('align')) range.setHorizontalAlignments(this.each(({ align }) => align));
  }

  /** Colour, size and weight by one call. */
  private textStyles(): GoogleAppsScript.Spreadsheet.TextStyle[][] {
    const known = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
    return this.each(({ fontColor, fontSize, isBold }) => {
      const name = `${fontColor} ${fontSize} ${isBold}`;
      const style =
        known.get(name) ??
        SpreadsheetApp.newTextStyle().setForegroundColor(fontColor).setFontSize(fontSize).setBold(isBold).build();
      known.set(name, style);
      return style;
    });
  }

  private uses(property: keyof CellLook): boolean {
    return this.looks.some((row) => row.some((look) => look[property] !== PLAIN[property]));
  }

  private each<T>(pick: (look: Required<CellLook>) => T): T[][] {
    return this.looks.map((row) => row.map(pick));
  }
}

/** Widths in pixels from column A on, one call for each run of equal ones. */
export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  let start = 0;
  while (start < widths.length) {
    const width = widths[start] ?? 0;
    let end = start + 1;
    while (widths[end] === width) end += 1;
    sheet.setColumnWidths(start + 1, end - start, width);
    start = end;
  }
}
