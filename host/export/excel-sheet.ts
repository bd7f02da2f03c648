import type { CellValue as ExcelValue, Worksheet } from 'exceljs';
import { columnLetters, formatA1 } from '../engine/a1';
import { bandColour } from '../engine/band-colour';
import type { Area, Banding, CellStyle, CellValue, SheetEngine, SheetState } from '../engine/sheet-engine';
import { topLeft } from '../engine/shift-formula';
import { areaBlocks } from './area-blocks';
import { criteriaToFormula } from './excel-criteria';
import { excelError, type FormulaSurroundings, toExcelFormula } from './excel-formula';
import { toColourScale } from './excel-gradient';
import { ExcelStyles, toRuleStyle } from './excel-styles';
import { addValidation, type ListSheet } from './excel-validations';

/** Google's sizes of lines that nobody changed, in pixels. */
const standardHeight = 21;
const standardWidth = 100;
/** Excel's longest text in a cell; Google's is 50,000. */
const longestText = 32_767;
/** Cells are read from the engine in blocks, so that a large sheet is never held several times over. */
const rowsAtOnce = 2000;

/** Writes one sheet of the engine into an Excel worksheet. */
export function writeSheet(
  engine: SheetEngine,
  state: SheetState,
  sheet: Worksheet,
  lists: ListSheet,
  surroundings: FormulaSurroundings,
): void {
  const styles = new ExcelStyles();
  const last = engine.lastCell(state.id);
  writeColumns(engine, state, sheet, styles, last.row);
  for (let row = 1; row <= last.row; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, last.row - row + 1);
    writeCells(engine, state, sheet, { row, column: 1, rows, columns: state.columns }, styles, surroundings);
  }
  writeRows(engine, state, sheet);
  writeValidations(engine, state, sheet, lists, surroundings);
  writeColourRules(engine, state, sheet, surroundings);
  for (const area of engine.readMerges(state.id)) sheet.mergeCells(formatA1(area));
  const filter = engine.readFilter(state.id);
  if (filter) sheet.autoFilter = formatA1(filter.area);
}

function writeCells(
  engine: SheetEngine,
  { id }: SheetState,
  sheet: Worksheet,
  area: Area,
  styles: ExcelStyles,
  surroundings: FormulaSurroundings,
): void {
  const values = engine.readValues(id, area);
  const formulas = engine.readFormulas(id, area);
  const formats = engine.readNumberFormats(id, area);
  const cellStyles = sharedStyles(withBandings(engine.readStyles(id, area), area, engine.readBandings(id)));
  const notes = engine.readNotes(id, area);
  for (const [y, line] of values.entries()) {
    const row = sheet.getRow(area.row + y);
    for (const [x, value] of line.entries()) {
      const formula = formulas[y]?.[x] ?? null;
      const pattern = formats[y]?.[x] ?? '';
      const style = cellStyles[y]?.[x] ?? plain;
      const note = notes[y]?.[x] ?? '';
      const isStyled = pattern !== '' || style !== plain;
      if (value === null && formula === null && note === '' && !isStyled) continue;
      const cell = row.getCell(area.column + x);
      cell.value = toExcelValue(value, formula, surroundings);
      cell.style = styles.of(style, pattern);
      if (note !== '') cell.note = note;
    }
  }
}

function toExcelValue(value: CellValue, formula: string | null, surroundings: FormulaSurroundings): ExcelValue {
  const result = toExcelResult(value);
  if (formula === null) return result;
  const text = toExcelFormula(formula, value, surroundings);
  return text === null ? result : ({ formula: text, ...(result !== null && { result }) } as ExcelValue);
}

function toExcelResult(value: CellValue): number | string | boolean | null | { error: ReturnType<typeof excelError> } {
  if (typeof value === 'string') return value.slice(0, longestText);
  return typeof value === 'object' && value !== null ? { error: excelError(value.error) } : value;
}

/** Excel has alternating colours in its tables only: they become the cells' own where those have none. */
function withBandings(styles: CellStyle[][], area: Area, bandings: readonly Banding[]): CellStyle[][] {
  if (bandings.length === 0) return styles;
  return styles.map((line, y) =>
    line.map((style, x) => {
      const background = style.background ? null : bandColour(bandings, area.row + y, area.column + x);
      return background ? { ...style, background } : style;
    }),
  );
}

const plain: CellStyle = {};

