/**
 * Whether Google takes the text for an entry of `urlFetchWhitelist`: an `https` address with a whole domain and a path, whose
 * domain may begin with `*.` once (F061).
 */
export function isUrlPrefix(text: string): boolean {
  const match = /^https:\/\/(\*\.)?([^/*]+)\/[^*]*$/.exec(text);
  if (!match) return false;
  try {
    return new URL(text.replace('//*.', '//')).hostname.includes('.');
  } catch {
    return false;
  }
}

/**
 * Whether an address is allowed by a prefix: the same one, or one below it. `https://example.com/foo` allows `/foo`, `/foo/bar`
 * and `/foo?a`, not `/foobar`; `https://*.example.com/` allows what is below example.com, not itself. Paths are case-sensitive.
 *
 * Source: developers.google.com/apps-script/manifest/allowlist-url.
 */
export function matchesUrlPrefix(address: string, prefix: string): boolean {
  const url = new URL(address);
  const isBelow = prefix.startsWith('https://*.');
  const wanted = new URL(prefix.replace('//*.', '//'));
  if (url.protocol !== 'https:' || url.port !== wanted.port) return false;
  if (isBelow ? !url.hostname.endsWith(`.${wanted.hostname}`) : url.hostname !== wanted.hostname) return false;
  const path = url.pathname + url.search;
  const start = wanted.pathname + wanted.search;
  if (!path.startsWith(start)) return false;
  return path === start || start.endsWith('/') || /^[/?&]/.test(path.slice(start.length));
}
