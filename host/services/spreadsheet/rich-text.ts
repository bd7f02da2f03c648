import type { CellStyle } from '../../engine/sheet-engine';
import type { Context } from '../context';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { first, topLeft } from './cell-values';
import { hexColour, type WireColour } from './css-colours';
import { styleWrites } from './style-writes';

type RunStyle = Pick<CellStyle, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'fontColor' | 'fontFamily' | 'fontSize'>;

/** A part of a text with one look and one link. */
interface TextRun<Colour = string | null> {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly style: Omit<RunStyle, 'fontColor'> & { readonly fontColor?: Colour };
}

/** A rich text as it travels; the runs cover the text from its beginning to its end. */
interface WireRichText {
  readonly text: string;
  readonly runs: readonly TextRun<WireColour>[];
}

/** What is kept beside the cell: it holds for this text only. */
interface KeptRuns {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/**
 * A link is kept as the formula that shows the same in pages; on Google the cell holds no formula (`getFormula`). A link
 * over a part is shown over the whole.
 */
function contentOf({ text, runs }: WireRichText): string {
  const link = runs.find((run) => run.link !== null)?.link ?? null;
  if (link === null) return text === '' ? '' : `'${text}`;
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  return `=HYPERLINK(${quoted(link)};${quoted(text)})`;
}

/** Null where the cell's content alone says it all. */
function keptRuns({ text, runs }: WireRichText): string | null {
  const isPlain = runs.every(({ style, link }) => Object.keys(style).length === 0 && link === (runs[0]?.link ?? null));
  if (isPlain) return null;
  const kept = runs.map(({ style: { fontColor, ...style }, ...run }): TextRun => {
    const hex = fontColor === undefined ? undefined : hexColour(fontColor);
    return { ...run, style: hex === undefined ? style : { ...style, fontColor: hex } };
  });
  return JSON.stringify({ text, runs: kept } satisfies KeptRuns);
}

function setRichTexts(context: Context, range: WireRange, block: readonly (readonly WireRichText[])[]): void {
  const { sheetId, row, column } = range;
  const known = context.engine.readStyles(sheetId, range);
  context.write({ type: 'cells', ...range, kind: 'values', cells: { block: block.map((line) => line.map(contentOf)) } });
  const styles = block.map((line, r) =>
    line.map((rich, c): CellStyle | null => {
      const textRuns = keptRuns(rich);
      return textRuns === null && known[r]?.[c]?.textRuns === undefined ? null : { textRuns };
    }),
  );
  for (const write of styleWrites(sheetId, row, column, styles)) context.write(write);
}

const linkFormula = /^=HYPERLINK\("((?:[^"]|"")*)"[,;]\s*"((?:[^"]|"")*)"\)$/i;

function linkOf(formula: string | null | undefined): { readonly link: string; readonly text: string } | null {
  const match = linkFormula.exec(formula ?? '');
  const unquoted = (part = '') => part.replaceAll('""', '"');
  return match && { link: unquoted(match[1]), text: unquoted(match[2]) };
}

// A cell whose text was changed since, or that holds a number, has no runs any more.
function richTexts(context: Context, range: WireRange): (object | null)[][] {
  const formulas = context.engine.readFormulas(range.sheetId, range);
  const styles = context.engine.readStyles(range.sheetId, range);
  return context.engine.readValues(range.sheetId, range).map((line, r) =>
    line.map((value, c) => {
      const { textRuns, ...base } = styles[r]?.[c] ?? {};
      const formula = formulas[r]?.[c];
      const link = linkOf(formula);
      const text = link?.text ?? (value === null ? '' : value);
      if (typeof text !== 'string') return null;
      const kept = textRuns && (link || !formula) ? (JSON.parse(textRuns) as KeptRuns) : null;
      const whole: TextRun[] = [{ start: 0, end: text.length, link: link?.link ?? null, style: {} }];
      return { $richText: { text, base, runs: kept?.text === text ? kept.runs : whole } };
    }),
  );
}

/** Texts with links and looks of their parts. */
export const richTextOps: OpTable = {
  'Range.getRichTextValue': (context: Context, range: WireRange) => first(richTexts(context, topLeft(range)), null),
  'Range.getRichTextValues': (context: Context, range: WireRange) => richTexts(context, range),
  'Range.setRichTextValue': (context: Context, range: WireRange, text: WireRichText) =>
    setRichTexts(
      context,
      range,
      Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => text)),
    ),
  'Range.setRichTextValues': setRichTexts,
};
