/**
 * The columns of the Rules sheet in their standard order: what every rule needs first, so that it stands on one screen, and the
 * filters that few need behind it. The last one is hidden.
 */
export const RULE_COLUMNS = [
  'id',
  'isOn',
  'name',
  'moment',
  'days',
  'dayKind',
  'status',
  'audience',
  'delivery',
  'template',
  'fill',
  'matches',
  'problem',
  'statuses',
  'priority',
  'owner',
  'channel',
  'customerGrade',
  'amountFrom',
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
