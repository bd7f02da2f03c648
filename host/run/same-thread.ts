import { createContext, type Context as Realm, runInContext } from 'node:vm';
import type { Project } from '../project/project';
import type { Wire } from '../services/wire';
import type { Job, Outcome, Runner } from './runner';

interface Invoke {
  outcomeOf(error: unknown): Outcome;
  refuseServices(names: readonly string[]): void;
  speak(translate: (text: string) => string): void;
}

/**
 * Runs scripts in this thread, each in a context of its own with fresh globals. Nothing else happens meanwhile, so the
 * services must answer at once. The script's dates are in the time zone of this process: start it with `TZ` set to the manifest's.
 *
 * @param facade - the text of the built `facade.js`.
 * @param loadFiles - another way to load the project's files.
 */
export function sameThreadRunner(facade: string, loadFiles: FileLoader = evaluateFiles): Runner {
  return { run: (job) => runHere(facade, loadFiles, job) };
}

/** Evaluates the project's files in a realm that has Google's services. */
export type FileLoader = (realm: Realm, project: Project, timeLimitMs: number) => void;

const evaluateFiles: FileLoader = (realm, project, timeLimitMs) => {
  const options = { timeout: timeLimitMs, breakOnSigint: true };
  for (const file of project.files) runInContext(file.source, realm, { filename: file.name, ...options });
};

function runHere(facade: string, loadFiles: FileLoader, job: Job): Outcome {
  // Promises settle while the context is being evaluated, as there is nothing that they could wait for.
  const context = createContext(realmGlobals(job), { microtaskMode: 'afterEvaluate', name: job.functionName });
  runInContext(facade, context, { filename: 'host://facade.js' });
  const invoke = context['__hostInvoke__'] as Invoke;
  // Deleted from inside: what the realm has set itself stays in it when it is deleted from the object outside.
  runInContext('delete globalThis.__hostInvoke__', context);
  invoke.refuseServices(job.project.manifest.foreignSymbols);
  invoke.speak((text) => job.execution.inUsersWords(text));
  try {
    loadFiles(context, job.project, job.timeLimitMs);
    context['__call__'] = [invoke, job.functionName, job.args, job.kind];
    // The call happens inside an evaluation, so that its microtasks run before it returns.
    const source = '(() => { const [invoke, ...args] = __call__; delete globalThis.__call__; return invoke(...args); })()';
    const held = runInContext(source, context, { filename: 'host://call.js', timeout: job.timeLimitMs, breakOnSigint: true }) as {
      outcome: Outcome | null;
    };
    return (
      held.outcome ?? { ok: false, error: { name: 'Error', message: 'The promise of the function never settled', stack: '' } }
    );
  } catch (error) {
    const message = endingOf(job, error);
    return message === null ? invoke.outcomeOf(error) : { ok: false, error: { name: 'Exception', message, stack: '' } };
  }
}

/** Google's words for a script that did not end by itself; null for an error of its own. */
function endingOf({ execution }: Job, error: unknown): string | null {
  const { code } = error as { code?: string };
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return execution.inUsersWords('Exceeded maximum execution time');
  return execution.killed ?? (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED' ? execution.inUsersWords('Execution cancelled') : null);
}

function realmGlobals({ execution }: Job): Record<string, unknown> {
  return {
    __hostClock__: () => execution.clock.now(),
    __hostRpc__: (op: string, args: readonly Wire[]) => {
      const reply = execution.call(op, args.map(toThisRealm));
      if (execution.killed !== null) unwind();
      if (!(reply instanceof Promise)) return reply;
      return { error: { name: 'HostError', message: `${op} would have to wait, which a run in the same thread cannot` } };
    },
  };
}

/**
 * Ends the evaluation that is going on, without any `catch` or `finally` of the script: the innermost evaluation with
 * `breakOnSigint` takes the signal. Windows has no such signal; there the call throws, as every later one does.
 */
function unwind(): void {
  if (process.platform === 'win32') return;
  process.kill(process.pid, 'SIGINT');
  // The evaluation is broken off from another thread, within a fraction of a millisecond.
  for (;;) {
    // Nothing may happen until then.
  }
}

/** Lists and objects of the script's realm as ones of this: libraries ask for `instanceof Array` (F222). */
function toThisRealm(value: Wire): Wire {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Array.from(value, toThisRealm);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toThisRealm(part)]));
}
