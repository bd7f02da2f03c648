/**
 * The columns of the Rules sheet in their standard order. `own` are the add-on's: written by it and never read as part of the
 * rule; the last one is hidden.
 */
export const RULE_COLUMNS = [
  'id',
  'isOn',
  'name',
  'moment',
  'days',
  'dayKind',
  'status',
  'statuses',
  'priority',
  'owner',
  'channel',
  'customerGrade',
  'amountFrom',
  'audience',
  'delivery',
  'template',
  'fill',
  'matches',
  'problem',
  'activeSince',
] as const;
export type RuleColumn = (typeof RULE_COLUMNS)[number];

/** Columns by which a row is a rule: a ticked box alone is none. */
export const RULE_KEY_COLUMNS = [
  'name',
  'moment',
  'days',
  'status',
  'audience',
  'template',
] as const satisfies readonly RuleColumn[];

/** Columns whose change makes a rule another one: what happened before is not mailed about. */
export const RULE_MEANING_COLUMNS = [
  'isOn',
  'moment',
  'days',
  'dayKind',
  'status',
  'statuses',
  'priority',
  'owner',
  'channel',
  'amountFrom',
  'audience',
  'delivery',
  'template',
] as const satisfies readonly RuleColumn[];
