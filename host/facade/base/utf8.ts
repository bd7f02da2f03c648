/** UTF-8, written out because the script's realm has no TextEncoder (F168). Bytes are signed as on Google (F142). */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0xfffd;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point, 0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point, 6), tail(point, 0));
    else bytes.push(0xf0 | (point >> 18), tail(point, 12), tail(point, 6), tail(point, 0));
  }
  return bytes.map((byte) => (byte > 127 ? byte - 256 : byte));
}

function tail(point: number, shift: number): number {
  return 0x80 | ((point >> shift) & 0x3f);
}

/** Reads UTF-8; bytes that are none become the replacement character. */
export function utf8Text(signed: readonly number[]): string {
  const bytes = signed.map((byte) => byte & 0xff);
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const first = bytes[index] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
    const rest = bytes.slice(index + 1, index + length);
    if (length === 0 || first >= 0xf8 || rest.length < length - 1 || rest.some((byte) => (byte & 0xc0) !== 0x80)) {
      text += '\ufffd';
      index += 1;
      continue;
    }
    const head = length === 1 ? first : first & (0xff >> (length + 1));
    text += String.fromCodePoint(
      Math.min(
        0x10ffff,
        rest.reduce((point, byte) => (point << 6) | (byte & 0x3f), head),
      ),
    );
    index += length;
  }
  return text;
}
