import { type ColumnKey, ORDER_COLUMNS } from '../../domain/order/columns';
import { DEFAULT_SETTINGS, LANGUAGES, type Language, type Settings } from '../../domain/order/settings';
import type { DocumentMemory } from '../ports';
import { type CompiledRule, packRules, unpackRules } from '../rules/compiled-rule';

/** Raised when the sheets' layout changes in a way that older workbooks must be migrated for. */
export const SCHEMA_VERSION = 4;
/** Of a workbook of which nothing is remembered: the next sweep looks what it lacks. */
export const OLDEST_SCHEMA_VERSION = 1;

export const SHEET_ROLES = ['orders', 'dashboard', 'settings', 'mailLog', 'guide'] as const;
/** Made when somebody first wants rules, messages or a calendar of their own. */
export const MESSAGE_SHEET_ROLES = ['rules', 'templates', 'calendar'] as const;
/** With the hidden one that comes along with the calendar. */
export const ALL_SHEET_ROLES = [...SHEET_ROLES, ...MESSAGE_SHEET_ROLES, 'workingDays'] as const;
export type SheetRole = (typeof ALL_SHEET_ROLES)[number];

/**
 * What an edit has to know at once, kept in one document property so that it costs one call. The Settings sheet is
 * the truth for settings; this is refreshed by whoever reads or writes them.
 */
export interface WorkbookState {
  readonly schemaVersion: number;
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly sheetIds: Partial<Record<SheetRole, number>>;
  /** Headings that people gave to our columns. */
  readonly headings: Partial<Record<ColumnKey, string>>;
  readonly orderNumberPattern: string;
  readonly soonDays: number;
  /** The rules of the Rules sheet that hold for a time; null while there is no such sheet. */
  readonly rules: readonly CompiledRule[] | null;
  /** The highest number that a rule was given: none is given twice. */
  readonly lastRule: number;
}

const MEMORY_KEY = 'workbook';

/** @returns null where nothing is remembered or what is remembered cannot be read. */
export function readWorkbookState(memory: DocumentMemory): WorkbookState | null {
  const text = memory.get(MEMORY_KEY);
  if (text === null) return null;
  try {
    return checkedState(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps the state for the next execution: one property write. */
export function writeWorkbookState(memory: DocumentMemory, state: WorkbookState): void {
  memory.set(MEMORY_KEY, JSON.stringify({ ...state, rules: state.rules && packRules(state.rules) }));
}

/** The state with what the settings say now. */
export function withSettings(state: WorkbookState, settings: Settings): WorkbookState {
  return {
    ...state,
    language: settings.language,
    currency: settings.currency,
    orderNumberPattern: settings.orderNumberPattern,
    soonDays: settings.soonDays,
  };
}

/** The property may have been written by another version, so that each value is looked at. */
function checkedState(value: unknown): WorkbookState | null {
  if (!isObject(value)) return null;
  const language = LANGUAGES.find((candidate) => candidate === value['language']);
  if (!language || typeof value['currency'] !== 'string') return null;
  const { orderNumberPattern, soonDays } = value;
  return {
    schemaVersion: typeof value['schemaVersion'] === 'number' ? value['schemaVersion'] : OLDEST_SCHEMA_VERSION,
    language,
    currency: value['currency'],
    sheetIds: pickTyped(value['sheetIds'], ALL_SHEET_ROLES, (id): id is number => typeof id === 'number'),
    headings: pickTyped(
      value['headings'],
      ORDER_COLUMNS.map(({ key }) => key),
      (name): name is string => typeof name === 'string',
    ),
    orderNumberPattern: typeof orderNumberPattern === 'string' ? orderNumberPattern : DEFAULT_SETTINGS.orderNumberPattern,
    soonDays: typeof soonDays === 'number' ? soonDays : DEFAULT_SETTINGS.soonDays,
    rules: unpackRules(value['rules']),
    lastRule: typeof value['lastRule'] === 'number' ? value['lastRule'] : 0,
  };
}

function pickTyped<Key extends string, T>(
  value: unknown,
  keys: readonly Key[],
  isRight: (candidate: unknown) => candidate is T,
): Partial<Record<Key, T>> {
  const picked: Partial<Record<Key, T>> = {};
  if (!isObject(value)) return picked;
  for (const key of keys) {
    const candidate = value[key];
    if (isRight(candidate)) picked[key] = candidate;
  }
  return picked;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
