import type { CompiledFormula, Range } from '@odoo/o-spreadsheet';
import { ByShape, shapeOf } from '../../formula-shape';
import type { Library } from './library';

type Compile = typeof CompiledFormula.Compile;

/** A formula that was compiled. */
interface Filled {
  readonly first: CompiledFormula;
  /** Of each reference, which of the text's single cells it is, or its text, which is the same in every formula of the shape. */
  readonly references: readonly (number | string)[];
}

/**
 * Formulas that were filled down are compiled once. The library cuts every formula's text into tokens again, checks it and keeps
 * the tokens with the cell, which for a long formula is most of the time that a column takes to be written, and most of its
 * memory. Here a formula that differs from a known one in nothing but single cells shares what was made of that one.
 */
export function shareFilledFormulas(library: Library): void {
  const original = library.CompiledFormula.Compile.bind(library.CompiledFormula);
  const known = new ByShape<Filled | null>();

  const compile: Compile = (formula, sheetId, getters) => {
    const { shape, cells } = shapeOf(formula);
    const filled = known.get(shape);
    if (filled) return fillIn(library, filled, cells, { sheetId, getters });
    const compiled = original(formula, sheetId, getters);
    if (filled === undefined && cells.length > 0) known.keep(shape, learn(compiled, cells, { formula, sheetId, getters }));
    return compiled;
  };
  library.CompiledFormula.Compile = compile;
}

interface Place {
  readonly sheetId: string;
  readonly getters: Parameters<Compile>[2];
}

/** Null where the cells of the text are not, one by one, references of the formula: then nothing is taken for granted. */
function learn(
  first: CompiledFormula,
  cells: readonly string[],
  { formula, sheetId, getters }: Place & { readonly formula: string },
): Filled | null {
  if (first.isBadExpression) return null;
  let next = 0;
  const references = first.rangeDependencies.map((range) => {
    const text = getters.getRangeString(range, sheetId);
    if (text === cells[next]) return next++;
    return text;
  });
  const areAll = next === cells.length && references.every((text) => typeof text === 'number' || formula.includes(text));
  return areAll ? { first, references } : null;
}

function fillIn(
  library: Library,
  { first, references }: Filled,
  cells: readonly string[],
  { sheetId, getters }: Place,
): CompiledFormula {
  const ranges = new Map<string, Range>();
  const rangeOf = (text: string) => {
    const range = ranges.get(text) ?? getters.getRangeFromSheetXC(sheetId, text);
    ranges.set(text, range);
    return range;
  };
  const dependencies = references.map((reference) =>
    rangeOf(typeof reference === 'number' ? (cells[reference] ?? '') : reference),
  );
  return library.CompiledFormula.CopyWithDependencies(first, sheetId, dependencies);
}
