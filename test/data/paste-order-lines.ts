import { readFileSync } from 'node:fs';
import path from 'node:path';
import Big from 'big.js';
import Papa from 'papaparse';
import type { CellInput, SheetEngine } from '../../host/engine/sheet-engine';

/** The folder of real order files, which is not part of the project. */
const ORDER_DATA = path.resolve(process.cwd(), process.env['ORDER_DATA'] ?? '../shared/data');

/** What a person would copy out of a shop's export into the order sheet. */
export interface PastedLine {
  readonly orderNumber: string;
  readonly customerName: string;
  readonly contact: string;
  readonly productName: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly orderDate: string;
}

/** Rows of a CSV file by heading. @throws where the file is missing: these tests fail, they never skip. */
export function readRows(file: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(path.join(ORDER_DATA, file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return data;
}

/** Pastes lines below each other in blocks, as a person would: first the columns A to F, then the order dates in L. */
export function pasteInBlocks(
  engine: SheetEngine,
  person: string,
  sheetId: number,
  lines: readonly PastedLine[],
  blockRows: number,
): void {
  for (let first = 0; first < lines.length; first += blockRows) {
    const block = lines.slice(first, first + blockRows);
    const wanted = first + 2 + block.length - 1;
    const sheet = engine.listSheets().find((each) => each.id === sheetId);
    // Google's paste makes the sheet longer where the block does not fit.
    if (sheet && sheet.rows < wanted)
      engine.restructure(person, {
        type: 'insertRows',
        sheetId,
        before: sheet.rows + 1,
        count: wanted - sheet.rows,
        inheritFrom: 'before',
      });
    engine.paste(person, sheetId, first + 2, 1, block.map(leftCells));
    engine.paste(
      person,
      sheetId,
      first + 2,
      12,
      block.map((line) => [line.orderDate]),
    );
  }
}

function leftCells(line: PastedLine): CellInput[] {
  return [line.orderNumber, line.customerName, line.contact, line.productName, line.quantity, line.unitPrice];
}

/** The sum of the lines, each rounded to the cent, by a library for decimals and from the file alone. */
export function addUp(lines: readonly PastedLine[]): string {
  return lines
    .reduce((sum, line) => sum.plus(new Big(line.quantity).times(line.unitPrice).round(2, Big.roundHalfUp)), new Big(0))
    .toFixed(2);
}

/** The amount of all orders as the report of a check writes it. */
export function amountIn(report: string): string | undefined {
  return /orders: \$([\d,.]+) in all/.exec(report)?.[1]?.replaceAll(',', '');
}
