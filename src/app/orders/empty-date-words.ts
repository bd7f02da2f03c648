import { normalizeHeading } from '../workbook/heading-match';

/** What people write into a date column to say that there is no date. */
const EMPTY_DATE_WORDS = [
  ...['-', '--', '—', '–', '/', '?', 'n/a', 'na', 'none', 'no', 'nil', 'tbd', 'tba', 'tbc', 'pending', 'open'],
  ...['not delivered', 'not yet', 'not yet delivered', 'undelivered', 'not shipped', 'unknown'],
  ...['无', '没有', '未交付', '未交货', '未发货', '未送达', '未到', '未定', '待定', '待确认', '暂无', '空', '未知'],
].map(normalizeHeading);

/** A word that stands for an empty date: it counts as empty and is no problem. */
export function isEmptyDateWord(text: string): boolean {
  return EMPTY_DATE_WORDS.includes(normalizeHeading(text));
}
