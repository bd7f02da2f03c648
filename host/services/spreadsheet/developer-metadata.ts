import type { Metadata } from '../../engine/sheet-engine';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { requireSheet } from './grid-lookup';
import { markEnum, markRange, type WireSheet } from './marks';

type Location = Pick<Metadata, 'sheetId' | 'rows' | 'columns'>;
type Visibility = Metadata['visibility'];
type Place = null | WireSheet | WireRange;

const onSpreadsheet: Location = { sheetId: null, rows: null, columns: null };

function isRange(place: WireSheet | WireRange): place is WireRange {
  return 'row' in place;
}

// Metadata belongs to whole rows or columns only (F184).
function locationOf(context: Context, place: Place): Location {
  if (!place) return onSpreadsheet;
  const { sheetId } = place;
  if (!isRange(place)) return { sheetId, rows: null, columns: null };
  const sheet = requireSheet(context, sheetId);
  const isAllColumns = place.column === 1 && place.columns === sheet.columns;
  const isAllRows = place.row === 1 && place.rows === sheet.rows;
  if (isAllColumns && !isAllRows) return { sheetId, rows: { first: place.row, count: place.rows }, columns: null };
  if (isAllRows) return { sheetId, rows: null, columns: { first: place.column, count: place.columns } };
  throw new ServiceException(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function add(context: Context, place: Place, key: string, ...more: readonly string[]): void {
  const visibility = more.find((text, index) => isVisibility(text) && index === more.length - 1) as Visibility | undefined;
  const value = more.length === 2 || (more.length === 1 && visibility === undefined) ? (more[0] ?? null) : null;
  const added = { id: newId(context), key, value, visibility: visibility ?? 'DOCUMENT', ...locationOf(context, place) };
  replaceAll(context, [...context.engine.readMetadata(), added]);
}

function isVisibility(text: string): text is Visibility {
  return text === 'DOCUMENT' || text === 'PROJECT';
}

function newId(context: Context): number {
  const taken = new Set(context.grid.readMetadata().map(({ id }) => id));
  for (;;) {
    const id = (context.state.newId() * 69_621 + 7_000_001) % 2_147_483_647;
    if (!taken.has(id)) return id;
  }
}

function replaceAll(context: Context, metadata: readonly Metadata[]): void {
  context.apply({ type: 'setMetadata', metadata });
}

function mark({ id }: Metadata): unknown {
  return { $metadata: { id } };
}

interface WireMetadata {
  readonly id: number;
}

function requireMetadata(context: Context, { id }: WireMetadata): Metadata {
  const found = context.engine.readMetadata().find((each) => each.id === id);
  if (!found) throw new ServiceException('The developer metadata no longer exists.');
  return found;
}

function change(context: Context, self: WireMetadata, changes: Partial<Metadata>): void {
  requireMetadata(context, self);
  replaceAll(
    context,
    context.engine.readMetadata().map((each) => (each.id === self.id ? { ...each, ...changes } : each)),
  );
}

function typeOf({ sheetId, rows, columns }: Metadata): string {
  if (rows) return 'ROW';
  if (columns) return 'COLUMN';
  return sheetId === null ? 'SPREADSHEET' : 'SHEET';
}

function markLocation(context: Context, metadata: Metadata): unknown {
  const { sheetId, rows, columns } = metadata;
  const sheet = sheetId === null ? null : requireSheet(context, sheetId);
  const range =
    sheet && rows
      ? markRange(sheet.id, { row: rows.first, rows: rows.count, column: 1, columns: sheet.columns })
      : sheet && columns
        ? markRange(sheet.id, { row: 1, rows: sheet.rows, column: columns.first, columns: columns.count })
        : null;
  return { $metadataLocation: { type: typeOf(metadata), sheetId, range } };
}

interface Search {
  readonly place: Place;
  readonly id?: number;
  readonly key?: string;
  readonly value?: string;
  readonly visibility?: Visibility;
  readonly locationType?: string;
  readonly intersecting?: boolean;
}

function find(context: Context, search: Search): unknown {
  const { id, key, value, visibility, locationType } = search;
  return context.engine
    .readMetadata()
    .filter(
      (each) =>
        (id === undefined || each.id === id) &&
        (key === undefined || each.key === key) &&
        (value === undefined || each.value === value) &&
        (visibility === undefined || each.visibility === visibility) &&
        (locationType === undefined || typeOf(each) === locationType) &&
        isAt(each, search.place, search.intersecting === true),
    )
    .map(mark);
}

// A range's finder sees only what lies wholly inside it, unless intersections are asked for (F184).
function isAt(metadata: Metadata, place: Place, isIntersecting: boolean): boolean {
  if (!place) return true;
  if (metadata.sheetId !== place.sheetId) return false;
  if (!isRange(place)) return true;
  const rows = metadata.rows && { from: metadata.rows, start: place.row, count: place.rows };
  const columns = metadata.columns && { from: metadata.columns, start: place.column, count: place.columns };
  const span = rows ?? columns;
  if (!span) return isIntersecting;
  const { from, start, count } = span;
  if (isIntersecting) return from.first < start + count && start < from.first + from.count;
  return from.first >= start && from.first + from.count <= start + count;
}

function own(context: Context, place: Place): unknown {
  const metadata = context.engine.readMetadata();
  if (!place) return metadata.filter(({ sheetId }) => sheetId === null).map(mark);
  if (isRange(place)) return metadata.filter((each) => isAt(each, place, false)).map(mark);
  return metadata.filter(({ sheetId, rows, columns }) => sheetId === place.sheetId && !rows && !columns).map(mark);
}

function moveTo(context: Context, self: WireMetadata, place: Place): void {
  const location = locationOf(context, place);
  const span = location.rows ?? location.columns;
  if (span && span.count !== 1) throw new ServiceException('Developer metadata can only be moved to a single row or column.');
  change(context, self, location);
}

const classes: readonly string[] = ['Spreadsheet', 'Sheet', 'Range'];

/** Developer metadata on the spreadsheet, a sheet, rows or columns (F184). */
export const metadataOps: OpTable = {
  ...Object.fromEntries(
    classes.flatMap((name) => [
      [`${name}.addDeveloperMetadata`, add],
      [`${name}.getDeveloperMetadata`, own],
      [`${name}.createDeveloperMetadataFinder`, (_context: Context, place: Place) => ({ $metadataFinder: { place } })],
    ]),
  ),
  'DeveloperMetadataFinder.find': find,
  'DeveloperMetadata.getKey': (context: Context, self: WireMetadata) => requireMetadata(context, self).key,
  'DeveloperMetadata.getValue': (context: Context, self: WireMetadata) => requireMetadata(context, self).value,
  'DeveloperMetadata.getVisibility': (context: Context, self: WireMetadata) =>
    markEnum('DeveloperMetadataVisibility', requireMetadata(context, self).visibility),
  'DeveloperMetadata.getLocation': (context: Context, self: WireMetadata) =>
    markLocation(context, requireMetadata(context, self)),
  'DeveloperMetadata.setKey': (context: Context, self: WireMetadata, key: string) => change(context, self, { key }),
  'DeveloperMetadata.setValue': (context: Context, self: WireMetadata, value: string | null) => change(context, self, { value }),
  'DeveloperMetadata.setVisibility': (context: Context, self: WireMetadata, visibility: Visibility) =>
    change(context, self, { visibility }),
  'DeveloperMetadata.moveToRow': moveTo,
  'DeveloperMetadata.moveToColumn': moveTo,
  'DeveloperMetadata.moveToSheet': moveTo,
  'DeveloperMetadata.moveToSpreadsheet': (context: Context, self: WireMetadata) => moveTo(context, self, null),
  'DeveloperMetadata.remove': (context: Context, self: WireMetadata) =>
    replaceAll(
      context,
      context.engine.readMetadata().filter(({ id }) => id !== self.id),
    ),
};
