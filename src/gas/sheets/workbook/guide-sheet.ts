import { FILL, MARK, TEXT } from '../../../app/workbook/colour-rules';
import type { Language } from '../../../domain/order/settings';
import type { GuideSwatch } from '../../../i18n/guide-section';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import { trimColumns } from './new-sheet';
import { type CellLook, PageSketch, setWidths } from './page-sketch';
import { PAGE_STYLE } from './page-style';

/** How the order sheet itself would show it. */
const SWATCHES: Readonly<Record<GuideSwatch, CellLook>> = {
  overdue: { background: FILL.overdue, fontColor: TEXT.body },
  dueToday: { background: FILL.dueToday, fontColor: TEXT.body },
  dueSoon: { background: FILL.dueSoon, fontColor: TEXT.body },
  closed: { background: FILL.closed, fontColor: TEXT.closed },
  deliveredLate: { background: FILL.closed, fontColor: TEXT.late },
  urgent: { fontColor: TEXT.urgent },
  normal: { fontColor: TEXT.normal },
  overwritten: MARK.overwritten,
  problems: MARK.problems,
};

const TERM_COLUMN = 2;
const WIDTHS = [24, 270, 760];
export const GUIDE_WIDTH = WIDTHS.length;

type GuideRow = readonly [gap: string, term: string, text: string];

/** The Guide's rows from row 1 on. */
export function guideRows(language: Language): readonly GuideRow[] {
  const { guide } = messagesFor(language);
  const rows: GuideRow[] = [
    ['', guide.title, ''],
    ['', guide.subtitle, ''],
    ['', '', ''],
  ];
  for (const section of guide.sections) {
    rows.push(['', section.title, ''], ...section.rows.map(([term = '', text = '']): GuideRow => ['', term, text]), ['', '', '']);
  }
  return rows;
}

/** Writes the Guide into an empty sheet, or over a Guide of another language. */
export function layOutGuide(sheet: Sheet, language: Language): void {
  const rows = guideRows(language);
  trimColumns(sheet, WIDTHS.length);
  drawGuide(new PageSketch(rows), language).write(sheet);
  sheet.getRange(1, 1, rows.length, WIDTHS.length).setVerticalAlignment('middle');
  sheet.getRange(1, WIDTHS.length, rows.length, 1).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  setWidths(sheet, WIDTHS);
}

function drawGuide(sketch: PageSketch, language: Language): PageSketch {
  sketch.draw(1, TERM_COLUMN, 1, 1, { fontSize: 20, isBold: true, fontColor: PAGE_STYLE.title });
  sketch.draw(2, TERM_COLUMN, 1, 1, { fontColor: PAGE_STYLE.faint });
  let row = 4;
  for (const section of messagesFor(language).guide.sections) {
    sketch.draw(row, TERM_COLUMN, 1, 1, { fontSize: 13, isBold: true, fontColor: PAGE_STYLE.title });
    sketch.draw(row + 1, TERM_COLUMN, section.rows.length, 1, { isBold: true });
    for (const [index, swatch] of (section.swatches ?? []).entries()) {
      sketch.draw(row + 1 + index, TERM_COLUMN, 1, 1, SWATCHES[swatch as GuideSwatch]);
    }
    row += section.rows.length + 2;
  }
  return sketch;
}
