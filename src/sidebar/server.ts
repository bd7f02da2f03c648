import type { AdoptCalls } from '../app/api/adopt-calls';
import type { Reply, ReplyError } from '../app/api/reply';
import type { SidebarCalls } from '../app/api/sidebar-calls';
import { type GoogleScript, invoke } from './google-script';

/**
 * What became of a call. `lost` means that no answer of ours came back: our entry functions always reply, so the
 * failure handler fires only where Google did not let the call through (no connection, the wrong one of several
 * signed-in accounts, F157). Its text is localised and says little; it is not read.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: ReplyError }
  | { readonly kind: 'lost' };

/** Every call of a page as a promise that never rejects. */
export type ServerOf<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Outcome<Value>>
    : never;
};

/** The sidebar's server. */
export type Server = ServerOf<SidebarCalls>;

const SECOND = 1000;

/** Google gives a call six minutes (F008, F010); what should be quick is given up earlier. */
const LONGEST_CALL = 370 * SECOND;
const QUICK_CALL = 60 * SECOND;

const LONG_CALLS: ReadonlySet<string> = new Set([
  'createWorkbook',
  'addSamples',
  'runSweep',
  'sendRemindersNow',
  'prepareRules',
  'previewDay',
  'saveRule',
  'setRuleOn',
  'showRulesSheet',
  'saveTemplate',
  'restoreTemplate',
  'saveSettings',
  'copyTable',
] satisfies (keyof SidebarCalls | keyof AdoptCalls)[]);

/** The typed client over `google.script.run`. Names come from the interface, so the proxy needs no list of them. */
export function connectServer<Calls = SidebarCalls>(script: GoogleScript | null): ServerOf<Calls> {
  const member = (_target: object, name: string | symbol) => {
    if (typeof name !== 'string') return undefined;
    return (...args: readonly unknown[]) => call(script, name, args);
  };
  return new Proxy({}, { get: member }) as ServerOf<Calls>;
}

function call(script: GoogleScript | null, name: string, args: readonly unknown[]): Promise<Outcome<unknown>> {
  return new Promise((resolve) => {
    const lost = () => resolve({ kind: 'lost' });
    if (!script) return lost();
    const timer = setTimeout(lost, LONG_CALLS.has(name) ? LONGEST_CALL : QUICK_CALL);
    const settle = (outcome: Outcome<unknown>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const runner = script.run
      .withSuccessHandler((value) => settle(outcomeOf(value)))
      .withFailureHandler(() => settle({ kind: 'lost' }));
    try {
      invoke(runner, name, args);
    } catch {
      settle({ kind: 'lost' });
    }
  });
}

/** A result that Google could not carry arrives as no value at all (F164). */
function outcomeOf(value: unknown): Outcome<unknown> {
  if (!isReply(value)) return { kind: 'lost' };
  return value.ok ? { kind: 'done', value: value.value } : { kind: 'refused', error: value.error };
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
