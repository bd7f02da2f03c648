import type { Context } from './context';

/**
 * Answers one method of Google's API. The facade has checked the arguments. The result is what travels back (see
 * `host/facade/core/wire.ts` for the marks of objects), or a promise of it where the method has to wait.
 */
export type Handler = (context: Context, ...args: never[]) => unknown;

/** The methods of a service by op, such as `Range.setValues`. */
export type OpTable = Readonly<Record<string, Handler>>;
