import { join } from 'node:path';
import gasLocal from 'gas-local';
import { loadProject } from '../../host/project/load-project';
import { sameThreadRunner } from '../../host/run/same-thread';
import type { CallSummary } from '../../host/services/call-counts';
import type { Wire } from '../../host/services/wire';
import { aScriptHost, facadeText, type ScriptHost, type ScriptHostSettings } from './script-host';

/** The built add-on in a host. */
export interface LoadedBundle extends ScriptHost {
  /** Calls a global of the bundle as the owner, with an open page. */
  call(functionName: string, ...args: Wire[]): unknown;
  /** What the last call needed of Google. */
  calls(): CallSummary;
}

/**
 * Loads `build/` by gas-local, each run into a realm of its own that has Google's services (gas-local takes an object that is
 * a realm already as it is).
 *
 * @param builtIn - The folder of another build.
 */
export function loadBundle(settings: ScriptHostSettings = {}, builtIn = 'build'): LoadedBundle {
  const folder = join(process.cwd(), builtIn);
  const runner = sameThreadRunner(facadeText(), (realm) => {
    gasLocal.require(folder, realm);
  });
  const scriptHost = aScriptHost({ project: loadProject(folder, { name: 'Ordersheet' }), runner, ...settings });
  return {
    ...scriptHost,
    call: (functionName, ...args) => scriptHost.run(functionName, ...args),
    calls: () => scriptHost.last().calls,
  };
}
