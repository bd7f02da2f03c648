/** Where a Range points. The main side keeps no handles, so a range is only its position. */
export interface RangeState {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A Sheet is its id. */
export interface SheetState {
  readonly sheetId: number;
}
