import type { AuthMode } from '../context';
import { ServiceException } from '../exception';
import { type AccessRule, accessRule } from './access-rules';

const known = new Map<string, AccessRule>();

/** @throws Google's texts where the authorisation mode or the scopes do not allow the op (F063). */
export function requireAccess(op: string, mode: AuthMode, scopes: ReadonlySet<string>): void {
  let rule = known.get(op);
  if (!rule) {
    rule = accessRule(op);
    known.set(op, rule);
  }
  const needed = rule.scopes.join(' || ');
  if (!rule.modes.includes(mode)) {
    const what = rule.scopes.length === 0 ? '' : ` Required permissions: ${needed}`;
    throw new ServiceException(`You do not have permission to call ${op}.${what}`);
  }
  if (rule.scopes.length > 0 && !rule.scopes.some((scope) => scopes.has(scope))) {
    throw new ServiceException(`Specified permissions are not sufficient to call ${op}. Required permissions: ${needed}`);
  }
}
