import { matchesUrlPrefix } from '../../project/url-prefix';
import type { Context } from '../context';
import { ServiceException } from '../exception';
import { then } from '../maybe-promise';
import type { OpTable } from '../op';

/** One request as it leaves the host; bodies are base64. */
export interface FetchRequest {
  /** As the script knows it, and as errors name it. */
  readonly url: string;
  /** Where the request really goes; left out where that is the same. */
  readonly reachedAt?: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly followRedirects: boolean;
}

/** What came back. */
export interface FetchResponse {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Makes one request and follows no redirect; rejects, or throws, where there is no answer. */
export type Fetcher = (request: FetchRequest) => FetchResponse | Promise<FetchResponse>;

interface WireFetch {
  readonly url: string;
  readonly method?: string | null;
  readonly contentType?: string | null;
  readonly headers?: Readonly<Record<string, unknown>> | null;
  /** Signed bytes. */
  readonly payload?: readonly number[] | null;
  readonly followRedirects?: boolean | null;
  readonly muteHttpExceptions?: boolean | null;
}

const longestUrl = 2048;
const largestBody = 50 * 1024 * 1024;
const longestHeaders = 8 * 1024;
const mostHeaders = 100;

function requestOf({ url, method, contentType, headers, payload, followRedirects }: WireFetch): FetchRequest {
  const isPosting = payload !== null && payload !== undefined;
  const type = contentType ?? (isPosting ? 'application/x-www-form-urlencoded' : null);
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)] as const);
  return {
    url: /^https?:\/\//i.test(url) ? url : `http://${url}`,
    method: (method ?? (isPosting ? 'post' : 'get')).toUpperCase(),
    headers: { ...(type === null ? {} : { 'content-type': type }), ...Object.fromEntries(named) },
    body: isPosting ? Buffer.from(payload.map((byte) => byte & 0xff)).toString('base64') : null,
    followRedirects: followRedirects !== false,
  };
}

// F018.
function requireLimits({ url, headers, body }: FetchRequest): void {
  if (url.length > longestUrl) throw new ServiceException('Limit Exceeded: URLFetch URL Length.');
  if (((body?.length ?? 0) * 3) / 4 > largestBody) throw new ServiceException('Limit Exceeded: URLFetch POST Size.');
  const entries = Object.entries(headers);
  const size = entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (entries.length > mostHeaders || size > longestHeaders) throw new ServiceException('Limit Exceeded: URLFetch Header Size.');
}

// F061. Google's text is not known.
function requireListed({ project }: Context, url: string): void {
  if (!URL.canParse(url)) throw new ServiceException(`Invalid argument: ${url}`);
  const { urlFetchWhitelist } = project.manifest;
  if (urlFetchWhitelist === null || urlFetchWhitelist.some((prefix) => matchesUrlPrefix(url, prefix))) return;
  throw new ServiceException(`UrlFetchApp may not reach ${url}: no prefix in the manifest's urlFetchWhitelist allows it.`);
}

// F004.
function count({ state, effectiveUser, quotas, clock }: Context): void {
  if (state.fetchUsage.used(effectiveUser.email, clock.now()) >= quotas.fetchCallsPerDay) {
    throw new ServiceException('Service invoked too many times for one day: urlfetch.');
  }
  state.fetchUsage.add(effectiveUser.email, 1, clock.now());
}

function answer(url: string, { code, headers, body }: FetchResponse, isMuted: boolean): unknown {
  if ((body.length * 3) / 4 > largestBody) throw new ServiceException('Limit Exceeded: URLFetch Response Size.');
  if (code >= 400 && !isMuted) {
    const shown = Buffer.from(body, 'base64').toString('utf8').slice(0, 200);
    throw new ServiceException(
      `Request failed for ${new URL(url).origin} returned code ${code}. Truncated server response: ${shown} (use muteHttpExceptions option to examine full response)`,
    );
  }
  return { $httpResponse: { code, headers, bytes: [...new Int8Array(Buffer.from(body, 'base64'))] } };
}

function fetchOne(context: Context, wire: WireFetch): unknown {
  const request = requestOf(wire);
  requireListed(context, request.url);
  const { fetch } = context.waiting;
  if (!fetch) throw new ServiceException('UrlFetchApp is off on this host; allow it with --allow-fetch HOST.');
  requireLimits(request);
  count(context);
  context.flush();
  return then(fetch(request), (response) => answer(request.url, response, wire.muteHttpExceptions === true));
}

/** `UrlFetchApp`, which fetches only where the host was told that it may. */
export const urlFetchOps: OpTable = { 'UrlFetchApp.fetch': fetchOne };
