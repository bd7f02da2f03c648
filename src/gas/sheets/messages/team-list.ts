import type { RuleColumn } from '../../../app/rules/rule-columns';
import type { Settings } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import { ruleChecks } from './lay-out-sheets';
import type { SheetRows } from './sheet-rows';

/**
 * Brings the names that a rule's “To” offers in line with the Team table. A list that somebody replaced or removed is theirs.
 * The first rule's cell stands for all: one read, and a write only where the team has changed.
 */
export function keepTeamList({ sheet, columns }: SheetRows<RuleColumn>, settings: Settings): void {
  const wanted = ruleChecks(settings).audience;
  if (columns.audience === undefined || !wanted) return;
  const present = offered(sheet.getRange(2, columns.audience).getDataValidation());
  const own = Object.values(messagesFor(settings.language).rules.audience);
  const isOurs = own.every((word, index) => present[index] === word);
  if (!isOurs || JSON.stringify(present) === JSON.stringify(offered(wanted))) return;
  sheet.getRange(2, columns.audience, sheet.getMaxRows() - 1, 1).setDataValidation(wanted);
}

function offered(check: GoogleAppsScript.Spreadsheet.DataValidation | null): readonly unknown[] {
  const list: unknown = check?.getCriteriaValues()[0];
  return Array.isArray(list) ? list : [];
}
