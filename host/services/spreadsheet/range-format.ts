import { isGeneralPattern } from '../../engine/number-format';
import type { CellStyle } from '../../engine/sheet-engine';
import type { Context } from '../context';
import type { OpTable } from '../op';
import type { WireRange } from '../wire';
import { topLeft } from './cell-values';
import { hexColour, rgbColour, type WireColour } from './css-colours';
import { markEnum } from './marks';
import { styleWrites } from './style-writes';

/** One property of the look of cells, between the script's words and the engine's. */
interface Look {
  /** Singular and plural of the methods, as in `getFontColor` and `getFontColors`. */
  readonly names: readonly [singular: string, plural: string];
  readonly read: (style: CellStyle) => unknown;
  /** An empty style changes nothing: values that Google ignores silently (F133). */
  readonly write: (value: never) => CellStyle;
}

const colourStyle = (key: 'background' | 'fontColor') => (value: WireColour) => {
  const hex = hexColour(value);
  return hex === undefined ? {} : { [key]: hex };
};
const horizontal = ['left', 'center', 'right'];
const vertical = ['top', 'middle', 'bottom'];

const looks: readonly Look[] = [
  { names: ['Background', 'Backgrounds'], read: ({ background }) => background ?? '#ffffff', write: colourStyle('background') },
  {
    names: ['BackgroundObject', 'BackgroundObjects'],
    read: ({ background }) => ({ $color: { hex: background ?? '#ffffff' } }),
    write: colourStyle('background'),
  },
  { names: ['FontColor', 'FontColors'], read: ({ fontColor }) => fontColor ?? '#000000', write: colourStyle('fontColor') },
  {
    names: ['FontColorObject', 'FontColorObjects'],
    read: ({ fontColor }) => ({ $color: { hex: fontColor ?? '#000000' } }),
    write: colourStyle('fontColor'),
  },
  {
    names: ['FontFamily', 'FontFamilies'],
    read: ({ fontFamily }) => fontFamily ?? 'Arial',
    write: (fontFamily: string | null) => ({ fontFamily }),
  },
  { names: ['FontSize', 'FontSizes'], read: ({ fontSize }) => fontSize ?? 10, write: (fontSize: number) => ({ fontSize }) },
  {
    names: ['FontWeight', 'FontWeights'],
    read: ({ bold }) => (bold ? 'bold' : 'normal'),
    write: (weight: string | null) => ({ bold: weight === 'bold' ? true : null }),
  },
  {
    names: ['FontStyle', 'FontStyles'],
    read: ({ italic }) => (italic ? 'italic' : 'normal'),
    write: (style: string | null) => ({ italic: style === 'italic' ? true : null }),
  },
  {
    names: ['FontLine', 'FontLines'],
    read: ({ underline, strikethrough }) => (underline ? 'underline' : strikethrough ? 'line-through' : 'none'),
    write: (line: string | null) => ({
      underline: line === 'underline' ? true : null,
      strikethrough: line === 'line-through' ? true : null,
    }),
  },
  {
    names: ['HorizontalAlignment', 'HorizontalAlignments'],
    read: ({ horizontalAlignment }) => horizontalAlignment ?? 'general',
    write: (value: string | null) => alignment('horizontalAlignment', horizontal, value),
  },
  {
    names: ['VerticalAlignment', 'VerticalAlignments'],
    read: ({ verticalAlignment }) => verticalAlignment ?? 'bottom',
    write: (value: string | null) => alignment('verticalAlignment', vertical, value),
  },
  {
    // True with the initial OVERFLOW as well (F217).
    names: ['Wrap', 'Wraps'],
    read: ({ wrap }) => wrap !== 'clip',
    write: (isWrapped: boolean) => ({ wrap: isWrapped ? 'wrap' : 'overflow' }),
  },
  {
    names: ['WrapStrategy', 'WrapStrategies'],
    read: ({ wrap }) => markEnum('WrapStrategy', (wrap ?? 'overflow').toUpperCase()),
    write: (strategy: string) => ({ wrap: strategy.toLowerCase() as 'overflow' | 'wrap' | 'clip' }),
  },
  { names: ['TextStyle', 'TextStyles'], read: ({ textRuns: _, ...style }) => ({ $textStyle: style }), write: textStyle },
];

function alignment(key: 'horizontalAlignment' | 'verticalAlignment', known: readonly string[], value: string | null): CellStyle {
  if (value === null || value === 'normal' || value === 'general') return { [key]: null };
  return known.includes(value) ? { [key]: value } : {};
}

function textStyle(style: CellStyle & { readonly fontColor?: WireColour }): CellStyle {
  const { fontColor, ...rest } = style;
  const hex = fontColor === undefined ? undefined : hexColour(fontColor);
  return hex === undefined ? rest : { ...rest, fontColor: hex };
}

function opsOf({ names: [singular, plural], read, write }: Look): OpTable {
  const toStyle = write as (value: unknown) => CellStyle;
  return {
    [`Range.get${singular}`]: (context: Context, range: WireRange) =>
      read(context.engine.readStyles(range.sheetId, topLeft(range))[0]?.[0] ?? {}),
    [`Range.get${plural}`]: (context: Context, range: WireRange) =>
      context.engine.readStyles(range.sheetId, range).map((row) => row.map(read)),
    [`Range.set${singular}`]: (context: Context, range: WireRange, value: unknown) => writeStyle(context, range, toStyle(value)),
    [`Range.set${plural}`]: (context: Context, range: WireRange, block: readonly (readonly unknown[])[]) => {
      const styles = block.map((row) => row.map(toStyle));
      for (const each of styleWrites(range.sheetId, range.row, range.column, styles)) context.write(each);
    },
  };
}

function writeStyle(context: Context, range: WireRange, style: CellStyle): void {
  if (Object.keys(style).length > 0) context.write({ type: 'setStyle', sheetId: range.sheetId, area: range, style });
}

function shownPattern(pattern: string): string {
  return pattern === '' ? '0.###############' : pattern;
}

function storedPattern(pattern: string): string {
  return isGeneralPattern(pattern) ? '' : pattern;
}

/** How cells look. */
export const rangeFormatOps: OpTable = {
  ...Object.assign({}, ...looks.map(opsOf)),
  'Range.setBackgroundRGB': (context: Context, range: WireRange, red: number, green: number, blue: number) =>
    writeStyle(context, range, { background: rgbColour(red, green, blue) }),
  // Without a format Google says 0.############### (F127).
  'Range.getNumberFormat': (context: Context, range: WireRange) =>
    shownPattern(context.engine.readNumberFormats(range.sheetId, topLeft(range))[0]?.[0] ?? ''),
  'Range.getNumberFormats': (context: Context, range: WireRange) =>
    context.engine.readNumberFormats(range.sheetId, range).map((row) => row.map(shownPattern)),
  'Range.setNumberFormat': (context: Context, range: WireRange, pattern: string) =>
    context.write({ type: 'setNumberFormats', sheetId: range.sheetId, area: range, formats: storedPattern(pattern) }),
  'Range.setNumberFormats': (context: Context, range: WireRange, block: readonly (readonly string[])[]) =>
    context.write({
      type: 'setNumberFormats',
      sheetId: range.sheetId,
      area: range,
      formats: block.map((row) => row.map(storedPattern)),
    }),
  'Range.setBorder': (
    context: Context,
    range: WireRange,
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: WireColour = null,
  ) =>
    context.write({
      type: 'setBorder',
      sheetId: range.sheetId,
      area: range,
      border: { top, left, bottom, right, vertical, horizontal, color: hexColour(color) ?? null },
    }),
};