/** Engines may make a new object for each cell: equal styles become one object here. */
function sharedStyles(grid: readonly (readonly CellStyle[])[]): CellStyle[][] {
  const known = new Map<string, CellStyle>([['{}', plain]]);
  const keyOf = new Map<CellStyle, string>();
  return grid.map((line) =>
    line.map((style) => {
      const key = keyOf.get(style) ?? JSON.stringify(style);
      keyOf.set(style, key);
      const shared = known.get(key) ?? style;
      known.set(key, shared);
      return shared;
    }),
  );
}

/** Below the last filled row the format of each column stands on the column itself. */
function writeColumns(engine: SheetEngine, state: SheetState, sheet: Worksheet, styles: ExcelStyles, lastRow: number): void {
  const sizes = engine.readSizes(state.id, 'columns', 1, state.columns);
  const depths = depthsOf(engine, state, 'columns');
  const row = Math.min(lastRow + 1, state.rows);
  const area = { row, column: 1, rows: 1, columns: state.columns };
  const [formats = []] = engine.readNumberFormats(state.id, area);
  const [cellStyles = []] = sharedStyles(engine.readStyles(state.id, area));
  for (const [index, { pixels, hidden }] of sizes.entries()) {
    const column = sheet.getColumn(index + 1);
    // Engines may give a hidden column no width.
    const width = pixels > 5 ? pixels : standardWidth;
    column.width = Math.round(((width - 5) / 7) * 100) / 100;
    if (hidden) column.hidden = true;
    const depth = depths.depthAt(index + 1);
    if (depth > 0) column.outlineLevel = depth;
    const style = cellStyles[index] ?? plain;
    if (formats[index] || style !== plain) column.style = styles.of(style, formats[index] ?? '');
  }
  sheet.properties.outlineLevelCol = depths.openDepth;
}

function writeRows(engine: SheetEngine, state: SheetState, sheet: Worksheet): void {
  const depths = depthsOf(engine, state, 'rows');
  for (const [index, { pixels, hidden }] of engine.readSizes(state.id, 'rows', 1, state.rows).entries()) {
    const depth = depths.depthAt(index + 1);
    if (pixels === standardHeight && !hidden && depth === 0) continue;
    const row = sheet.getRow(index + 1);
    if (pixels !== standardHeight && pixels > 0) row.height = pixels * 0.75;
    if (hidden) row.hidden = true;
    if (depth > 0) row.outlineLevel = depth;
  }
  sheet.properties.outlineLevelRow = depths.openDepth;
}

/** `openDepth` is the depth from which on the writer marks lines as folded. */
function depthsOf(engine: SheetEngine, state: SheetState, dimension: 'rows' | 'columns') {
  const groups = engine.readGroups(state.id).filter((group) => group.dimension === dimension);
  const depthAt = (position: number) => groups.filter(({ first, count }) => position >= first && position < first + count).length;
  const deepest = Math.max(0, ...groups.map(({ first }) => depthAt(first)));
  return {
    depthAt,
    openDepth: groups.some(({ collapsed }) => collapsed) ? Math.max(1, deepest) : deepest === 0 ? 0 : deepest + 1,
  };
}

function writeValidations(
  engine: SheetEngine,
  state: SheetState,
  sheet: Worksheet,
  lists: ListSheet,
  surroundings: FormulaSurroundings,
): void {
  const whole = { row: 1, column: 1, rows: state.rows, columns: state.columns };
  const grid = engine.readValidations(state.id, whole);
  const keys = new Map<object, string>();
  const keyOf = (validation: object) => {
    const key = keys.get(validation) ?? JSON.stringify(validation);
    keys.set(validation, key);
    return key;
  };
  for (const { value, area } of areaBlocks(grid, keyOf)) addValidation(sheet, area, value, lists, surroundings);
}

function writeColourRules(engine: SheetEngine, state: SheetState, sheet: Worksheet, surroundings: FormulaSurroundings): void {
  for (const [index, rule] of engine.readColourRules(state.id).entries()) {
    const ref = rule.areas.map((area) => formatA1(area)).join(' ');
    if (rule.gradient) {
      sheet.addConditionalFormatting({ ref, rules: [toColourScale(rule.gradient, index + 1)] });
      continue;
    }
    const anchor = topLeft(rule.areas);
    const cell = `${columnLetters(anchor.column)}${anchor.row}`;
    const formula = criteriaToFormula(rule.criteria, rule.values, cell, surroundings);
    if (formula === null) continue;
    sheet.addConditionalFormatting({
      ref,
      rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style: toRuleStyle(rule.style) }],
    });
  }
}
