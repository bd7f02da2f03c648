import type { Color, ConditionalFormattingRule, Cvfo } from 'exceljs';
import type { Gradient, GradientPoint } from '../engine/sheet-engine';
import { excelColour } from './excel-styles';

const types: Readonly<Record<GradientPoint['type'], Cvfo['type']>> = {
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
  MIN: 'min',
  MAX: 'max',
};

/** A gradient as Excel's scale of two or three colours. A point that is given by a formula becomes the end of the scale. */
export function toColourScale({ min, mid, max }: Gradient, priority: number): ConditionalFormattingRule {
  const points = [min, ...(mid ? [mid] : []), max];
  const color: Partial<Color>[] = points.map(({ colour }) => excelColour(colour) ?? { argb: 'FFFFFFFF' });
  const cfvo = points.map((point, index) =>
    threshold(point, index === 0 ? 'min' : index === points.length - 1 ? 'max' : 'percent'),
  );
  return { type: 'colorScale', priority, cfvo, color };
}

function threshold({ type, value }: GradientPoint, otherwise: 'min' | 'max' | 'percent'): Cvfo {
  const number = Number(value);
  if (type === 'MIN' || type === 'MAX') return { type: types[type] };
  if (value === '' || Number.isNaN(number)) return otherwise === 'percent' ? { type: 'percent', value: 50 } : { type: otherwise };
  return { type: types[type], value: number };
}
