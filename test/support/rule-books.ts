import { DEFAULT_BOOKS, type RunBooks } from '../../src/app/reminders/default-books';
import type { MessageRule } from '../../src/domain/rules/message-rule';
import type { RuleEntry } from '../../src/domain/rules/rule-form';
import { success } from '../../src/domain/shared/result';

/** A rule as the Rules sheet has it, switched on. */
export function anEntry(rule: MessageRule): RuleEntry {
  const { id, activeSince: _, ...form } = rule;
  return { id, form: { ...form, isOn: true }, rule, faults: [] };
}

/** The sheets about messages of a workbook with these rules, all of them on. */
export function booksOf(rules: readonly MessageRule[]): RunBooks {
  return { ...DEFAULT_BOOKS, rules: { read: () => success({ hasSheet: true, entries: rules.map(anEntry) }) } };
}
