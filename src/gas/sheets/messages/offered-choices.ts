import type { RuleColumn } from '../../../app/rules/rule-columns';
import { partsOf } from '../../../app/rules/rule-row';
import { textOf } from '../../../app/workbook/cell-content';
import type { Settings } from '../../../domain/order/settings';
import { messagesFor } from '../../../i18n/messages-for';
import { listOf, ruleWords } from './rule-checks';
import type { SheetRows } from './sheet-rows';

type Check = GoogleAppsScript.Spreadsheet.DataValidation;

/** Columns whose cells may hold several of the words that their list offers. */
const SEVERAL = ['statuses', 'audience'] as const satisfies readonly RuleColumn[];
type SeveralColumn = (typeof SEVERAL)[number];

/**
 * Adds to the lists of some cells what stands there, where it is several of the words: a list would warn of it. A list that
 * somebody replaced or removed is theirs. At most one read and one write for each of two columns.
 */
export function offerSeveral(table: SheetRows<RuleColumn>, rows: ReadonlySet<number>, settings: Settings): void {
  for (const key of SEVERAL) {
    const column = table.columns[key];
    const places = [...severalIn(table, key).keys()].filter((row) => rows.has(row));
    if (column === undefined || places.length === 0) continue;
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const range = table.sheet.getRange(first, column, last - first + 1, 1);
    const present = range.getDataValidations().map(([check]) => check ?? null);
    const wanted = present.map((check, index) => {
      const row = first + index;
      if (!places.includes(row) || !isOurs(check, key, settings)) return check;
      return checkOf(table, row, key, settings);
    });
    const isSame = wanted.every((check, index) => JSON.stringify(offered(check)) === JSON.stringify(offered(present[index])));
    if (!isSame) range.setDataValidations(wanted.map((check) => [check]));
  }
}

/**
 * Brings the names that a rule's “To” offers in line with the Team table. A list that somebody replaced or removed is theirs.
 * The first rule's cell stands for all: one read, and a write only where the team has changed.
 */
export function keepTeamList(table: SheetRows<RuleColumn>, settings: Settings): void {
  const column = table.columns.audience;
  if (column === undefined) return;
  const present = table.sheet.getRange(2, column).getDataValidation();
  const isSame = JSON.stringify(offered(present)) === JSON.stringify(offered(checkOf(table, 2, 'audience', settings)));
  if (isSame || !isOurs(present, 'audience', settings)) return;
  const rows = table.sheet.getMaxRows() - 1;
  const plain = listOf(ruleWords(settings).audience);
  const several = severalIn(table, 'audience');
  const checks = Array.from({ length: rows }, (_, index) => [
    several.has(index + 2) ? checkOf(table, index + 2, 'audience', settings) : plain,
  ]);
  table.sheet.getRange(2, column, rows, 1).setDataValidations(checks);
}

/** The cells that hold several words, by row. */
function severalIn({ rows }: SheetRows<RuleColumn>, key: SeveralColumn): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(({ row, cells }): [number, string][] => {
      const text = textOf(cells[key]).trim();
      return partsOf(text).length > 1 ? [[row, text]] : [];
    }),
  );
}

function checkOf(table: SheetRows<RuleColumn>, row: number, key: SeveralColumn, settings: Settings): Check {
  const several = severalIn(table, key).get(row);
  return listOf([...new Set([...ruleWords(settings)[key], ...(several === undefined ? [] : [several])])]);
}

/** A list begins with the words that are no names. */
function isOurs(check: Check | null, key: SeveralColumn, { language }: Settings): boolean {
  const { rules, labels } = messagesFor(language);
  const own = Object.values(key === 'audience' ? rules.audience : labels.status);
  const present = offered(check);
  return own.every((word, index) => present[index] === word);
}

function offered(check: Check | null | undefined): readonly unknown[] {
  const list: unknown = check?.getCriteriaValues()[0];
  return Array.isArray(list) ? list : [];
}
