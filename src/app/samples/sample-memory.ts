import { LANGUAGES } from '../../domain/order/settings';
import { parseCalendarDate } from '../../domain/shared/calendar-date';
import type { DocumentMemory } from '../ports';
import type { SampleBasis } from './sample-lines';

const MEMORY_KEY = 'samples';

/** Keeps what the samples were made from. */
export function rememberSamples(memory: DocumentMemory, basis: SampleBasis): void {
  memory.set(MEMORY_KEY, JSON.stringify(basis));
}

/** Null where nothing is remembered: the spreadsheet may be a copy, which takes no properties along (F150). */
export function recallSamples(memory: DocumentMemory): SampleBasis | null {
  try {
    const value: unknown = JSON.parse(memory.get(MEMORY_KEY) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { today, language, currency, orderNumberPattern } = value as Readonly<Record<string, unknown>>;
    const day = parseCalendarDate(String(today));
    const known = LANGUAGES.find((candidate) => candidate === language);
    if (!day || !known || typeof currency !== 'string' || typeof orderNumberPattern !== 'string') return null;
    return { today: day, language: known, currency, orderNumberPattern };
  } catch {
    return null;
  }
}

/** For when the last sample is gone. */
export function forgetSamples(memory: DocumentMemory): void {
  memory.delete(MEMORY_KEY);
}
