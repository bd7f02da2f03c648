import type { CellError } from '../sheet-engine';

const googleTexts: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#ERROR': '#VALUE!',
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#SPILL!': '#REF!',
  '#NUM!': '#NUM!',
};

/** The library's error value in Google's words. It has one error for every wrong type, which Google calls `#VALUE!`. */
export function googleError(value: string): CellError {
  return { error: googleTexts[value] ?? value };
}
