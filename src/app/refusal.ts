import type { ErrorCode, ErrorParams } from '../i18n/error-params';

/** A refusal as the use cases return it: a code with its values; the sentence is made at the edge. */
export type AppRefusal = { readonly [C in ErrorCode]: { readonly code: C; readonly params: ErrorParams[C] } }[ErrorCode];

/** Builds a refusal so that a code cannot be paired with another code's values. */
export function refuse<C extends ErrorCode>(code: C, params: ErrorParams[C]): { readonly ok: false; readonly error: AppRefusal } {
  return { ok: false, error: { code, params } as AppRefusal };
}
