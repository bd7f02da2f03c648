import { createHash } from 'node:crypto';
import type { Context } from '../context';
import { isVisibleTo } from '../host-user';
import type { OpTable } from '../op';
import { markUser } from '../spreadsheet/marks';

const thirtyDays = 30 * 86_400_000;

// Who acts, as far as the script may know (F111–F114).
function activeEmail(context: Context): string {
  const { user, effectiveUser, authMode, isSimpleTrigger } = context;
  if (authMode === 'NONE' || authMode === 'CUSTOM_FUNCTION') return '';
  // A simple trigger runs without anybody's authorisation: the owner sees the own address, others nothing (F112).
  if (isSimpleTrigger) return user.role === 'owner' ? user.email : '';
  return isVisibleTo(user, effectiveUser) ? user.email : '';
}

function effectiveEmail(context: Context): string {
  if (context.isSimpleTrigger || context.authMode !== 'FULL') return activeEmail(context);
  return context.effectiveUser.email;
}

/** `Session` (F069, F111–F114, F135). */
export const sessionOps: OpTable = {
  'Session.getActiveUser': (context: Context) => markUser(activeEmail(context)),
  'Session.getEffectiveUser': (context: Context) => markUser(effectiveEmail(context)),
  'Session.getActiveUserLocale': (context: Context) => context.user.locale,
  'Session.getScriptTimeZone': (context: Context) => context.project.manifest.timeZone,
  // Tells persons apart without an address, anew every 30 days.
  'Session.getTemporaryActiveUserKey': (context: Context) =>
    createHash('sha256')
      .update(`${context.documentId}:${context.user.email}:${Math.floor(context.clock.now() / thirtyDays)}`)
      .digest('base64url')
      .slice(0, 28),
};
