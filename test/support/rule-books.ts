import type { MessageBooks } from '../../src/app/message-ports';
import { refuse } from '../../src/app/refusal';
import { DEFAULT_BOOKS, type RunBooks } from '../../src/app/reminders/default-books';
import { checkRules, type RuleDraft } from '../../src/domain/rules/check-rule';
import type { MessageRule } from '../../src/domain/rules/message-rule';
import type { RuleEntry } from '../../src/domain/rules/rule-form';
import { success } from '../../src/domain/shared/result';
import type { OwnTemplate } from '../../src/domain/templates/own-template';

/** A rule as the Rules sheet has it, switched on. */
export function anEntry(rule: MessageRule): RuleEntry {
  const { id, activeSince: _, ...form } = rule;
  return { id, form: { ...form, isOn: true }, rule, faults: [] };
}

/** The sheets about messages of a workbook with these rules, all of them on. */
export function booksOf(rules: readonly MessageRule[]): RunBooks {
  return { ...DEFAULT_BOOKS, rules: { read: () => success({ hasSheet: true, entries: rules.map(anEntry) }) } };
}

/** Sheets about messages that are written as well as read, kept in memory. */
export function writableBooks(): MessageBooks & { readonly saves: readonly string[] } {
  const saves: string[] = [];
  let drafts: RuleDraft[] | null = null;
  let templates: OwnTemplate[] = [];
  const draftOf = ({ id, form, rule }: RuleEntry): RuleDraft => ({
    id,
    form,
    activeSince: rule?.activeSince ?? null,
    unreadable: [],
    customerGrade: '',
  });
  return {
    saves,
    calendar: DEFAULT_BOOKS.calendar,
    rules: {
      read: (settings, today) =>
        drafts
          ? success({ hasSheet: true, entries: checkRules(drafts, { team: settings.team, shopName: settings.shopName, today }) })
          : DEFAULT_BOOKS.rules.read(settings, today),
      save: (id, form, settings, today) => {
        const known = DEFAULT_BOOKS.rules.read(settings, today);
        drafts ??= known.ok ? known.value.entries.map(draftOf) : [];
        if (id !== null && !drafts.some((draft) => draft.id === id)) return refuse('rule.not-found', {});
        saves.push(`rule ${id}`);
        if (id === null)
          drafts = [...drafts, { id: `R${drafts.length + 1}`, form, activeSince: null, unreadable: [], customerGrade: '' }];
        else drafts = drafts.map((draft) => (draft.id === id ? { ...draft, form } : draft));
        return success({
          hasSheet: true,
          entries: checkRules(drafts, { team: settings.team, shopName: settings.shopName, today }),
        });
      },
    },
    templates: {
      read: () => success(templates),
      save: (template) => {
        saves.push(`template ${template.key} ${template.language}`);
        templates = [
          ...templates.filter(({ key, language }) => key !== template.key || language !== template.language),
          template,
        ];
        return success(null);
      },
      remove: (key, language) => {
        templates = templates.filter((template) => key !== template.key || language !== template.language);
        return success(null);
      },
      report: () => undefined,
    },
  };
}
