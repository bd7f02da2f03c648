import { enumMember } from '../core/enums';
import { exception, notImitated } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { accept } from '../core/signature';

interface StyleState {
  [property: string]: unknown;
}

/** `SpreadsheetApp.newTextStyle()`. */
export function newTextStyle(): object {
  return create('TextStyleBuilder', {});
}

/** `SpreadsheetApp.newColor()`. */
export function newColor(): object {
  return create('ColorBuilder', { hex: null });
}

const setters: Readonly<Record<string, readonly [property: string, type: string]>> = {
  setBold: ['bold', 'Boolean?'],
  setItalic: ['italic', 'Boolean?'],
  setUnderline: ['underline', 'Boolean?'],
  setStrikethrough: ['strikethrough', 'Boolean?'],
  setFontFamily: ['fontFamily', 'String?'],
  setFontSize: ['fontSize', 'int?'],
  setForegroundColor: ['fontColor', 'String?'],
  setForegroundColorObject: ['fontColor', 'Color?'],
};

/** A text style. */
export const textStyle: Methods = {
  isBold: property('bold'),
  isItalic: property('italic'),
  isUnderline: property('underline'),
  isStrikethrough: property('strikethrough'),
  getFontFamily: property('fontFamily'),
  getFontSize: property('fontSize'),
  getForegroundColor: property('fontColor'),
  copy() {
    return create('TextStyleBuilder', { ...stateOf<StyleState>(this) });
  },
};

function property(name: string): (this: object) => unknown {
  return function (this: object) {
    return stateOf<StyleState>(this)[name] ?? null;
  };
}

/** The builder of text styles. */
export const textStyleBuilder: Methods = {
  ...Object.fromEntries(
    Object.entries(setters).map(([name, [key, type]]) => [
      name,
      function (this: object, ...args: unknown[]) {
        const [value] = accept(`SpreadsheetApp.TextStyleBuilder.${name}`, [type], args);
        stateOf<StyleState>(this)[key] = value;
        return this;
      },
    ]),
  ),
  build() {
    return create('TextStyle', { ...stateOf<StyleState>(this) });
  },
};

interface ColorState {
  hex: string | null;
}

/** A colour; only RGB ones are imitated. */
export const color: Methods = {
  getColorType() {
    return enumMember('ColorType', stateOf<ColorState>(this).hex === null ? 'UNSUPPORTED' : 'RGB');
  },
  asRgbColor() {
    return create('RgbColor', stateOf<ColorState>(this));
  },
  asThemeColor() {
    throw notImitated('Color.asThemeColor');
  },
};

/** The builder of colours. */
export const colorBuilder: Methods = {
  ...color,
  setRgbColor(...args) {
    const [hex] = accept('SpreadsheetApp.ColorBuilder.setRgbColor', ['text'], args);
    stateOf<ColorState>(this).hex = String(hex);
    return this;
  },
  build() {
    const { hex } = stateOf<ColorState>(this);
    if (hex === null) throw exception('A color must be set before build.');
    return create('Color', { hex });
  },
};

function channel(index: number): (this: object) => number {
  return function (this: object) {
    const hex = stateOf<ColorState>(this).hex ?? '#000000';
    return Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16);
  };
}

/** The RGB reading of a colour. */
export const rgbColor: Methods = {
  asHexString() {
    return stateOf<ColorState>(this).hex;
  },
  getColorType() {
    return enumMember('ColorType', 'RGB');
  },
  getRed: channel(0),
  getGreen: channel(1),
  getBlue: channel(2),
};
