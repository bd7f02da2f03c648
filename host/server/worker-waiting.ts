import { setTimeout as sleep } from 'node:timers/promises';
import type { Fetcher } from '../services/fetch/url-fetch';
import type { Mailer } from '../services/mail/mail-message';
import type { LockWait, Waiting } from '../services/waiting';
import type { PageLine } from './pages';
import type { Questions } from './questions';

/** What the waiting calls of one execution need. */
export interface WorkerWaitingOptions {
  /** The page that started the execution; null for triggers, which have no open editor (F058). */
  readonly page: PageLine | null;
  readonly questions: Questions;
  readonly mailer: Mailer;
  /** Reaches other servers; null where the host may not. */
  readonly fetch: Fetcher | null;
  /** Aborted when the execution ends, however it ends. */
  readonly signal: AbortSignal;
  /** Stops the clock of the time limit while a dialog is open. */
  readonly pauseLimit: () => () => void;
}

/** The waiting calls of a script that lives in a thread of its own: it sleeps, the host and the people go on. */
export function createWorkerWaiting({ page, questions, mailer, fetch, signal, pauseLimit }: WorkerWaitingOptions): Waiting {
  return {
    fetch,
    async ask(request) {
      if (!page) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
      const resume = pauseLimit();
      try {
        return await questions.ask(page, request, signal);
      } finally {
        resume();
      }
    },
    async sleep(milliseconds) {
      await sleep(milliseconds, undefined, { signal }).catch(() => {});
    },
    waitForLock: (wait) => waitForLock(wait, signal),
    deliverMail: (message) => mailer.send(message),
  };
}

function waitForLock({ milliseconds, enqueue }: LockWait, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (granted: boolean): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(granted);
    };
    const giveUp = (): void => {
      leave();
      settle(false);
    };
    const timer = setTimeout(giveUp, milliseconds);
    signal.addEventListener('abort', giveUp);
    const leave = enqueue(() => settle(true));
  });
}
