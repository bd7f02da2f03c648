import { createSign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { WireBlob } from '../mail/send-mail';
import type { OpTable } from '../op';
import { unzipFiles, zipFiles } from './zip-archive';

function bufferOf({ bytes }: WireBlob): Buffer {
  return Buffer.from(bytes.map((byte) => byte & 0xff));
}

function blob(data: Buffer, contentType: string | null, name: string | null): { readonly $blob: WireBlob } {
  return { $blob: { bytes: [...new Int8Array(data)], contentType, name } };
}

function readable<T>(unpack: () => T): T {
  try {
    return unpack();
  } catch (error) {
    throw new ServiceException(`Invalid argument: ${(error as Error).message}`);
  }
}

// Google's words, seen where a blob becomes a file (F220).
function requireName({ name }: WireBlob): string {
  if (!name) throw new ServiceException('Blob object must have non-null name for this operation.');
  return name;
}

function zip(_context: Context, blobs: readonly WireBlob[], name: string | null = null) {
  const names = blobs.map((each) => requireName(each));
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) throw new ServiceException(`Duplicate file name: ${twice}`);
  const archive = zipFiles(blobs.map((each, index) => ({ name: names[index] ?? '', data: bufferOf(each) })));
  return blob(archive, 'application/zip', name ?? 'archive.zip');
}

// The charsets that browsers know, among them those of Chinese, Japanese and Western Excel files.
function decodeText(_context: Context, bytes: readonly number[], charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => byte & 0xff));
  } catch {
    throw new ServiceException(`Invalid argument: ${charset}`);
  }
}

// Characters that the charset lacks become question marks, as in Java.
function encodeText(_context: Context, text: string, charset: string): number[] {
  if (!/^(iso-?8859-1|latin1)$/i.test(charset)) throw new NotImitated(`Blob.setDataFromString in ${charset}`);
  return [...new Int8Array(Buffer.from(text.replace(/[^\0-\xff]/gu, '?'), 'latin1'))];
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  txt: 'text/plain',
};

function sign(algorithm: string) {
  return (_context: Context, text: string, key: string) =>
    readable(() => [...new Int8Array(createSign(algorithm).update(text, 'utf8').sign(key))]);
}

const sign1 = sign('RSA-SHA1');
const sign256 = sign('RSA-SHA256');

/** The rest of `Utilities`: archives, compression and signatures; and what blobs hold in other charsets than UTF-8. */
export const packingOps: OpTable = {
  'Blob.getDataAsString': decodeText,
  'Blob.setDataFromString': encodeText,
  'Utilities.zip': zip,
  'Utilities.unzip': (_context: Context, archive: WireBlob) =>
    readable(() => unzipFiles(bufferOf(archive))).map(({ name, data }) => {
      const extension = name.split('.').pop()?.toLowerCase() ?? '';
      return blob(data, types[extension] ?? null, name);
    }),
  'Utilities.gzip': (_context: Context, source: WireBlob, name: string | null = null) =>
    blob(gzipSync(bufferOf(source)), 'application/x-gzip', name ?? `${source.name ?? 'archive'}.gz`),
  'Utilities.ungzip': (_context: Context, source: WireBlob) =>
    blob(
      readable(() => gunzipSync(bufferOf(source))),
      null,
      source.name?.replace(/\.gz$/, '') ?? null,
    ),
  'Utilities.computeRsaSha1Signature': sign1,
  'Utilities.computeRsaSha256Signature': sign256,
  'Utilities.computeRsaSignature': (context: Context, algorithm: string, text: string, key: string) =>
    (algorithm === 'RSA_SHA_1' ? sign1 : sign256)(context, text, key),
};
