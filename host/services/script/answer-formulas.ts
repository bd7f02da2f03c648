import type { CustomCall, CustomFunctions, CustomResult } from '../../engine/custom-functions';
import { type MaybePromise, then, together } from '../maybe-promise';

/** Functions in cells that run beside each other, and whose results are put into the workbook together. */
const callsAtOnce = 4;

/**
 * Runs the functions of the script that formulas wait for, a few at a time.
 *
 * @param run - null where there is no result to keep.
 */
export function answerFormulas(functions: CustomFunctions, run: (call: CustomCall) => MaybePromise<CustomResult | null>): void {
  const waiting: CustomCall[] = [];

  const answer = (): MaybePromise<void> => {
    const some = waiting.slice(0, callsAtOnce);
    if (some.length === 0) return;
    const results = together(some, (call) =>
      then(run(call), (result): [string, CustomResult][] => (result ? [[call.key, result]] : [])),
    );
    return then(results, (settled) => {
      waiting.splice(0, some.length);
      functions.settle(new Map(settled.flat()));
      return answer();
    });
  };

  functions.onCall((calls) => {
    const isIdle = waiting.length === 0;
    waiting.push(...calls);
    if (isIdle) answer();
  });
}
