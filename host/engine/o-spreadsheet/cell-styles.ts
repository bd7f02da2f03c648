import type { Style } from '@odoo/o-spreadsheet';
import type { CellStyle } from '../sheet-engine';

/**
 * The library keeps unknown fields of a style: the font's family, and the links and styles of parts of a text, travel with the
 * rest, though pages do not show them.
 */
export type EngineStyle = Style & { fontFamily?: string; textRuns?: string };

type Field = readonly [ours: keyof CellStyle, theirs: keyof EngineStyle];

const fields: readonly Field[] = [
  ['background', 'fillColor'],
  ['fontColor', 'textColor'],
  ['fontFamily', 'fontFamily'],
  ['fontSize', 'fontSize'],
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['strikethrough', 'strikethrough'],
  ['horizontalAlignment', 'align'],
  ['textRuns', 'textRuns'],
];

/** A cell's style after a change; undefined where nothing is left of it. */
export function changedStyle(before: Style | undefined, change: CellStyle): EngineStyle | undefined {
  const style: Record<string, unknown> = { ...before };
  const put = (name: string, value: unknown) => {
    if (value === null) delete style[name];
    else if (value !== undefined) style[name] = value;
  };
  for (const [ours, theirs] of fields) put(theirs, change[ours]);
  if (change.verticalAlignment !== undefined) {
    put('verticalAlign', change.verticalAlignment);
  }
  if (change.wrap !== undefined) put('wrapping', change.wrap === 'overflow' ? null : change.wrap);
  return Object.keys(style).length > 0 ? (style as EngineStyle) : undefined;
}

/** A style as scripts read it, with the set properties only. */
export function cellStyle(style: Style | undefined): CellStyle {
  const source: Readonly<Record<string, unknown>> = { ...style };
  const read: Record<string, unknown> = {};
  for (const [ours, theirs] of fields) if (source[theirs] !== undefined) read[ours] = source[theirs];
  if (source['verticalAlign'] !== undefined) read['verticalAlignment'] = source['verticalAlign'];
  if (source['wrapping'] !== undefined) read['wrap'] = source['wrapping'];
  return read as CellStyle;
}
