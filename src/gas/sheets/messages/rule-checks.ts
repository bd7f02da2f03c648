import type { RuleColumn } from '../../../app/rules/rule-columns';
import type { Settings } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';

type Check = GoogleAppsScript.Spreadsheet.DataValidation;
type Range = GoogleAppsScript.Spreadsheet.Range;

const LARGEST_AMOUNT = 1_000_000_000_000;

/** The words that lists of the Rules sheet offer. */
export function ruleWords({ language, team }: Pick<Settings, 'language' | 'team'>) {
  const { rules, labels, templates } = messagesFor(language);
  const people = team.flatMap(({ name, role }) => [name, role]).filter((text) => text.trim() !== '');
  return {
    moment: Object.values(rules.moment),
    dayKind: Object.values(rules.dayKind),
    status: Object.values(labels.status),
    statuses: Object.values(labels.status),
    priority: Object.values(labels.priority),
    audience: [...new Set([...Object.values(rules.audience), ...people])],
    delivery: Object.values(rules.delivery),
    template: Object.values(templates.name),
    fill: Object.values(rules.fill),
  } as const satisfies Partial<Record<RuleColumn, readonly string[]>>;
}

/**
 * What may be chosen. Lists warn only, so that nobody is kept from working; what is wrong is said beside the rule.
 *
 * @param teamNames - The names of the Team table, where they are known.
 */
export function ruleChecks(
  settings: Pick<Settings, 'language' | 'team'>,
  teamNames: Range | null = null,
): Partial<Record<RuleColumn, Check>> {
  const { note } = messagesFor(settings.language).rules;
  const lists = Object.entries(ruleWords(settings)).map(([key, words]) => [key, listOf(words)]);
  return {
    ...(Object.fromEntries(lists) as Partial<Record<RuleColumn, Check>>),
    ...(teamNames && { owner: newCheck().requireValueInRange(teamNames, true).build() }),
    isOn: SpreadsheetApp.newDataValidation().requireCheckbox().build(),
    days: newCheck().requireNumberBetween(1, 366).setHelpText(note.days).build(),
    amountFrom: newCheck().requireNumberBetween(0, LARGEST_AMOUNT).build(),
  };
}

/** A list that warns of other words. */
export function listOf(words: readonly string[]): Check {
  return newCheck()
    .requireValueInList([...words], true)
    .build();
}

function newCheck(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  return SpreadsheetApp.newDataValidation().setAllowInvalid(true);
}
