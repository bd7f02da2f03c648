import type { ErrorCode } from '../../i18n/error-params';

/** Why a call was refused; `message` is in the user's language. */
export interface ReplyError {
  readonly code: ErrorCode;
  readonly message: string;
  /** The field that the refusal is about, as a path into the request: `lines.0.quantity`. */
  readonly field?: string;
}

/** The answer to each call. The failure handler of `google.script.run` is for lost connections only. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };
