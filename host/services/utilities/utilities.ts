import { createHash, createHmac, randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import type { Context } from '../context';
import { NotImitated, ServiceException } from '../exception';
import type { OpTable } from '../op';
import type { WireDate } from '../wire';
import { formatJavaDate, parseJavaDate } from './java-date';

/** The longest sleep (F024). */
const longestSleep = 300_000;

type Data = string | readonly number[];

// Bytes are signed, as in Java (F142).
function signed(buffer: Buffer): number[] {
  return Array.from(buffer, (byte) => (byte > 127 ? byte - 256 : byte));
}

function bufferOf(data: Data, charset?: string | null): Buffer {
  if (typeof data !== 'string') return Buffer.from(data.map((byte) => byte & 0xff));
  // Characters that US-ASCII lacks become question marks, as in Java.
  return charset === 'UTF_8' || !charset ? Buffer.from(data, 'utf8') : Buffer.from(data.replace(/[^\0-\x7f]/g, '?'), 'latin1');
}

const digests: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function digestName(algorithm: string): string {
  const name = digests[algorithm.replace(/^HMAC_/, '')];
  if (!name) throw new NotImitated(`Utilities.DigestAlgorithm.${algorithm}`);
  return name;
}

// Without a charset Java's getBytes of computeDigest is US-ASCII: that is why everybody passes UTF_8.
function digest(_context: Context, algorithm: string, data: Data, charset?: string): number[] {
  const bytes = bufferOf(data, charset ?? (typeof data === 'string' ? 'US_ASCII' : undefined));
  return signed(createHash(digestName(algorithm)).update(bytes).digest());
}

function hmac(_context: Context, algorithm: string, data: Data, key: Data, charset?: string): number[] {
  const ascii = charset ?? 'US_ASCII';
  return signed(createHmac(digestName(algorithm), bufferOf(key, ascii)).update(bufferOf(data, ascii)).digest());
}

function decode(text: string): number[] {
  if (!/^[A-Za-z0-9+/_=\s-]*$/.test(text)) throw new ServiceException('Could not decode string.');
  return signed(Buffer.from(text, 'base64'));
}

function webSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** `Utilities`. */
export const utilityOps: OpTable = {
  'Utilities.sleep': (context: Context, milliseconds: number) => {
    if (milliseconds < 0 || milliseconds > longestSleep) throw new ServiceException(`Invalid argument: ${milliseconds}`);
    // A sleeping script's writes go out.
    context.flush();
    return context.waiting.sleep(milliseconds);
  },
  'Utilities.formatDate': (_context: Context, date: WireDate, zone: string, pattern: string) =>
    formatJavaDate(date.$date, zone, pattern),
  'Utilities.parseDate': (_context: Context, text: string, zone: string, pattern: string): WireDate => ({
    $date: parseJavaDate(text, zone, pattern),
  }),
  'Utilities.getUuid': () => randomUUID(),
  'Utilities.base64Encode': (_context: Context, data: Data, charset?: string) => bufferOf(data, charset).toString('base64'),
  'Utilities.base64EncodeWebSafe': (_context: Context, data: Data, charset?: string) =>
    webSafe(bufferOf(data, charset).toString('base64')),
  'Utilities.base64Decode': (_context: Context, text: string) => decode(text),
  'Utilities.base64DecodeWebSafe': (_context: Context, text: string) => decode(text),
  'Utilities.computeDigest': digest,
  'Utilities.computeHmacSignature': hmac,
  'Utilities.computeHmacSha256Signature': (context: Context, data: Data, key: Data, charset?: string) =>
    hmac(context, 'HMAC_SHA_256', data, key, charset),
  'Utilities.parseCsv': (_context: Context, text: string, delimiter = ',') => {
    if ([...delimiter].length !== 1) throw new ServiceException(`Invalid argument: ${delimiter}`);
    const { data, errors } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter });
    if (errors.some(({ type }) => type === 'Quotes')) throw new ServiceException('Could not parse text.');
    return data;
  },
};
