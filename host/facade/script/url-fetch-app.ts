import { utf8Bytes, utf8Text } from '../base/utf8';
import { notImitated } from '../core/exception';
import { classOf, create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept } from '../core/signature';

interface FetchParameters {
  readonly payload?: unknown;
  readonly contentType?: unknown;
  [name: string]: unknown;
}

/** Bytes of what is sent: text, bytes, a blob, or the fields of a form. */
function payloadOf(payload: unknown): readonly number[] | null {
  if (payload === undefined || payload === null) return null;
  if (typeof payload === 'string') return utf8Bytes(payload);
  if (Array.isArray(payload)) return payload as number[];
  if (classOf(payload) === 'Blob') return stateOf<{ bytes: readonly number[] }>(payload as object).bytes;
  const fields = Object.entries(payload as object);
  if (fields.some(([, value]) => classOf(value) === 'Blob')) throw notImitated('UrlFetchApp.fetch with a file among form fields');
  return utf8Bytes(fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&'));
}

function fetchOne(url: unknown, parameters: FetchParameters): unknown {
  const { payload, ...others } = parameters;
  const isBlob = classOf(payload) === 'Blob';
  const contentType =
    others.contentType ?? (isBlob ? stateOf<{ contentType: string | null }>(payload as object).contentType : null);
  return call('UrlFetchApp.fetch', { ...others, url: String(url), contentType, payload: payloadOf(payload) });
}

/** `UrlFetchApp`. */
export const urlFetchApp: Methods = {
  fetch(...args) {
    const [url, parameters = {}] = accept('UrlFetchApp.fetch', ['String', 'String Object'], args);
    return fetchOne(url, parameters as FetchParameters);
  },
  fetchAll(...args) {
    const [requests] = accept('UrlFetchApp.fetchAll', ['any[]'], args);
    return (requests as (string | FetchParameters)[]).map((request) =>
      typeof request === 'string' ? fetchOne(request, {}) : fetchOne(request['url'], request),
    );
  },
};

interface HttpState {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: readonly number[];
}

/** What a fetch brought. */
export const httpResponse: Methods = {
  getResponseCode() {
    return stateOf<HttpState>(this).code;
  },
  getContentText(...args) {
    accept('HTTPResponse.getContentText', ['', 'String'], args);
    return utf8Text(stateOf<HttpState>(this).bytes);
  },
  getContent() {
    return [...stateOf<HttpState>(this).bytes];
  },
  getHeaders() {
    return { ...stateOf<HttpState>(this).headers };
  },
  getAllHeaders() {
    return { ...stateOf<HttpState>(this).headers };
  },
  getBlob() {
    const { bytes, headers } = stateOf<HttpState>(this);
    return create('Blob', { bytes, contentType: headers['content-type']?.split(';')[0] ?? null, name: null });
  },
};
