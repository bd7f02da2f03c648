import type { CellValue, SheetEngine } from '../../host/engine/sheet-engine';
import { type ColumnKey, columnKind, isHiddenColumn, KEY_COLUMNS, ORDER_COLUMNS } from '../../src/domain/order/columns';
import { LANGUAGES } from '../../src/domain/order/settings';
import { MAIL_LOG_COLUMNS, type MailLogColumnKey } from '../../src/gas/sheets/mail-log-columns';
import { messagesFor } from '../../src/i18n/messages-for';
import type { LoadedBundle } from '../support/load-bundle';

/** An order line as it stands in the sheet. */
export interface LineState {
  readonly id: string;
  readonly row: number;
  /** What people type. */
  readonly typed: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  /** Values of the computed columns; null from an engine that evaluates nothing. */
  readonly computed: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  /** Computed columns without a formula in this line. */
  readonly lostFormulas: readonly ColumnKey[];
  /** Columns that people have added, by heading. */
  readonly own: Readonly<Record<string, CellValue>>;
}

/** Everything that the invariants speak of. */
export interface BookState {
  readonly lines: readonly LineState[];
  /** Filled cells of typed columns in rows that are no lines, such as `K7`. */
  readonly strayCells: readonly string[];
  readonly log: readonly Readonly<Record<MailLogColumnKey, string>>[];
  /** Receivers of the mails that left. */
  readonly mailedTo: readonly string[];
  /** What the sheets of the add-on are marked as. */
  readonly roles: readonly string[];
  readonly hasLog: boolean;
  /** The sheets that are not the add-on's and hold anything, as they stand. */
  readonly ownSheets: string;
  /** The trigger of whom the workbook takes for the sender of reminders; null while they are off. */
  readonly senderTrigger: string | null;
  readonly triggers: readonly string[];
}

/** Reads the workbook by the marks of its sheets and columns, wherever they stand now. */
export function readBook({ engine, waiting, host }: LoadedBundle): BookState {
  const present = new Set<number | null>(engine.listSheets().map(({ id }) => id));
  const marks = engine
    .readMetadata()
    .flatMap(({ key, value, sheetId }) =>
      key === 'ordersheet.sheet' && present.has(sheetId) ? [[String(value), sheetId] as const] : [],
    );
  const roles = new Map(marks);
  const ours = new Set(roles.values());
  const sender = JSON.parse(host.saveState().properties?.['document']?.['reminders.sender'] ?? 'null') as {
    triggerId: string;
  } | null;
  return {
    ...readOrders(engine, roles.get('orders') ?? null),
    log: readLog(engine, roles.get('mailLog') ?? null),
    mailedTo: waiting.outbox.map(({ to }) => to.join()),
    ...{ senderTrigger: sender?.triggerId ?? null, triggers: host.triggers().map(({ id }) => id) },
    ...{ roles: marks.map(([role]) => role), hasLog: roles.has('mailLog') },
    ownSheets: JSON.stringify(
      engine.listSheets().flatMap(({ id, name }) => {
        const cells = ours.has(id) ? [] : readAll(engine, id);
        return cells.length > 0 ? [{ name, cells }] : [];
      }),
    ),
  };
}

function readOrders(engine: SheetEngine, sheetId: number | null): Pick<BookState, 'lines' | 'strayCells'> {
  if (sheetId === null || !engine.listSheets().some(({ id }) => id === sheetId)) return { lines: [], strayCells: [] };
  const strayCells: string[] = [];
  const columns = columnsOf(engine, sheetId);
  const [headings = [], ...rows] = readAll(engine, sheetId);
  const last = engine.lastCell(sheetId);
  const area = { row: 1, column: 1, rows: Math.max(1, last.row), columns: Math.max(1, last.column) };
  const formulas = engine.readFormulas(sheetId, area);
  const marked = new Set(columns.values());
  const pick = (row: readonly CellValue[], keys: readonly ColumnKey[]) =>
    Object.fromEntries(keys.map((key) => [key, row[(columns.get(key) ?? 0) - 1] ?? null]));
  const lines = rows.flatMap((cells, index): LineState[] => {
    const id = String(pick(cells, ['lineId'])['lineId'] ?? '');
    if (id === '' && Object.values(pick(cells, KEY_COLUMNS)).every(isBlank)) {
      const filled = Object.entries(pick(cells, TYPED_COLUMNS)).filter(([, value]) => !isBlank(value));
      strayCells.push(...filled.map(([key, value]) => `${key} ${String(value)} in row ${index + 2}`));
      return [];
    }
    const own = headings.flatMap((heading, c) =>
      heading !== null && heading !== '' && !marked.has(c + 1) ? [[String(heading), cells[c] ?? null] as const] : [],
    );
    return [
      {
        ...{
          id,
          row: index + 2,
          typed: pick(cells, TYPED_COLUMNS),
          computed: pick(cells, COMPUTED),
          own: Object.fromEntries(own),
        },
        lostFormulas: COMPUTED.filter((key) => !formulas[index + 1]?.[(columns.get(key) ?? 0) - 1]),
      },
    ];
  });
  return { lines, strayCells };
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

const keysOf = (isWanted: (key: ColumnKey) => boolean) => ORDER_COLUMNS.map(({ key }) => key).filter(isWanted);
const COMPUTED = keysOf((key) => columnKind(key) === 'computed');

/** What people type; everything else is a formula or the add-on's own. */
export const TYPED_COLUMNS = keysOf((key) => columnKind(key) !== 'computed' && !isHiddenColumn(key));

/** Where the columns of the order sheet are: by their marks, and those that carry none by their heading. */
export function columnsOf(engine: SheetEngine, sheetId: number): ReadonlyMap<ColumnKey, number> {
  const marked = new Map(
    engine
      .readMetadata()
      .flatMap(({ key, value, sheetId: of, columns }) =>
        key === 'ordersheet.column' && of === sheetId && columns ? [[value as ColumnKey, columns.first] as const] : [],
      ),
  );
  const headings = readAll(engine, sheetId)[0] ?? [];
  for (const { key } of ORDER_COLUMNS.filter((column) => isHiddenColumn(column.key) && !marked.has(column.key))) {
    const labels: readonly unknown[] = LANGUAGES.map((language) => messagesFor(language).labels.column[key]);
    const column = headings.findIndex((heading) => labels.includes(heading)) + 1;
    if (column > 0) marked.set(key, column);
  }
  return marked;
}

function readLog(engine: SheetEngine, sheetId: number | null): BookState['log'] {
  if (sheetId === null || !engine.listSheets().some(({ id }) => id === sheetId)) return [];
  const [, ...rows] = readAll(engine, sheetId);
  const entries = rows.map(
    (row) =>
      Object.fromEntries(MAIL_LOG_COLUMNS.map(({ key }, index) => [key, String(row[index] ?? '')])) as Record<
        MailLogColumnKey,
        string
      >,
  );
  return entries.filter(({ key }) => key !== '');
}

function readAll(engine: SheetEngine, sheetId: number): CellValue[][] {
  const { row, column } = engine.lastCell(sheetId);
  return row === 0 ? [] : engine.readValues(sheetId, { row: 1, column: 1, rows: row, columns: column });
}
