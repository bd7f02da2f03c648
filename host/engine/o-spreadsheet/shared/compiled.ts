import type { EngineArgument, EngineValue } from './functions';

/** What the library hands to a compiled formula. */
export interface Evaluation {
  readonly formula: {
    readonly literalValues: { readonly numbers: readonly EngineValue[]; readonly strings: readonly EngineValue[] };
    readonly symbols: readonly string[];
  };
  readonly references: readonly unknown[];
  readonly cell: (reference: unknown) => EngineArgument;
  readonly range: (reference: unknown) => EngineArgument;
  readonly symbol: (name: string, isRange: boolean) => EngineArgument;
  readonly functions: Readonly<Record<string, (...args: EngineArgument[]) => EngineArgument>>;
}

/** Values of names, the innermost first. */
export interface Names {
  readonly value: EngineArgument;
  readonly outer: Names | null;
}

/** A part of a formula, ready to be computed. */
export type Compiled = (evaluation: Evaluation, names: Names | null) => EngineArgument;
