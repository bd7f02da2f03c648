import { isClosed } from '../order/order-status';
import { DELIVERY_MOMENTS } from '../rules/supersede';
import type { DueMessage } from './due-message';

/** A line as a digest shows it: once, however many rules speak of it. */
export interface DigestLine extends Pick<DueMessage, 'row' | 'line' | 'figures' | 'history' | 'daysLate'> {
  /** Why it is there: at least one, in the order of the rules. */
  readonly reasons: readonly Pick<DueMessage, 'rule' | 'scheduledDay' | 'previousDate' | 'recipient'>[];
}

/** Parts of a digest, in the order in which they are shown. */
export const DIGEST_SECTIONS = ['urgent', 'overdue', 'dueToday', 'ahead', 'unpaid', 'unchanged', 'moved', 'news'] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

/** The lines that messages are about, most pressing first. */
export function digestLines(messages: readonly DueMessage[]): readonly DigestLine[] {
  const byRow = new Map<number, DigestLine & { readonly reasons: DueMessage[] }>();
  for (const message of messages) {
    const known = byRow.get(message.row);
    if (known) {
      known.reasons.push(message);
      continue;
    }
    const { row, line, figures, history, daysLate } = message;
    byRow.set(row, { row, line, figures, history, daysLate, reasons: [message] });
  }
  const placed = [...byRow.values()].map((line) => ({ line, section: DIGEST_SECTIONS.indexOf(sectionOf(line)) }));
  placed.sort((a, b) => a.section - b.section || (b.line.daysLate ?? 0) - (a.line.daysLate ?? 0) || a.line.row - b.line.row);
  return placed.map(({ line }) => line);
}

type Sorted = Pick<DigestLine, 'line' | 'daysLate'> & {
  readonly reasons: readonly { readonly rule: { readonly moment: DueMessage['rule']['moment'] } }[];
};

/** Open urgent lines stand together at the top, whatever is to be said of them. */
export function sectionOf(line: Sorted): DigestSection {
  if (line.line.priority === 'urgent' && !isClosed(line.line.status)) return 'urgent';
  return topicOf(line);
}

/** What is to be said of a line, its urgency aside: its delivery before anything else. */
export function topicOf({ reasons, daysLate }: Sorted): Exclude<DigestSection, 'urgent'> {
  const moments = reasons.map(({ rule }) => rule.moment);
  if (daysLate !== null && moments.some((moment) => DELIVERY_MOMENTS.includes(moment))) {
    if (daysLate > 0) return 'overdue';
    return daysLate === 0 ? 'dueToday' : 'ahead';
  }
  if (moments.includes('unpaid')) return 'unpaid';
  if (moments.includes('unchanged')) return 'unchanged';
  return moments.includes('dateMoved') ? 'moved' : 'news';
}

/** What a subject or a preview says in figures; urgent lines are counted under their topic as well. */
export interface DigestCounts {
  readonly overdue: number;
  readonly dueToday: number;
  readonly ahead: number;
  /** Lines that are there for another reason than their delivery. */
  readonly other: number;
  readonly urgent: number;
}

/** Counts the lines of a digest by what is to be said of them. */
export function countDigest(lines: readonly Sorted[]): DigestCounts {
  const counts = { overdue: 0, dueToday: 0, ahead: 0, other: 0, urgent: 0 };
  for (const line of lines) {
    const topic = topicOf(line);
    if (topic === 'unpaid' || topic === 'unchanged' || topic === 'moved' || topic === 'news') counts.other += 1;
    else counts[topic] += 1;
    if (sectionOf(line) === 'urgent') counts.urgent += 1;
  }
  return counts;
}
