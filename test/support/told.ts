import type { Told } from '../../src/domain/reminder/told';
import type { CalendarDate } from '../../src/domain/shared/calendar-date';

/** That a customer was told a date, in an entry of that name and number where one is given. */
export function aTold(date: string | null, entry: Told['entry'] = null, fields: Partial<Told> = {}): Told {
  return { expectedDate: date as CalendarDate | null, isAwaited: false, entry, quantity: null, ...fields };
}
