import { aScriptHost, refusalOf } from '../support/script-host';

describe('LanguageApp', () => {
  const translations = { 'en>zh': { Hello: '你好' }, 'fr>zh': { Bonjour: '你好' } };
  const translated = (call: string, known: typeof translations | null = translations) =>
    aScriptHost({ code: `function value() { return LanguageApp.translate(${call}); }`, options: { translations: known } });

  it.each([
    [`'Hello', 'en', 'zh'`, '你好'],
    [`'Bonjour', '', 'zh'`, '你好'],
    [`'Hello', 'en', 'zh', { contentType: 'html' }`, '你好'],
    [`'', 'en', 'zh'`, ''],
  ])('translates what the file holds: %s', (call, expected) => {
    expect(translated(call).run('value')).toBe(expected);
  });

  it('throws for what nobody has translated, and says where to put it', () => {
    expect(refusalOf(() => translated(`'Bye', 'en', 'zh'`).run('value'))).toBe(
      'Exception: LanguageApp.translate has no translation of "Bye" on this host; put it under "en>zh" in the file of --translations.',
    );
    expect(refusalOf(() => translated(`'toString', 'en', 'zh'`).run('value'))).toMatch(/no translation of "toString"/);
    expect(refusalOf(() => translated(`'Hello', 'en', 'zh'`, null).run('value'))).toMatch(
      /^Exception: LanguageApp\.translate has no translations on this host; name a file of them with --translations FILE/,
    );
  });
});
