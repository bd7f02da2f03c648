import { enumMember } from './enums';
import { classOf, create, stateOf } from './host-object';

/** A plain object of this realm. */
export type Plain = { [key: string]: unknown };

/** Dates of any realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Turns an argument into what travels: host objects into their state, dates into `{ $date }`, undefined into null. */
export function encode(value: unknown): unknown {
  if (value === undefined || value === null || typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object') return value;
  if (isDate(value)) return { $date: value.getTime() };
  if (Array.isArray(value)) return encodeArray(value);
  const className = classOf(value);
  if (className === 'Enum') return stateOf<{ name: string }>(value).name;
  if (className !== null) return encode(stateOf(value));
  const plain: Plain = {};
  for (const key of Object.keys(value)) plain[key] = encode((value as Plain)[key]);
  return plain;
}

// A loop by index: holes in an array count as undefined, and blocks of cells are large.
function encodeArray(values: readonly unknown[]): unknown[] {
  const encoded: unknown[] = new Array(values.length);
  for (let index = 0; index < values.length; index++) encoded[index] = encode(values[index]);
  return encoded;
}

/** Objects that come back marked by their class: `{ $range: state }` becomes a Range. */
const classByMark: Readonly<Record<string, string>> = {
  $spreadsheet: 'Spreadsheet',
  $sheet: 'Sheet',
  $range: 'Range',
  $rangeList: 'RangeList',
  $filter: 'Filter',
  $filterCriteria: 'FilterCriteria',
  $namedRange: 'NamedRange',
  $protection: 'Protection',
  $metadata: 'DeveloperMetadata',
  $metadataLocation: 'DeveloperMetadataLocation',
  $group: 'Group',
  $validation: 'DataValidation',
  $colourRule: 'ConditionalFormatRule',
  $chart: 'EmbeddedChart',
  $banding: 'Banding',
  $richText: 'RichTextValue',
  $metadataFinder: 'DeveloperMetadataFinder',
  $textFinder: 'TextFinder',
  $textStyle: 'TextStyle',
  $color: 'Color',
  $user: 'User',
  $trigger: 'Trigger',
  $authorizationInfo: 'AuthorizationInfo',
  $blob: 'Blob',
  $httpResponse: 'HTTPResponse',
  $calendar: 'Calendar',
  $calendarEvent: 'CalendarEvent',
  $eventGuest: 'EventGuest',
  $file: 'File',
  $folder: 'Folder',
  $driveUser: 'DriveUser',
  $gmailDraft: 'GmailDraft',
  $gmailMessage: 'GmailMessage',
  $properties: 'Properties',
  $cache: 'Cache',
  $lock: 'Lock',
  $selection: 'Selection',
  $promptResponse: 'PromptResponse',
};

/** Rebuilds a reply out of this realm's own arrays, dates and host objects. */
export function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const decoded: unknown[] = new Array(value.length);
    for (let index = 0; index < value.length; index++) decoded[index] = decode(value[index]);
    return decoded;
  }
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && first[0].startsWith('$')) return decodeMarked(first[0], first[1]);
  const plain: Plain = {};
  for (const [key, entry] of entries) plain[key] = decode(entry);
  return plain;
}

function decodeMarked(mark: string, state: unknown): unknown {
  if (mark === '$date') return new Date(state as number);
  if (mark === '$enum') {
    const [type, name] = state as [string, string];
    return enumMember(type, name);
  }
  if (mark === '$eventRange') return eventRange(state as Area);
  const className = classByMark[mark];
  if (className === undefined) return { [mark]: decode(state) };
  return create(className, decode(state));
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

// The range of an event shows its position as plain properties too (F104).
function eventRange(area: Area): object {
  return create('Range', decode(area), {
    columnStart: area.column,
    columnEnd: area.column + area.columns - 1,
    rowStart: area.row,
    rowEnd: area.row + area.rows - 1,
  });
}
