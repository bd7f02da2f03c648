import type { CalendarDate } from '../shared/calendar-date';
import type { MessageRule } from './message-rule';
import type { RuleLine } from './rule-line';

/**
 * What of a rule is part of the ledger's key: its moment, and for mails of their own also what they say. Never the rule's
 * number: whoever deletes a rule and writes it again is not mailed again. For digests about the delivery day it is the
 * moment alone, as it was before there were rules, so that an update sends nothing twice. A date that moves to and fro on one
 * day comes to the same day again, and whoever is told knows another one by then: how often they were told counts too. So does
 * how often they were told of a cancellation: whatever an order reaches after that is news again.
 */
export function keyPart(
  rule: Pick<MessageRule, 'moment' | 'status' | 'delivery' | 'template'>,
  { line, known = null, cancellations = 0 }: Pick<RuleLine, 'line' | 'known' | 'cancellations'>,
): string {
  const day = line.expectedDeliveryDate ?? 'open';
  const date = known === null || known.sequence === null ? day : `${day}#${known.sequence}`;
  const status = cancellations === 0 ? rule.status : `${rule.status}#${cancellations}`;
  const what = rule.moment === 'status' ? status : rule.moment === 'dateMoved' ? date : null;
  const part = what === null ? rule.moment : `${rule.moment}-${what}`;
  return rule.delivery === 'atOnce' ? `${part}:${rule.template ?? ''}` : part;
}

/** The same of word that an order has changed: once after each mail by which the customer was told of it. */
export function changeKeyPart(after: string): string {
  return `${after === '' ? 'ordered' : `ordered-${after}`}:orderChanged`;
}

/** The same of word that a cancellation has been taken back: once after each that was told. */
export function resumedKeyPart(cancellations: number): string {
  return `status-resumed#${cancellations}:orderResumed`;
}

/**
 * What is never sent twice: this line, for this moment and day, to this person. Made of the line's id, since people change
 * order numbers and move rows.
 */
export function occurrenceKey(lineId: string, part: string, scheduledDay: CalendarDate, recipientEmail: string): string {
  return [lineId, part, scheduledDay, recipientEmail].join('·');
}

/** The parts of a key of the ledger; null for what is none of ours. */
export function parseKey(key: string): {
  readonly lineId: string;
  readonly part: string;
  readonly scheduledDay: string;
  readonly recipientEmail: string;
} | null {
  const [lineId, part, scheduledDay, recipientEmail, ...more] = key.split('·');
  if (lineId === undefined || part === undefined || scheduledDay === undefined || recipientEmail === undefined) return null;
  return more.length > 0 ? null : { lineId, part, scheduledDay, recipientEmail };
}
