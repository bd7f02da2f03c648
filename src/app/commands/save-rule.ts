import type { Settings } from '../../domain/order/settings';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { Result } from '../../domain/shared/result';
import type { RulesView } from '../api/rules-view';
import type { RuleBook, RuleList } from '../message-ports';
import type { DocumentLock } from '../ports';
import { type RulesPorts, viewRules } from '../queries/list-rules';
import { type AppRefusal, refuse } from '../refusal';

export interface SaveRulePorts extends RulesPorts {
  readonly rules: RuleBook;
  readonly lock: DocumentLock;
}

/**
 * Changes a rule, or adds one. A rule that cannot work is kept, and says why. Saved twice it changes nothing the second time;
 * of two people the second wins, whole rule by whole rule.
 *
 * @param id - Null for a new rule. Of a default rule while the workbook has no Rules sheet: it is made with all of them.
 * @returns the rules as they are now; `rule.not-found`, `workbook.busy`, or why a sheet cannot be read.
 */
export function saveRule(
  ports: SaveRulePorts,
  { id, form }: { readonly id: string | null; readonly form: RuleForm },
): Result<RulesView, AppRefusal> {
  return changeRules(ports, (settings) => ports.rules.save(id, form, settings, ports.clock.today()));
}

/** Switches a rule on or off, and leaves the rest of it as somebody may have just written it. */
export function setRuleOn(
  ports: SaveRulePorts,
  { id, on }: { readonly id: string; readonly on: boolean },
): Result<RulesView, AppRefusal> {
  return changeRules(ports, (settings) => {
    const today = ports.clock.today();
    const known = ports.rules.read(settings, today);
    if (!known.ok) return known;
    const entry = known.value.entries.find((candidate) => candidate.id === id);
    if (!entry) return refuse('rule.not-found', {});
    if (entry.form.isOn === on) return known;
    return ports.rules.save(id, { ...entry.form, isOn: on }, settings, today);
  });
}

function changeRules(
  ports: SaveRulePorts,
  change: (settings: Settings) => Result<RuleList, AppRefusal>,
): Result<RulesView, AppRefusal> {
  const settings = ports.settings.read();
  if (!settings.ok) return settings;
  const saved = ports.lock.run(() => change(settings.value));
  return saved.ok ? viewRules(ports, settings.value, saved.value) : saved;
}
