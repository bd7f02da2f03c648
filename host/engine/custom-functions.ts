/** One value that a formula hands to a function of the script: `null` is an empty cell, `serial` a number under a date's format. */
export type CustomValue = null | string | number | boolean | { readonly serial: number };

/** A single value, or the rows of a range. */
export type CustomArgument = CustomValue | readonly (readonly CustomValue[])[];

/** A cell of what a function gives back; a date is a serial number with a format. */
export type CustomCell = null | string | number | boolean | { readonly serial: number; readonly format: string };

/** What a call of a function came to: the rows of cells that it fills, or what went wrong. */
export type CustomResult = { readonly cells: readonly (readonly CustomCell[])[] } | { readonly error: string };

/** A call that formulas wait for. Calls with the same arguments have one key and are made once. */
export interface CustomCall {
  readonly key: string;
  /** As the script writes it: formulas take any case. */
  readonly name: string;
  readonly args: readonly CustomArgument[];
}

/** Functions of the script that formulas may call. The engine asks for results; whoever runs scripts brings them. */
export interface CustomFunctions {
  /**
   * Tells which functions there are.
   *
   * @param version - Changes with the script: results of another version are forgotten.
   */
  define(names: readonly string[], version: string): void;
  /** Told of calls as soon as a formula needs them, each once; the ones that are waited for already at once. */
  onCall(listener: (calls: readonly CustomCall[]) => void): void;
  /** Brings results; formulas that wait for them are computed anew, here and in every page. */
  settle(results: ReadonlyMap<string, CustomResult>): void;
}
