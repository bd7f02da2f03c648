import { FILL, MARK, TEXT } from '../../../app/workbook/colour-rules';
import type { Language } from '../../../domain/order/settings';
import type { GuideSwatch } from '../../../i18n/guide-section';
import { messagesFor } from '../../../i18n/messages-for';
import type { Sheet } from '../find-sheet';
import { ensureGrid, trimGrid } from './new-sheet';
import { layOutPage, PAGE_STYLE } from './page-style';

interface SwatchStyle {
  readonly background: string;
  readonly fontColor: string;
}

/** How the order sheet itself would show it. */
const SWATCHES: Readonly<Record<GuideSwatch, SwatchStyle>> = {
  overdue: { background: FILL.overdue, fontColor: TEXT.body },
  dueToday: { background: FILL.dueToday, fontColor: TEXT.body },
  dueSoon: { background: FILL.dueSoon, fontColor: TEXT.body },
  closed: { background: FILL.closed, fontColor: TEXT.closed },
  deliveredLate: { background: FILL.closed, fontColor: TEXT.late },
  urgent: { background: '#FFFFFF', fontColor: TEXT.urgent },
  normal: { background: '#FFFFFF', fontColor: TEXT.normal },
  overwritten: MARK.overwritten,
  problems: MARK.problems,
};

const WIDTH = 3;
const FIRST_SECTION_ROW = 4;

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
  ensureGrid(sheet, rows.length, WIDTH + 1);
  trimGrid(sheet, rows.length, WIDTH + 1);
  layOutPage(sheet, WIDTH + 1);
  const all = sheet.getRange(1, 1, rows.length, WIDTH);
  all.setValues(rows.map((row) => [...row]));
  const styles = rows.map((_, index) => styleOfRow(index + 1, language));
  all.setBackgrounds(styles.map(({ background }) => ['#FFFFFF', background, '#FFFFFF']));
  all.setFontColors(styles.map(({ fontColor }) => [PAGE_STYLE.text, fontColor, PAGE_STYLE.text]));
  all.setFontSizes(styles.map(({ size }) => [10, size, 10]));
  all.setFontWeights(styles.map(({ isBold }) => ['normal', isBold ? 'bold' : 'normal', 'normal']));
  sheet.getRange(1, 3, rows.length, 1).setWrapStrategy(SpreadsheetApp.WrapStrategy.WRAP);
  [24, 230, 760, 24].forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
}

interface RowStyle extends SwatchStyle {
  readonly size: number;
  readonly isBold: boolean;
}

function styleOfRow(row: number, language: Language): RowStyle {
  const page = { background: '#FFFFFF', fontColor: PAGE_STYLE.text, size: 10, isBold: true };
  if (row === 1) return { ...page, fontColor: PAGE_STYLE.title, size: 20 };
  if (row < FIRST_SECTION_ROW) return { ...page, fontColor: PAGE_STYLE.faint, isBold: false };
  let title = FIRST_SECTION_ROW;
  for (const section of messagesFor(language).guide.sections) {
    if (row === title) return { ...page, fontColor: PAGE_STYLE.title, size: 13 };
    const swatch = section.swatches?.[row - title - 1] as GuideSwatch | undefined;
    if (swatch) return { ...page, ...SWATCHES[swatch] };
    title += section.rows.length + 2;
    if (row < title) return page;
  }
  return page;
}
