/**
 * A short name for a long text, the same on the server and in every page: two different FNV-1a hashes of 32 bits and the length.
 * It keeps arguments apart from each other, and is no protection against somebody who looks for two that it takes for one.
 */
export function digest(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x01000193);
  }
  return [one >>> 0, other >>> 0, text.length].map((part) => part.toString(36)).join('-');
}
