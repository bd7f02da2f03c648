import type { ConditionalFormat } from '@odoo/o-spreadsheet';
import type { Gradient, GradientPoint } from '../sheet-engine';

type ColourScale = Extract<ConditionalFormat['rule'], { readonly type: 'ColorScaleRule' }>;

interface Point {
  readonly color: number;
  readonly type: string;
  readonly value?: string;
}

const types: Readonly<Record<GradientPoint['type'], string>> = {
  NUMBER: 'number',
  PERCENT: 'percentage',
  PERCENTILE: 'percentile',
  MIN: 'value',
  MAX: 'value',
};

/** A gradient in the library's words; null where its ends lie the wrong way round, which the library refuses. */
export function toColourScale({ min, mid, max }: Gradient, toFormula: (text: string) => string): ColourScale | null {
  const point = ({ colour, type, value }: GradientPoint): Point => {
    const color = Number.parseInt(colour.slice(1), 16);
    if (value.startsWith('=')) return { color, type: 'formula', value: toFormula(value) };
    return type === 'MIN' || type === 'MAX' ? { color, type: 'value' } : { color, type: types[type], value };
  };
  const inner = mid && point(mid);
  const fixed = [min, mid, max].filter((each) => each?.type === 'NUMBER' && !each.value.startsWith('='));
  const values = fixed.map((each) => Number(each?.value));
  if (values.some((value, index) => Number.isNaN(value) || value <= (values[index - 1] ?? Number.NEGATIVE_INFINITY))) return null;
  return {
    type: 'ColorScaleRule',
    minimum: point(min),
    maximum: point(max),
    ...(inner ? { midpoint: inner } : {}),
  } as ColourScale;
}

/** A gradient that a person made in a page. */
export function fromColourScale({ minimum, midpoint, maximum }: ColourScale): Gradient {
  const point = ({ color, type, value = '' }: Point, end: 'MIN' | 'MAX' | 'NUMBER'): GradientPoint => {
    const found = (['NUMBER', 'PERCENT', 'PERCENTILE'] as const).find((name) => types[name] === type);
    const colour = `#${color.toString(16).padStart(6, '0')}`;
    return { colour, type: found ?? (type === 'formula' ? 'NUMBER' : end), value: type === 'value' ? '' : value };
  };
  return { min: point(minimum, 'MIN'), mid: midpoint ? point(midpoint, 'NUMBER') : null, max: point(maximum, 'MAX') };
}
