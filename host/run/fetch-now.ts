import { spawnSync } from 'node:child_process';
import { ServiceException } from '../services/exception';
import type { FetchRequest, FetchResponse } from '../services/fetch/url-fetch';

/** Asked in a process of its own, because a run in the same thread cannot wait for an answer in this one. */
const child = `
  const request = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  const { url, reachedAt, method, headers, body } = request;
  fetch(reachedAt ?? url, { method, headers, redirect: 'manual', ...(body === null ? {} : { body: Buffer.from(body, 'base64') }) })
    .then(async (response) => ({
      code: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    }))
    .then((answer) => process.stdout.write(JSON.stringify(answer)), () => process.exit(3));
`;

/** Fetches, follows no redirect, and waits for the answer. @throws ServiceException where nothing answers. */
export function fetchNow(request: FetchRequest): FetchResponse {
  const ended = spawnSync(process.execPath, ['-e', child], {
    input: JSON.stringify(request),
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
    timeout: 60_000,
  });
  if (ended.status !== 0) throw new ServiceException(`Address unavailable: ${request.url}`);
  return JSON.parse(ended.stdout) as FetchResponse;
}
