import { newBlob } from '../base/blob';
import { enumOf } from '../core/enums';
import { exception } from '../core/exception';
import type { Methods } from '../core/host-object';
import { accept, passOnStatic, reads } from '../core/signature';

const textOrBytes = ['String', 'String enum:Charset', 'number[]'];
const keyed = ['String String', 'String String enum:Charset', 'number[] number[]'];

/** The members of `Utilities`. */
export function utilities(): Record<string, unknown> {
  return {
    Charset: enumOf('Charset'),
    DigestAlgorithm: enumOf('DigestAlgorithm'),
    MacAlgorithm: enumOf('MacAlgorithm'),
    RsaAlgorithm: enumOf('RsaAlgorithm'),
    ...methods,
  };
}

const methods: Methods = {
  ...passOnStatic('Utilities', {
    sleep: reads('int'),
    formatDate: reads('Date String String'),
    parseDate: reads('String String String'),
    getUuid: reads(),
    base64Encode: reads(...textOrBytes),
    base64EncodeWebSafe: reads(...textOrBytes),
    base64Decode: reads('String', 'String enum:Charset'),
    base64DecodeWebSafe: reads('String', 'String enum:Charset'),
    computeDigest: reads(
      'enum:DigestAlgorithm String',
      'enum:DigestAlgorithm String enum:Charset',
      'enum:DigestAlgorithm number[]',
    ),
    computeHmacSignature: reads(
      'enum:MacAlgorithm String String',
      'enum:MacAlgorithm String String enum:Charset',
      'enum:MacAlgorithm number[] number[]',
    ),
    computeHmacSha256Signature: reads(...keyed),
    parseCsv: reads('String', 'String String'),
    zip: reads('Blob[]', 'Blob[] String'),
    unzip: reads('Blob'),
    gzip: reads('Blob', 'Blob String'),
    ungzip: reads('Blob'),
    computeRsaSha1Signature: reads('String String', 'String String enum:Charset'),
    computeRsaSha256Signature: reads('String String', 'String String enum:Charset'),
    computeRsaSignature: reads('enum:RsaAlgorithm String String', 'enum:RsaAlgorithm String String enum:Charset'),
  }),
  newBlob,
  formatString(...args) {
    const [template, ...values] = args;
    return formatString(String(template), values);
  },
  jsonParse(...args) {
    const [text] = accept('Utilities.jsonParse', ['String'], args);
    return JSON.parse(String(text));
  },
  jsonStringify(...args) {
    return JSON.stringify(args[0]);
  },
};

/** Java's format with `%s %d %f %x %c %%`, flags, width and precision; no `%j` (F140). */
function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%([-+0 ,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (mark, flags: string, width?: string, precision?: string, kind?: string) => {
      if (kind === '%') return '%';
      if (next >= values.length) throw exception(`Format specifier '${mark}'`);
      if (/[,#]/.test(flags)) throw exception(`Not imitated by this host: Utilities.formatString with ${mark}`);
      const text = formatOne(kind ?? '', values[next++], precision, mark);
      const signed = flags.includes('+') && kind !== 's' && !text.startsWith('-') ? `+${text}` : text;
      const size = Number(width ?? 0);
      if (flags.includes('-')) return signed.padEnd(size);
      if (!flags.includes('0') || kind === 's') return signed.padStart(size);
      const sign = /^[-+]/.exec(signed)?.[0] ?? '';
      return sign + signed.slice(sign.length).padStart(size - sign.length, '0');
    },
  );
}

function formatOne(kind: string, value: unknown, precision: string | undefined, mark: string): string {
  if (kind === 's') return precision === undefined ? String(value) : String(value).slice(0, Number(precision));
  if (kind === 'd') return String(Math.trunc(Number(value)));
  if (kind === 'f') return Number(value).toFixed(Number(precision ?? 6));
  if (kind === 'e')
    return Number(value)
      .toExponential(Number(precision ?? 6))
      .replace(/e([+-])(\d)$/, 'e$10$2');
  if (kind === 'x') return Math.trunc(Number(value)).toString(16);
  if (kind === 'X') return Math.trunc(Number(value)).toString(16).toUpperCase();
  if (kind === 'o') return Math.trunc(Number(value)).toString(8);
  if (kind === 'c') return String(value);
  throw exception(`Not imitated by this host: Utilities.formatString with ${mark}`);
}
