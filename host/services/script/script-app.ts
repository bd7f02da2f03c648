import { projectScopes } from '../access/project-scopes';
import type { AuthMode, Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';
import { markEnum } from '../spreadsheet/marks';
import { scriptId } from './script-id';

function missingScopes(context: Context, wanted: readonly string[]): readonly string[] {
  return wanted.filter((scope) => !context.scopes.has(scope));
}

function requireScopes(context: Context, wanted: readonly string[]): void {
  const missing = missingScopes(context, wanted);
  if (missing.length === 0) return;
  // Google opens its consent dialog and ends the run; here the run only ends.
  throw new ServiceException(`Authorization is required to perform that action. Required permissions: ${missing.join(' ')}`);
}

/** `ScriptApp` without its triggers (F076). */
export const scriptAppOps: OpTable = {
  'ScriptApp.getScriptId': (context: Context) => scriptId(context),
  'ScriptApp.getInstallationSource': (context: Context) =>
    markEnum('InstallationSource', context.isAddOn ? 'WEB_STORE_ADD_ON' : 'NONE'),
  'ScriptApp.getAuthorizationInfo': (context: Context, _mode: AuthMode, scopes?: readonly string[]) => {
    const missing = missingScopes(context, scopes ?? projectScopes(context.project));
    const isRequired = missing.length > 0;
    return {
      $authorizationInfo: {
        status: markEnum('AuthorizationStatus', isRequired ? 'REQUIRED' : 'NOT_REQUIRED'),
        url: isRequired ? `${context.documentUrl}#authorize` : null,
        scopes: [...context.scopes],
      },
    };
  },
  'ScriptApp.requireAllScopes': (context: Context) => requireScopes(context, projectScopes(context.project)),
  'ScriptApp.requireScopes': (context: Context, _mode: AuthMode, scopes: readonly string[]) => requireScopes(context, scopes),
};
