import type { SourceField } from '../../domain/order/adoptable-columns';
import type { ColumnKey } from '../../domain/order/columns';
import { nextOrderNumbers } from '../../domain/order/order-number';
import { currencyDigits, type Settings } from '../../domain/order/settings';
import { type Result, success } from '../../domain/shared/result';
import { messagesFor } from '../../i18n/messages-for';
import { type AdoptedRow, adoptRow, type SourceCell } from '../adopt/adopt-row';
import { recallAdopted, rememberAdopted } from '../adopt/adopted-memory';
import { checkMapping } from '../adopt/table-match';
import { LINE_COLUMNS } from '../orders/order-cells';
import type { OrderCells } from '../orders/parse-order-row';
import type { Clock, DocumentLock, DocumentMemory, IdSource, OrderBook, OrderImport, SettingsStore, TableSource } from '../ports';
import { type AppRefusal, refuse } from '../refusal';
import { isBlank, textOf } from '../workbook/cell-content';

export interface AdoptPorts {
  readonly tables: TableSource;
  readonly orders: OrderBook;
  readonly rows: OrderImport;
  readonly lock: DocumentLock;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly memory: DocumentMemory;
}

export interface AdoptRequest {
  readonly sheetId: number;
  readonly headingRow: number;
  /** Columns of the table (from 1) and where they go. The others are not copied. */
  readonly mapping: readonly { readonly column: number; readonly field: SourceField }[];
  /** Copy although the table was copied before. */
  readonly isAgain: boolean;
}

export interface AdoptReport {
  readonly added: number;
  readonly orders: number;
  /** 0 where nothing was added. */
  readonly firstRow: number;
  /** Cells whose text could not be read as a date or number. */
  readonly unread: number;
  /** Lines with something in the internal note that had no place of its own. */
  readonly noted: number;
  /** Rows that are no orders. */
  readonly skipped: number;
}

/**
 * Copies the rows of somebody's own table below the orders, as new lines; the table itself is only read.
 *
 * A second run, or a second person's, is refused until it is asked for: what was copied is remembered before it is
 * written, so that a run that was killed warns rather than doubles. All rows are written in one go.
 *
 * @returns `table.gone`, `table.copied-before`, `table.field-doubled`, `table.no-key`, or the refusals of lock and sheet.
 */
export function adoptTable(ports: AdoptPorts, request: AdoptRequest): Result<AdoptReport, AppRefusal> {
  const { doubled, hasKey } = checkMapping(request.mapping.map(({ field }) => field));
  if (doubled) return refuse('table.field-doubled', { field: doubled });
  if (!hasKey) return refuse('table.no-key', {});
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const source = ports.tables.readRows(request.sheetId, request.headingRow);
  if (!source) return refuse('table.gone', {});
  const filled = source.filter((row) => row.some(({ content }) => !isBlank(content)));
  const basis = { currencyDigits: currencyDigits(settings.value.currency), language: settings.value.language };
  const adopted = filled.flatMap((row) => adoptRow(fieldsOf(row, request), basis) ?? []);
  const skipped = filled.length - adopted.length;
  if (adopted.length === 0) return success({ added: 0, orders: 0, firstRow: 0, unread: 0, noted: 0, skipped });
  return ports.lock.run(() => {
    const before = recallAdopted(ports.memory, request.sheetId);
    if (before && !request.isAgain) return refuse('table.copied-before', before);
    const records = toRecords(adopted, settings.value, ports);
    if (!records.ok) return records;
    rememberAdopted(ports.memory, request.sheetId, { rows: adopted.length, day: ports.clock.today() });
    const added = ports.rows.addRows(records.value);
    if (!added.ok) return added;
    return success({
      added: adopted.length,
      orders: new Set(records.value.map((cells) => cells['orderNumber'])).size,
      firstRow: added.value.firstRow,
      unread: adopted.reduce((count, { unread }) => count + unread.length, 0),
      noted: adopted.filter(({ kept }) => kept.length > 0).length,
      skipped,
    });
  });
}

function fieldsOf(row: readonly SourceCell[], { mapping }: AdoptRequest): ReadonlyMap<SourceField, SourceCell> {
  return new Map(
    mapping.flatMap(({ column, field }): [SourceField, SourceCell][] => {
      const cell = row[column - 1];
      return cell ? [[field, cell]] : [];
    }),
  );
}

function toRecords(
  adopted: readonly AdoptedRow[],
  settings: Settings,
  ports: AdoptPorts,
): Result<readonly OrderCells[], AppRefusal> {
  const listed = ports.orders.listLines();
  if (!listed.ok) return listed;
  const { labels, adopt } = messagesFor(settings.language);
  const numbers = orderNumbersOf(
    adopted,
    settings.orderNumberPattern,
    ports,
    listed.value.map(({ line }) => line.orderNumber),
  );
  const records = adopted.map(({ cells, kept }, index): OrderCells => {
    const notes = [textOf(cells['remarkInternal']), ...kept.map(({ field, value }) => adopt.kept(labels.column[field], value))];
    const filled: OrderCells = {
      ...cells,
      orderNumber: numbers[index] ?? '',
      status: cells['status'] ?? labels.status.pending,
      remarkInternal: notes.filter((note) => note !== '').join('\n'),
      lineId: ports.ids.nextLineId(),
    };
    return Object.fromEntries(LINE_COLUMNS.map((key: ColumnKey) => [key, filled[key] ?? '']));
  });
  return success(records);
}

/**
 * The table's own numbers, and new ones for rows without. A row with neither number nor customer goes on with the order
 * above, as in tables whose cells were merged.
 */
function orderNumbersOf(
  adopted: readonly AdoptedRow[],
  pattern: string,
  ports: AdoptPorts,
  existing: readonly string[],
): readonly string[] {
  const numbers = adopted.map(({ cells }) => textOf(cells['orderNumber']).trim());
  const hasCustomers = adopted.some(({ cells }) => !isBlank(cells['customerName']));
  const goesOn = (index: number) =>
    hasCustomers && index > 0 && numbers[index] === '' && isBlank(adopted[index]?.cells['customerName']);
  const lacking = numbers.filter((number, index) => number === '' && !goesOn(index)).length;
  const given = [...nextOrderNumbers(pattern, ports.clock.today(), [...existing, ...numbers], lacking)];
  const all: string[] = [];
  numbers.forEach((number, index) => {
    all.push(goesOn(index) ? (all[index - 1] ?? '') : number || (given.shift() ?? ''));
  });
  return all;
}
