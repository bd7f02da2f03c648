import { isComparedField, type SourceField } from '../../domain/order/adoptable-columns';
import type { Language } from '../../domain/order/settings';
import { messagesFor } from '../../i18n/messages-for';
import type { AdoptReport } from '../commands/adopt-table';
import type { AdoptedOnce } from './adopted-memory';
import type { FoundTable } from './found-table';

/** What a table is and where its columns would go, in words for a question that needs no dialog page. */
export function describeTable(
  table: FoundTable,
  others: readonly FoundTable[],
  before: AdoptedOnce | null,
  language: Language,
): string {
  const { adopt, labels } = messagesFor(language);
  const words = adopt.question;
  const nameOf = (field: SourceField) => (isComparedField(field) ? adopt.calculated(labels.column[field]) : labels.column[field]);
  const left = table.columns.flatMap(({ heading, field }) => (field === null ? [heading] : []));
  return [
    adopt.intro(table.sheetName, table.rowCount),
    ...(before ? [adopt.copiedBefore(before.rows, before.day)] : []),
    '',
    ...table.columns.flatMap(({ heading, field }) => (field === null ? [] : [words.goes(heading, nameOf(field))])),
    ...(left.length > 0 ? [words.notCopied(left)] : []),
    ...(others.length > 0 ? ['', words.others(others.map(({ sheetName }) => sheetName))] : []),
    '',
    words.ask,
  ].join('\n');
}

/** What copying did. */
export function describeAdopted(report: AdoptReport, language: Language): string {
  const words = messagesFor(language).adopt.done;
  if (report.added === 0) return words.nothing;
  return [
    words.added(report.added, report.orders, report.firstRow),
    ...(report.unread > 0 ? [words.marked(report.unread)] : []),
    ...(report.noted > 0 ? [words.noted(report.noted)] : []),
    ...(report.skipped > 0 ? [words.skipped(report.skipped)] : []),
  ].join('\n');
}
