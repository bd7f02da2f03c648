import type { VirtualClock } from './clock';
import { ServiceException } from './exception';
import type { Fetcher } from './fetch/url-fetch';
import type { MailMessage } from './mail/mail-message';
import type { DialogAnswer, DialogRequest, Waiting } from './waiting';

/** Answers prepared for dialogs, taken in order, or decided by looking at the question. */
export type PreparedAnswers = readonly DialogAnswer[] | ((request: DialogRequest) => DialogAnswer);

/** What a run in the same thread leaves behind. */
export interface SameThreadWaiting extends Waiting {
  readonly outbox: MailMessage[];
  readonly asked: DialogRequest[];
  /** More answers, behind those that are still there. */
  prepare(...answers: DialogAnswer[]): void;
}

/**
 * Waiting for a script that runs in the same thread: a dialog has its answer prepared or throws, a sleep moves the clock, a
 * held lock times out (nobody can release it meanwhile), a mail goes to an outbox.
 */
export function sameThreadWaiting(
  clock: VirtualClock,
  answers: PreparedAnswers = [],
  fetch: Fetcher | null = null,
): SameThreadWaiting {
  const outbox: MailMessage[] = [];
  const asked: DialogRequest[] = [];
  const prepared = typeof answers === 'function' ? [] : [...answers];
  return {
    fetch,
    outbox,
    asked,
    prepare: (...more) => {
      prepared.push(...more);
    },
    ask(request) {
      asked.push(request);
      const answer = typeof answers === 'function' ? answers(request) : prepared.shift();
      if (!answer) throw new ServiceException(`No answer is prepared for the ${request.kind} "${request.title || request.text}"`);
      return answer;
    },
    sleep: (milliseconds) => clock.advance(milliseconds),
    waitForLock(wait) {
      clock.advance(wait.milliseconds);
      return false;
    },
    deliverMail: (message) => {
      outbox.push(message);
    },
  };
}
