import { notImitated } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept } from '../core/signature';
import { utf8Bytes, utf8Text } from './utf8';

interface BlobState {
  bytes: readonly number[];
  contentType: string | null;
  name: string | null;
}

const typeByExtension: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** `Utilities.newBlob`. It has no name unless one is given (F220). */
export function newBlob(...args: unknown[]): object {
  const signatures = [
    'String',
    'number[]',
    'String String?',
    'number[] String?',
    'String String? String?',
    'number[] String? String?',
  ];
  const [data, contentType = null, name = null] = accept('Utilities.newBlob', signatures, args);
  const isText = typeof data === 'string';
  const state: BlobState = {
    bytes: isText ? utf8Bytes(data) : (data as number[]),
    contentType: (contentType as string | null) ?? (isText ? 'text/plain' : null),
    name: name as string | null,
  };
  return create('Blob', state);
}

/** Bytes with a type and a name. */
export const blob: Methods = {
  getBytes() {
    return [...stateOf<BlobState>(this).bytes];
  },
  setBytes(...args) {
    const [bytes] = accept('Blob.setBytes', ['number[]'], args);
    stateOf<BlobState>(this).bytes = bytes as number[];
    return this;
  },
  getDataAsString(...args) {
    const [charset = 'UTF-8'] = accept('Blob.getDataAsString', ['', 'String'], args);
    const { bytes } = stateOf<BlobState>(this);
    return isUtf8(String(charset)) ? utf8Text(bytes) : call('Blob.getDataAsString', bytes, charset);
  },
  setDataFromString(...args) {
    const [text, charset = 'UTF-8'] = accept('Blob.setDataFromString', ['String', 'String String'], args);
    stateOf<BlobState>(this).bytes = isUtf8(String(charset))
      ? utf8Bytes(String(text))
      : (call('Blob.setDataFromString', text, charset) as number[]);
    return this;
  },
  getContentType() {
    return stateOf<BlobState>(this).contentType;
  },
  setContentType(...args) {
    const [type] = accept('Blob.setContentType', ['String?'], args);
    stateOf<BlobState>(this).contentType = type as string | null;
    return this;
  },
  setContentTypeFromExtension() {
    const state = stateOf<BlobState>(this);
    const extension = state.name?.split('.').pop()?.toLowerCase() ?? '';
    state.contentType = typeByExtension[extension] ?? state.contentType;
    return this;
  },
  getName() {
    return stateOf<BlobState>(this).name;
  },
  setName(...args) {
    const [name] = accept('Blob.setName', ['String'], args);
    stateOf<BlobState>(this).name = String(name);
    return this;
  },
  copyBlob() {
    return create('Blob', { ...stateOf<BlobState>(this) });
  },
  getBlob() {
    return this;
  },
  isGoogleType() {
    return false;
  },
  getAs(...args) {
    const [type] = accept('Blob.getAs', ['String'], args);
    if (type !== stateOf<BlobState>(this).contentType) throw notImitated(`Blob.getAs(${String(type)})`);
    return this;
  },
};

// Other charsets are read on the main side, which has tables of them.
function isUtf8(charset: string): boolean {
  return /^(utf-?8|us-ascii)$/i.test(charset);
}
