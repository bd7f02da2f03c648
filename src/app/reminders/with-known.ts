import type { WorkCalendar } from '../../domain/calendar/work-calendar';
import type { Settings } from '../../domain/order/settings';
import { success } from '../../domain/shared/result';
import type { DuePorts } from './read-due-messages';

/** The ports of a run that need not read again what was just read. */
export function withKnown<Ports extends DuePorts>(ports: Ports, settings: Settings, calendar: WorkCalendar): Ports {
  return {
    ...ports,
    settings: { ...ports.settings, read: () => success(settings) },
    calendar: { read: () => success(calendar) },
  };
}
