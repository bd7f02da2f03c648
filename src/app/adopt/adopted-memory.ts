import { type CalendarDate, parseCalendarDate } from '../../domain/shared/calendar-date';
import type { DocumentMemory } from '../ports';

const MEMORY_KEY = 'adopted';

/** When a table was copied, and how many rows it gave. */
export interface AdoptedOnce {
  readonly rows: number;
  readonly day: CalendarDate;
}

/** Null where the sheet's table was not copied yet, as far as is remembered. */
export function recallAdopted(memory: DocumentMemory, sheetId: number): AdoptedOnce | null {
  const known = all(memory)[String(sheetId)];
  if (typeof known !== 'object' || known === null) return null;
  const { rows, day } = known as Readonly<Record<string, unknown>>;
  const date = parseCalendarDate(String(day));
  return typeof rows === 'number' && date ? { rows, day: date } : null;
}

/** Keeps that a sheet's table was copied; a later copy of the same sheet takes its place. */
export function rememberAdopted(memory: DocumentMemory, sheetId: number, once: AdoptedOnce): void {
  memory.set(MEMORY_KEY, JSON.stringify({ ...all(memory), [String(sheetId)]: once }));
}

function all(memory: DocumentMemory): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(memory.get(MEMORY_KEY) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
