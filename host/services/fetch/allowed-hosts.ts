import { ServiceException } from '../exception';
import { type MaybePromise, then } from '../maybe-promise';
import type { Fetcher, FetchRequest, FetchResponse } from './url-fetch';

/** How often an answer may send the script on to another address. Google's number is not known; browsers take 20. */
const mostRedirects = 20;

/**
 * A fetcher that reaches the named hosts only, also where an answer sends it on; `*` names all, `*.example.com` those below one.
 * `example.com=http://127.0.0.1:8080/x` puts another server in a host's place: the script sees nothing of it.
 *
 * @param fetcher - makes one request and follows nothing.
 * @returns null where no host is named.
 */
export function fetcherFor(hosts: readonly string[], fetcher: Fetcher): Fetcher | null {
  if (hosts.length === 0) return null;
  const go = (request: FetchRequest, left: number): MaybePromise<FetchResponse> => {
    return then(fetcher({ ...request, reachedAt: reachedAt(hosts, request.url) }), (response) => {
      const next = request.followRedirects ? redirected(request, response) : null;
      if (!next) return response;
      if (left === 0) throw new ServiceException(`Address unavailable: ${request.url}`);
      return go(next, left - 1);
    });
  };
  return (request) => go(request, mostRedirects);
}

/** Where a request goes. @throws ServiceException where it may not. */
function reachedAt(hosts: readonly string[], url: string): string {
  if (!URL.canParse(url)) throw new ServiceException(`Invalid argument: ${url}`);
  const { hostname, pathname, search } = new URL(url);
  for (const named of hosts) {
    const [host = '', standIn] = splitOnce(named);
    if (host !== '*' && host !== hostname && !(host.startsWith('*.') && hostname.endsWith(host.slice(1)))) continue;
    return standIn === undefined ? url : `${standIn.replace(/\/$/, '')}${pathname}${search}`;
  }
  throw new ServiceException(`UrlFetchApp may not reach ${hostname} on this host; allow it with --allow-fetch.`);
}

function splitOnce(text: string): readonly string[] {
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The request that a redirect asks for: what was posted becomes a GET but for 307 and 308, and secrets stay with their server. */
function redirected(request: FetchRequest, { code, headers }: FetchResponse): FetchRequest | null {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(code) || location === undefined || !URL.canParse(location, request.url)) return null;
  const url = new URL(location, request.url);
  const becomesGet = code < 307 && request.method !== 'GET' && request.method !== 'HEAD';
  const isElsewhere = url.origin !== new URL(request.url).origin;
  const dropped = [...(becomesGet ? ['content-type'] : []), ...(isElsewhere ? ['authorization', 'cookie'] : [])];
  const kept = Object.entries(request.headers).filter(([name]) => !dropped.includes(name.toLowerCase()));
  return {
    ...request,
    ...{ url: url.href, headers: Object.fromEntries(kept) },
    ...(becomesGet ? { method: 'GET', body: null } : {}),
  };
}
