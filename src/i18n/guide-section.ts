/** One part of the Guide sheet: a heading, and rows of a term with its explanation. */
export interface GuideSection {
  readonly title: string;
  readonly rows: readonly (readonly [term: string, text: string])[];
  /** Set where the rows explain colours: each term is shown in the colours of that state. */
  readonly swatches?: readonly GuideSwatch[];
}

export type GuideSwatch =
  | 'overdue'
  | 'dueToday'
  | 'dueSoon'
  | 'closed'
  | 'deliveredLate'
  | 'urgent'
  | 'normal'
  | 'overwritten'
  | 'problems';
