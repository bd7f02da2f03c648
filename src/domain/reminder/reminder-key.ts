import type { Rung } from './ladder';

/**
 * What is never sent twice: this line, for this step, to this person. Made of the line's id, since people change order
 * numbers and move rows; of the rule and its day, so that a changed ladder does not repeat a day.
 */
export function reminderKey(lineId: string, rung: Rung, recipientEmail: string): string {
  return [lineId, rung.rule, rung.scheduledDay, recipientEmail].join('·');
}
