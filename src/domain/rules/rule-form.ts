import type { MessageRule, Moment, RuleFault } from './message-rule';

/**
 * A rule as a form or a row of the sheet has it: unlike {@link MessageRule} it may be incomplete, and may be switched off.
 * What a cell says that is no choice of ours is empty here.
 */
export interface RuleForm extends Omit<MessageRule, 'id' | 'activeSince' | 'activeFrom' | 'moment'> {
  readonly isOn: boolean;
  readonly moment: Moment | null;
}

/** One row of the Rules sheet. */
export interface RuleEntry {
  readonly id: string;
  readonly form: RuleForm;
  /** Null where the row cannot work. Also there while the rule is switched off. */
  readonly rule: MessageRule | null;
  readonly faults: readonly RuleFault[];
}
