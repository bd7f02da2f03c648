const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A fresh id for one form. The browser's `randomUUID` is missing in some embedded pages, so it is made of random bytes. */
export function makeRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `S-${Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
