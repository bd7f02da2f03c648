import type { Fill, Font, Style } from 'exceljs';
import type { CellStyle } from '../engine/sheet-engine';
import { toExcelNumberFormat } from './excel-number-format';

/** Google's standard font, in points. */
const standardFont = { name: 'Arial', size: 10 };

/** Makes Excel styles. Equal ones are the same object, by which the writer knows them at once. */
export class ExcelStyles {
  readonly #byFormat = new Map<string, Map<CellStyle, Partial<Style>>>();

  of(style: CellStyle, pattern: string): Partial<Style> {
    const ofFormat = this.#byFormat.get(pattern) ?? new Map<CellStyle, Partial<Style>>();
    this.#byFormat.set(pattern, ofFormat);
    const known = ofFormat.get(style);
    if (known) return known;
    const made = toExcelStyle(style, pattern);
    ofFormat.set(style, made);
    return made;
  }
}

/** A colour as Excel writes it: opaque ARGB. Undefined for what is not `#rrggbb`. */
export function excelColour(colour: string | null | undefined): { argb: string } | undefined {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour ?? '')?.[1];
  return digits === undefined ? undefined : { argb: `FF${digits.toUpperCase()}` };
}

/** The style of a colour rule: only what the rule sets. Excel takes its fill from the background colour of the pattern. */
export function toRuleStyle(style: CellStyle): Partial<Style> {
  const background = excelColour(style.background);
  const font = fontOf(style);
  return {
    ...(background && { fill: { type: 'pattern', pattern: 'solid', bgColor: background } satisfies Fill }),
    ...(Object.keys(font).length > 0 && { font }),
  };
}

function toExcelStyle(style: CellStyle, pattern: string): Partial<Style> {
  const background = excelColour(style.background);
  return {
    font: {
      ...standardFont,
      ...fontOf(style),
      ...(style.fontFamily && { name: style.fontFamily }),
      ...(style.fontSize && { size: style.fontSize }),
    },
    numFmt: toExcelNumberFormat(pattern),
    ...(background && { fill: { type: 'pattern', pattern: 'solid', fgColor: background } satisfies Fill }),
    alignment: {
      vertical: style.verticalAlignment ?? 'bottom',
      ...(style.horizontalAlignment && { horizontal: style.horizontalAlignment }),
      ...(style.wrap === 'wrap' && { wrapText: true }),
    },
  };
}

function fontOf(style: CellStyle): Partial<Font> {
  const colour = excelColour(style.fontColor);
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strike: true }),
    ...(colour && { color: colour }),
  };
}
