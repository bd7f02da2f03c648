import type { LineFigures, OrderLine } from '../order/order-line';
import type { EmailAddress } from '../shared/email-address';
import type { Rung } from './ladder';
import type { Recipient } from './recipient';

/** A line that somebody is to be reminded of. */
export interface DueLine {
  /** What the ledger knows it by. */
  readonly key: string;
  /** Where the line stood when it was read. */
  readonly row: number;
  readonly line: OrderLine;
  readonly figures: LineFigures;
  readonly rung: Rung;
  /** Days past the expected date; negative for days ahead. */
  readonly daysLate: number;
  readonly recipient: Recipient;
}

/** Parts of a digest, in the order in which they are shown. */
export const DIGEST_SECTIONS = ['urgent', 'overdue', 'dueToday', 'ahead'] as const;
export type DigestSection = (typeof DIGEST_SECTIONS)[number];

/** One mail: everything that one person is to be reminded of in a run. */
export interface Digest {
  readonly recipient: Recipient;
  /** Most pressing first. */
  readonly lines: readonly DueLine[];
}

/** One digest per address, the most pressing digest first: what does not fit today's quota is then the least pressing. */
export function groupIntoDigests(lines: readonly DueLine[]): readonly Digest[] {
  const byEmail = new Map<EmailAddress, DueLine[]>();
  for (const line of [...lines].sort(byPressure)) {
    const own = byEmail.get(line.recipient.email);
    if (own) own.push(line);
    else byEmail.set(line.recipient.email, [line]);
  }
  return [...byEmail.values()].flatMap((own) => (own[0] ? [{ recipient: own[0].recipient, lines: own }] : []));
}

/** Urgent lines stand together at the top, whenever they are due. */
export function sectionOf(line: DueLine): DigestSection {
  if (line.line.priority === 'urgent') return 'urgent';
  return dueSectionOf(line);
}

/** When a line is due, its urgency aside. */
export function dueSectionOf(line: Pick<DueLine, 'daysLate'>): Exclude<DigestSection, 'urgent'> {
  if (line.daysLate > 0) return 'overdue';
  return line.daysLate === 0 ? 'dueToday' : 'ahead';
}

/** What a subject or a preview says in figures; urgent lines are counted in their due section as well. */
export interface DigestCounts {
  readonly overdue: number;
  readonly dueToday: number;
  readonly ahead: number;
  readonly urgent: number;
}

/** Counts the lines of a digest by when they are due. */
export function countDigest(lines: readonly DueLine[]): DigestCounts {
  const count = (section: DigestSection) => lines.filter((line) => dueSectionOf(line) === section).length;
  return {
    overdue: count('overdue'),
    dueToday: count('dueToday'),
    ahead: count('ahead'),
    urgent: lines.filter((line) => line.line.priority === 'urgent').length,
  };
}

function byPressure(a: DueLine, b: DueLine): number {
  const sections = DIGEST_SECTIONS.indexOf(sectionOf(a)) - DIGEST_SECTIONS.indexOf(sectionOf(b));
  return sections || b.daysLate - a.daysLate || a.row - b.row;
}
