import type { Model } from '@odoo/o-spreadsheet';

interface Place {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/**
 * Enter after a run of Tabs goes back under the cell where the run began, as in Google Sheets, so that a table can be typed row
 * by row; the library stays in the last column. A run ends wherever the selection moves otherwise.
 */
export function returnAfterTabs(element: HTMLElement, model: Model): void {
  const { selection, getters } = model;
  const moveAnchorCell = selection.moveAnchorCell.bind(selection);
  let key = '';
  /** Where the run began, and where its last Tab has led. */
  let run: { readonly start: number; readonly at: Place } | null = null;
  element.addEventListener(
    'keydown',
    (event) => {
      key = event.shiftKey ? '' : event.key;
    },
    { capture: true },
  );
  selection.moveAnchorCell = (direction, step) => {
    const from = getters.getActivePosition();
    const isInRun = run !== null && isSame(run.at, from);
    const start = run !== null && isInRun ? run.start : from.col;
    run = null;
    const result = moveAnchorCell(direction, step);
    const at = getters.getActivePosition();
    if (key === 'Tab' && direction === 'right') run = { start, at };
    if (key === 'Enter' && direction === 'down' && isInRun && at.col !== start) return selection.selectCell(start, at.row);
    return result;
  };
}

function isSame(one: Place, other: Place): boolean {
  return one.sheetId === other.sheetId && one.col === other.col && one.row === other.row;
}
