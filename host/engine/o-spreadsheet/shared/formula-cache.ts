import { showBlanks } from './blank-results';
import { compileTree, type KnownFunctions, needsOwnCompiler } from './compile-tree';
import type { Evaluation } from './compiled';
import { type FormulaTree, treeOfShape } from './formula-tree';
import type { EngineArgument } from './functions';
import type { Library } from './library';

/** A compiled formula as the library calls it, on the formula that holds its literals. */
type Execute = (
  this: Evaluation['formula'],
  references: Evaluation['references'],
  cell: Evaluation['cell'],
  range: Evaluation['range'],
  symbol: Evaluation['symbol'],
  functions: Evaluation['functions'],
) => EngineArgument;

/**
 * Teaches the library formulas that its compiler refuses: those with `LET` and `LAMBDA`, and those that Google Sheets takes although
 * their result is an error; computes no branch of an `IF` that is not taken; and lets formulas give nothing. The library looks each new shape up in its cache before it compiles
 * it, and puts it there: where the cache has none, this one is asked. Formulas of a known shape run as ever.
 */
export function extendFormulaCache(library: Library): void {
  const functions = library.registries.functionRegistry.content as unknown as KnownFunctions;
  const cache = library.functionCache as unknown as Record<string, Execute>;
  let asked: { readonly shape: string; readonly tree: FormulaTree } | null = null;

  const keep = (shape: string, value: Execute) =>
    Object.defineProperty(cache, shape, { value, configurable: true, enumerable: true, writable: true });
  const compileShape = (shape: string): Execute | undefined => {
    const tree = treeOfShape(library, shape);
    asked = tree && { shape, tree };
    if (!tree || !needsOwnCompiler(library.iterateAstNodes(tree.root), functions)) return undefined;
    const compiled = compileTree(tree, functions, library.iterateAstNodes);
    return function execute(references, cell, range, symbol, known) {
      return showBlanks(compiled({ formula: this, references, cell, range, symbol, functions: known }));
    };
  };
  Object.setPrototypeOf(
    cache,
    new Proxy(Object.prototype, {
      get: (target, key) => {
        if (typeof key !== 'string' || !key.startsWith('=')) return Reflect.get(target, key);
        const execute = compileShape(key);
        if (execute) keep(key, execute);
        return execute;
      },
      set: (_, key, execute: Execute) => {
        keep(String(key), asked?.shape === key && mayBeNothing(asked.tree) ? withBlanks(execute) : execute);
        return true;
      },
    }),
  );
}

/** Operators always give something. */
function mayBeNothing({ root }: FormulaTree): boolean {
  return root.type === 'FUNCALL' || root.type === 'REFERENCE';
}

function withBlanks(original: Execute): Execute {
  return function execute(references, cell, range, symbol, functions) {
    return showBlanks(original.call(this, references, cell, range, symbol, functions));
  };
}
