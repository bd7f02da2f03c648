import type { CalendarDate } from '../shared/calendar-date';
import type { MessageRule } from './message-rule';
import type { RuleLine } from './rule-line';

/**
 * What of a rule is part of the ledger's key: its moment, and for mails of their own also what they say. Never the rule's
 * number: whoever deletes a rule and writes it again is not mailed again. For digests about the delivery day it is the
 * moment alone, as it was before there were rules, so that an update sends nothing twice. A date that moves to and fro on one
 * day comes to the same day again, and the customer knows another one by then: what their calendar was told last counts too.
 */
export function keyPart(
  rule: Pick<MessageRule, 'moment' | 'status' | 'delivery' | 'template'>,
  { line, toldSequence = null }: Pick<RuleLine, 'line' | 'toldSequence'>,
): string {
  const date = toldSequence === null ? line.expectedDeliveryDate : `${line.expectedDeliveryDate}#${toldSequence}`;
  const what = rule.moment === 'status' ? rule.status : rule.moment === 'dateMoved' ? date : null;
  const part = what === null ? rule.moment : `${rule.moment}-${what}`;
  return rule.delivery === 'atOnce' ? `${part}:${rule.template ?? ''}` : part;
}

/**
 * What is never sent twice: this line, for this moment and day, to this person. Made of the line's id, since people change
 * order numbers and move rows.
 */
export function occurrenceKey(lineId: string, part: string, scheduledDay: CalendarDate, recipientEmail: string): string {
  return [lineId, part, scheduledDay, recipientEmail].join('·');
}
