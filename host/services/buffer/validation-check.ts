import { formatA1, parseA1, toArea } from '../../engine/a1';
import type { CellValue, SheetEngine, SheetId, Validation } from '../../engine/sheet-engine';
import { meetsValidation } from '../../engine/validation-check';
import { ServiceException } from '../exception';

/** Where a value is to be written. */
export interface CheckedCell {
  readonly sheetId: SheetId;
  readonly row: number;
  readonly column: number;
  readonly format: string;
}

/** @throws Google's text where the rule rejects the value (F145). */
export function requireMet(rule: Validation, value: CellValue, cell: CheckedCell, engine: SheetEngine): void {
  const { sheetId, row, column, format } = cell;
  const isMet = meetsValidation(rule, value, {
    format,
    readRange: (address) => readAddress(engine, sheetId, address),
    // A custom formula reads the cell that is not written yet: only the engine itself can say, when a person types.
    evaluate: () => true,
  });
  if (isMet) return;
  const address = formatA1({ row, column, rows: 1, columns: 1 });
  throw new ServiceException(`The data you entered in cell ${address} violates the data validation rules set on this cell.`);
}

function readAddress(engine: SheetEngine, sheetId: SheetId, address: string): CellValue[] {
  const parsed = parseA1(address.replace(/^=/, '').replaceAll('$', ''));
  if (!parsed) return [];
  const sheet = engine
    .listSheets()
    .find(({ id, name }) => (parsed.sheetName === null ? id === sheetId : name === parsed.sheetName));
  return sheet ? engine.readValues(sheet.id, toArea(parsed, sheet)).flat() : [];
}
