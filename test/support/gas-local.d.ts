/** The part of gas-local that the tests use; the package has no types of its own. */
declare module 'gas-local' {
  import type { Context } from 'node:vm';

  const gasLocal: {
    /** Evaluates the .js files of a folder in the globals given, which become a realm if they are none yet. */
    require(folder: string, globals: Context): Context;
  };

  export = gasLocal;
}
