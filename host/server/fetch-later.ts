import { ServiceException } from '../services/exception';
import type { Fetcher, FetchRequest } from '../services/fetch/url-fetch';

/** Milliseconds in which a server has to answer whole; Google's limit is not published. */
const longestFetch = 60_000;
/** F018; what is larger is not even read to its end. */
const largestBody = 50 * 1024 * 1024;

/**
 * Fetches while the script sleeps in its thread and everybody else goes on. Follows no redirects.
 *
 * @param ending - ends the request with the execution that wanted it.
 */
export function fetchLater(ending: AbortSignal): Fetcher {
  return async (request) => {
    const signal = AbortSignal.any([ending, AbortSignal.timeout(longestFetch)]);
    try {
      const response = await fetch(request.reachedAt ?? request.url, { ...initOf(request), signal });
      return { code: response.status, headers: Object.fromEntries(response.headers), body: await readBody(response) };
    } catch (error) {
      if (error instanceof ServiceException) throw error;
      throw new ServiceException(`Address unavailable: ${request.url}`);
    }
  };
}

function initOf({ method, headers, body }: FetchRequest): RequestInit {
  return { method, headers, redirect: 'manual', ...(body === null ? {} : { body: Buffer.from(body, 'base64') }) };
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop by an error also closes the connection.
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestBody) throw new ServiceException('Limit Exceeded: URLFetch Response Size.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('base64');
}
