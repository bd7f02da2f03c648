import { compileTree, type Evaluation, type KnownFunctions, needsOwnCompiler } from './compile-tree';
import { treeOfShape } from './formula-tree';
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
 * their result is an error. The library looks each new shape up in its cache before it compiles it; where the cache has none, this
 * one is asked. Formulas that the library compiles itself run as ever.
 */
export function extendFormulaCache(library: Library): void {
  const functions = library.registries.functionRegistry.content as unknown as KnownFunctions;
  const compileShape = (shape: string): Execute | undefined => {
    const tree = treeOfShape(library, shape);
    if (!tree || !needsOwnCompiler(library.iterateAstNodes(tree.root), functions)) return undefined;
    const compiled = compileTree(tree, functions);
    return function execute(references, cell, range, symbol, known) {
      const result = compiled({ formula: this, references, cell, range, symbol, functions: known });
      // The library shows a formula without a value as 0, Google Sheets as an empty cell.
      return result === undefined || ('value' in result && result.value === null) ? { ...result, value: '' } : result;
    };
  };
  const cache = library.functionCache as unknown as Record<string, Execute>;
  Object.setPrototypeOf(
    cache,
    new Proxy(Object.prototype, {
      get: (target, key) => {
        if (typeof key !== 'string' || !key.startsWith('=')) return Reflect.get(target, key);
        const execute = compileShape(key);
        if (execute) cache[key] = execute;
        return execute;
      },
    }),
  );
}
