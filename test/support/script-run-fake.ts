import type { Reply } from '../../src/app/api/reply';
import type { SidebarCalls } from '../../src/app/api/sidebar-calls';

type Value<Name extends keyof SidebarCalls> = ReturnType<SidebarCalls[Name]>;

/** What a call answers: a reply, a failed call (`fail`), none at all (`silence`), or nothing that Google could carry (`blank`). */
export type FakeAnswer<T> = Reply<T> | 'fail' | 'silence' | 'blank';

/** Answers by call, given in turn; the last one stays. */
export type FakeAnswers = { readonly [Name in keyof SidebarCalls]?: readonly FakeAnswer<Value<Name>>[] };

/** How long the first, second … call of a name takes where that is not as usual, in milliseconds. */
export type FakeDelays = { readonly [Name in keyof SidebarCalls]?: readonly number[] };

export interface FakeCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

/**
 * The page's `google.script.run`, scripted, for states that are hard to make for real. It refuses arguments as Google
 * does before any call (F163) and gives back copies, since nothing is shared with a server.
 *
 * Runs inside the page, so it uses nothing from outside its own body.
 */
export function installScriptRunFake({
  answers,
  delayMs,
  slow = {},
}: {
  readonly answers: FakeAnswers;
  readonly delayMs: number;
  readonly slow?: FakeDelays | undefined;
}): void {
  const calls: FakeCall[] = [];
  const left: Record<string, readonly FakeAnswer<unknown>[]> = { ...answers };

  const refuseIllegal = (value: unknown, index: number): void => {
    const isPlain = value === null || ['number', 'boolean', 'string', 'undefined'].includes(typeof value);
    if (isPlain) return;
    if (Array.isArray(value)) {
      value.forEach(refuseIllegal);
      return;
    }
    if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      for (const member of Object.values(value as object)) refuseIllegal(member, index);
      return;
    }
    throw new Error(`Failed due to illegal value in property: ${index}`);
  };
  const take = (name: string): FakeAnswer<unknown> => {
    const queue = left[name] ?? [];
    if (queue.length > 1) left[name] = queue.slice(1);
    return queue[0] ?? 'fail';
  };
  const runner = (onSuccess: (value: unknown) => void, onFailure: (error: Error) => void): object => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, onFailure),
    withFailureHandler: (handler: (error: Error) => void) => runner(onSuccess, handler),
    ...Object.fromEntries(
      Object.keys(answers).map((name) => [
        name,
        (...args: unknown[]) => {
          args.forEach(refuseIllegal);
          calls.push({ name, args: JSON.parse(JSON.stringify(args)) });
          const nth = calls.filter((call) => call.name === name).length - 1;
          const answer = take(name);
          if (answer === 'silence') return;
          setTimeout(
            () => {
              if (answer === 'fail') onFailure(new Error('PERMISSION_DENIED'));
              else onSuccess(answer === 'blank' ? null : JSON.parse(JSON.stringify(answer)));
            },
            slow[name as keyof SidebarCalls]?.[nth] ?? delayMs,
          );
        },
      ]),
    ),
  });
  const run = runner(
    () => undefined,
    () => undefined,
  );
  Object.assign(window, { google: { script: { run } }, scriptCalls: calls });
}
