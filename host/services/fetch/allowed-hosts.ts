import { ServiceException } from '../exception';
import { type MaybePromise, then } from '../maybe-promise';
import type { Fetcher, FetchRequest, FetchResponse } from './url-fetch';

/** How often an answer may send the script on to another address. Google's number is not known; browsers take 20. */
const mostRedirects = 20;

/**
 * A fetcher that reaches the named hosts only, also where an answer sends it on; `*` names all, `*.example.com` those below one.
 *
 * @param fetcher - makes one request and follows nothing.
 * @returns null where no host is named.
 */
export function fetcherFor(hosts: readonly string[], fetcher: Fetcher): Fetcher | null {
  if (hosts.length === 0) return null;
  const go = (request: FetchRequest, left: number): MaybePromise<FetchResponse> => {
    requireAllowed(hosts, request.url);
    return then(fetcher(request), (response) => {
      const next = request.followRedirects ? redirected(request, response) : null;
      if (!next) return response;
      if (left === 0) throw new ServiceException(`Address unavailable: ${request.url}`);
      return go(next, left - 1);
    });
  };
  return (request) => go(request, mostRedirects);
}

function requireAllowed(hosts: readonly string[], url: string): void {
  if (!URL.canParse(url)) throw new ServiceException(`Invalid argument: ${url}`);
  const { hostname } = new URL(url);
  const isAllowed = hosts.some(
    (host) => host === '*' || host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1))),
  );
  if (!isAllowed) throw new ServiceException(`UrlFetchApp may not reach ${hostname} on this host; allow it with --allow-fetch.`);
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
