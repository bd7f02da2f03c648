import { ServiceException } from '../exception';
import type { Fetcher } from './url-fetch';

/**
 * A fetcher that reaches the named hosts only; `*` names all, `*.example.com` those below one.
 *
 * @returns null where none is named.
 */
export function fetcherFor(hosts: readonly string[], fetcher: Fetcher): Fetcher | null {
  if (hosts.length === 0) return null;
  return (request) => {
    const { hostname } = new URL(request.url);
    const isAllowed = hosts.some(
      (host) => host === '*' || host === hostname || (host.startsWith('*.') && hostname.endsWith(host.slice(1))),
    );
    if (!isAllowed)
      throw new ServiceException(`UrlFetchApp may not reach ${hostname} on this host; allow it with --allow-fetch.`);
    return fetcher(request);
  };
}
