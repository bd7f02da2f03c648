import type { ReplyError } from '../../server/protocol';
import { toCallArgument } from './check-argument';
import { readFormFields } from './form-fields';

/** Sends one call to the server. Rejects with the script's error. */
export type SendCall = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

type Handler = (value: unknown, userObject?: unknown) => void;

/** `google.script.run`: one method for each function of the project, and three that give new runners (F161). */
export interface ScriptRun {
  withSuccessHandler(handler: Handler): ScriptRun;
  withFailureHandler(handler: Handler): ScriptRun;
  withUserObject(object: unknown): ScriptRun;
  readonly [functionName: string]: unknown;
}

/** Google lets ten calls of a page run at a time; the eleventh waits (F161). */
const callsAtOnce = 10;

/** Makes `google.script.run`. */
export function createScriptRun(functions: readonly string[], send: SendCall): ScriptRun {
  const sendInTurn = limitConcurrency(send, callsAtOnce);

  const make = (onSuccess: Handler | undefined, onFailure: Handler | undefined, userObject: unknown): ScriptRun => {
    const fail = (error: ReplyError | Error): void => {
      const told = Object.assign(new Error(error.message), { name: error.name });
      if (onFailure) onFailure(told, userObject);
      else console.error(`Uncaught ${told.name}: ${told.message}`);
    };
    const call = (name: string, args: readonly unknown[]): void => {
      const [form] = args;
      const isForm = args.length === 1 && form instanceof HTMLFormElement;
      // Illegal values are refused here and now, before anything is sent (F163).
      const ready = isForm
        ? readFormFields(form).then((fields) => [fields])
        : Promise.resolve(args.map((value, index) => toCallArgument(value, String(index))));
      void ready.then((sent) => sendInTurn(name, sent)).then((value) => onSuccess?.(value, userObject), fail);
    };
    const runner: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => make(handler, onFailure, userObject),
      withFailureHandler: (handler: Handler) => make(onSuccess, handler, userObject),
      withUserObject: (object: unknown) => make(onSuccess, onFailure, object),
    };
    for (const name of functions) runner[name] = (...args: unknown[]): void => call(name, args);
    return Object.freeze(runner) as ScriptRun;
  };

  return make(undefined, undefined, undefined);
}

function limitConcurrency(send: SendCall, most: number): SendCall {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (functionName, args) => {
    // A call that ends hands its place on to the one that has waited longest.
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await send(functionName, args);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
