import { exception } from '../core/exception';
import type { Methods } from '../core/host-object';
import { call } from '../core/rpc';
import { accept } from '../core/signature';

/** `LanguageApp`. */
export const languageApp: Methods = {
  translate(...args) {
    const signatures = ['String String String', 'String String String Object'];
    const [text, from, to, { contentType = 'text' } = {}] = accept('LanguageApp.translate', signatures, args) as [
      ...texts: [string, string, string],
      options?: { contentType?: unknown },
    ];
    if (contentType !== 'text' && contentType !== 'html') throw exception(`Invalid argument: ${String(contentType)}`);
    return call('LanguageApp.translate', text, from, to);
  },
};
