import type { RuleFault } from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { SidebarCalls } from './sidebar-calls';

/** The rules as the sidebar lists them. */
export interface RulesView {
  /** False while these are the default rules, which stand in no sheet yet; changing one makes the sheet. */
  readonly hasSheet: boolean;
  /** Lines are still marked by other rules: ask for {@link SidebarCalls.runSweep} next. */
  readonly needsSweep: boolean;
  readonly rules: readonly RuleView[];
  /** What a form offers. */
  readonly people: readonly string[];
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  readonly currency: string;
  /** On which no mail goes out, from Monday on; 0 is Sunday. */
  readonly weekdaysOff: readonly number[];
}

export interface RuleView {
  readonly id: string;
  readonly form: RuleForm;
  /** Why it cannot work. */
  readonly faults: readonly RuleFault[];
  /** Lines that it holds for today; null for rules that are off, have no state to count, or cannot work. */
  readonly matchesNow: number | null;
}
