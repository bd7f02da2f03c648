import type { Account, AccountNeed } from '../../app/ports';

const SCOPES: Readonly<Record<AccountNeed, string>> = {
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
  email: 'https://www.googleapis.com/auth/userinfo.email',
};

/** Newer than the published typings (F076). */
interface GranularAuthorization {
  getAuthorizedScopes?(): readonly string[] | null;
}

/** The person at whose click, or by whose trigger, the code runs. What was granted is asked once. */
export function createSessionAccount(): Account {
  let granted: readonly string[] | null | undefined;
  return {
    email: () => Session.getEffectiveUser().getEmail(),
    isAllowed: (need) => {
      if (granted === undefined) granted = grantedScopes();
      return granted === null || granted.includes(SCOPES[need]);
    },
  };
}

/** Null where single permissions cannot be refused and none is lacking. */
function grantedScopes(): readonly string[] | null {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const scopes = (info as GranularAuthorization).getAuthorizedScopes?.();
  if (scopes) return scopes;
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED ? [] : null;
}
