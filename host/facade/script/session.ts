import type { Methods } from '../core/host-object';
import { passOnStatic, reads } from '../core/signature';

/** `Session` (F111–F114, F135). */
export const session: Methods = passOnStatic('Session', {
  getActiveUser: reads(),
  getEffectiveUser: reads(),
  getActiveUserLocale: reads(),
  getScriptTimeZone: reads(),
  getTemporaryActiveUserKey: reads(),
});
