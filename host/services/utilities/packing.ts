import { createSign } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Context } from '../context';
import { ServiceException } from '../exception';
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

function zip(_context: Context, blobs: readonly WireBlob[], name: string | null = null) {
  const names = blobs.map((each) => each.name ?? '');
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) throw new ServiceException(`Duplicate file name: ${twice}`);
  const archive = zipFiles(blobs.map((each) => ({ name: each.name ?? '', data: bufferOf(each) })));
  return blob(archive, 'application/zip', name ?? 'archive.zip');
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

/** The rest of `Utilities`: archives, compression and signatures. */
export const packingOps: OpTable = {
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
