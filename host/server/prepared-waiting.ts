import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceException } from '../services/exception';
import type { Fetcher } from '../services/fetch/url-fetch';
import type { Mailer } from '../services/mail/mail-message';
import type { DialogAnswer, Waiting } from '../services/waiting';

/**
 * The waiting calls of a script that runs in a thread of its own but without a page: dialogs get the prepared answers in
 * turn, everything else waits for real.
 *
 * @param answers - Taken from the front.
 */
export function preparedWaiting(answers: DialogAnswer[], mailer: Mailer, fetch: Fetcher | null): Waiting {
  return {
    fetch,
    ask(request) {
      const answer = answers.shift();
      if (answer) return answer;
      throw new ServiceException(`No answer is prepared for the ${request.kind} "${request.title || request.text}"`);
    },
    sleep: async (milliseconds) => {
      await sleep(milliseconds);
    },
    waitForLock: ({ milliseconds, enqueue }) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          leave();
          resolve(false);
        }, milliseconds);
        const leave = enqueue(() => {
          clearTimeout(timer);
          resolve(true);
        });
      }),
    deliverMail: (message) => mailer.send(message),
  };
}
