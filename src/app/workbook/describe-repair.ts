import type { Messages } from '../../i18n/messages';
import type { RepairReport } from './repair-report';

/** What making or repairing the workbook did, in words: one line per thing. */
export function describeRepair(report: RepairReport, { labels, menu }: Messages): string {
  const words = menu.made.repair;
  const repaired = [
    ...(report.rowsAboveMovedTo ? [words.rowsAbove(report.rowsAboveMovedTo)] : []),
    ...(report.headingsRestored ? [words.headings] : []),
    ...(report.columnsAdded.length > 0 ? [words.columns(report.columnsAdded.map((key) => labels.column[key]))] : []),
    ...(report.formulaRows > 0 ? [words.formulas(report.formulaRows)] : []),
    ...(report.overwrittenCells > 0 ? [words.overwritten(report.overwrittenCells)] : []),
    ...(report.formatsRestored ? [words.formats] : []),
    ...(report.listsRestored ? [words.lists] : []),
    ...(report.coloursRestored ? [words.colours] : []),
    ...(report.rowsPrepared > 0 ? [words.rows] : []),
    ...(report.layoutRestored ? [words.layout] : []),
    ...(report.messageHeadings.length > 0 ? [words.messageHeadings(report.messageHeadings)] : []),
    ...(report.settingsRestored ? [words.settings] : []),
  ];
  const lines = [
    ...(report.created.length > 0 ? [menu.made.created(report.created.map(({ name }) => name))] : []),
    ...(repaired.length > 0 ? [menu.made.repaired, ...repaired.map((line) => `• ${line}`)] : []),
    ...(report.duplicates.length > 1 ? [menu.made.duplicate(report.duplicates)] : []),
  ];
  return lines.length > 0 ? lines.join('\n') : menu.made.nothing;
}
