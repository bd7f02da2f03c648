import { EVERY_DAY_WORKS } from '../../domain/calendar/work-calendar';
import { defaultRules } from '../../domain/rules/default-rules';
import { success } from '../../domain/shared/result';
import type { CalendarBook, Heartbeat, RuleBook, TemplateBook } from '../message-ports';

/** What a run asks of the sheets about messages. */
export interface RunBooks {
  readonly rules: Pick<RuleBook, 'read'>;
  readonly calendar: CalendarBook;
  readonly templates: Pick<TemplateBook, 'read' | 'report'>;
  readonly heartbeat: Heartbeat;
}

/** What counts in a workbook that has none of these sheets: the ladder of the Settings, and messages as they are built in. */
export const DEFAULT_BOOKS: RunBooks = {
  rules: { read: (settings, today) => success({ hasSheet: false, entries: defaultRules(settings, today) }) },
  calendar: { read: () => success(EVERY_DAY_WORKS) },
  templates: { read: () => success([]), report: () => undefined },
  heartbeat: { prepare: () => undefined, write: () => undefined, say: () => undefined },
};
