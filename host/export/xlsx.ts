import ExcelJS from 'exceljs';
import { columnLetters, formatA1 } from '../engine/a1';
import type { SheetEngine, SheetState } from '../engine/sheet-engine';
import type { FormulaSurroundings } from './excel-formula';
import { writeSheet } from './excel-sheet';
import { excelColour } from './excel-styles';
import type { ListSheet } from './excel-validations';
import { excelSheetNames } from './sheet-names';

/**
 * The spreadsheet as an Excel file, as Google's File → Download makes one: values and formulas with their results, formats,
 * styles, widths, frozen and grouped lines, lists and checks, colour rules, notes, merges, the filter, named ranges.
 *
 * What Excel cannot express is left out: borders (the engine does not give them back), the values that a filter hides, protections.
 */
export async function exportXlsx(engine: SheetEngine): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = engine.document.name;
  const states = engine.listSheets();
  const names = excelSheetNames(states);
  const sheets = new Map(
    states.map(({ id, name, rows, columns }) => [name.toLowerCase(), { excelName: names.get(id) ?? name, rows, columns }]),
  );
  const lists = new HiddenLists();
  for (const state of states) {
    const worksheet = workbook.addWorksheet(names.get(state.id) ?? state.name, worksheetOptions(state));
    const surroundings: FormulaSurroundings = { locale: engine.document.locale, sheet: state.name.toLowerCase(), sheets };
    writeSheet(engine, state, worksheet, lists, surroundings);
  }
  lists.write(workbook);
  for (const { name, sheetId, area } of engine.readNamedRanges()) {
    const sheet = (names.get(sheetId) ?? '').replaceAll("'", "''");
    workbook.definedNames.add(`'${sheet}'!${absolute(formatA1(area))}`, name);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function worksheetOptions(state: SheetState): Partial<ExcelJS.AddWorksheetOptions> {
  const tabColor = excelColour(state.tabColor);
  const isFrozen = state.frozenRows > 0 || state.frozenColumns > 0;
  return {
    state: state.hidden ? 'hidden' : 'visible',
    ...(tabColor && { properties: { tabColor } as Partial<ExcelJS.WorksheetProperties> as ExcelJS.WorksheetProperties }),
    ...(isFrozen && { views: [{ state: 'frozen', xSplit: state.frozenColumns, ySplit: state.frozenRows }] }),
  };
}

/** Lists too long for a validation, one a column, on a sheet that is not shown. */
class HiddenLists implements ListSheet {
  readonly #name = '_lists';
  readonly #lists: (readonly string[])[] = [];
  readonly #addresses = new Map<string, string>();

  add(entries: readonly string[]): string {
    const key = JSON.stringify(entries);
    const known = this.#addresses.get(key);
    if (known) return known;
    this.#lists.push(entries);
    const column = columnLetters(this.#lists.length);
    const address = `${this.#name}!$${column}$1:$${column}$${entries.length}`;
    this.#addresses.set(key, address);
    return address;
  }

  write(workbook: ExcelJS.Workbook): void {
    if (this.#lists.length === 0) return;
    const sheet = workbook.addWorksheet(this.#name, { state: 'veryHidden' });
    for (const [index, entries] of this.#lists.entries()) sheet.getColumn(index + 1).values = [...entries];
  }
}

function absolute(address: string): string {
  return address.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
