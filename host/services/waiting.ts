import type { Fetcher } from './fetch/url-fetch';
import type { MailMessage } from './mail/mail-message';

/** What `ui.alert` and `ui.prompt` show. Google names the buttons by the set: `OK`, `OK_CANCEL`, `YES_NO`, `YES_NO_CANCEL`. */
export interface DialogRequest {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

/** `CLOSE` is the X of the dialog, or a page that went away (F057). */
export interface DialogAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** What was typed into a prompt. */
  readonly text?: string;
}

/** A lock that somebody else holds. */
export interface LockWait {
  readonly milliseconds: number;
  /** Queues for the lock; `granted` is called at most once. The returned function leaves the queue. */
  enqueue(granted: () => void): () => void;
}

/**
 * The calls of a script that have to wait for something outside it. With a worker thread each may answer by a promise,
 * and people go on editing meanwhile. In the same thread each must answer at once.
 *
 * A thrown error, or a rejected promise, reaches the script as an exception with the same message.
 */
export interface Waiting {
  /** `ui.alert` and `ui.prompt`. */
  ask(request: DialogRequest): DialogAnswer | Promise<DialogAnswer>;
  sleep(milliseconds: number): void | Promise<void>;
  /** True when the lock was granted in time. */
  waitForLock(wait: LockWait): boolean | Promise<boolean>;
  /** Hands one message to the mail server, or to an outbox that is delivered after the run. */
  deliverMail(message: MailMessage): void | Promise<void>;
  /** Reaches other servers; absent or null where the host may not. */
  readonly fetch?: Fetcher | null;
}
