import type { Brand } from './brand';

/** One address, trimmed and in lower case, so that it compares as text. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

/**
 * Deliberately loose: only what is certainly not one single address is refused, or has an empty part in its domain. The mail
 * service has the last word.
 */
const ONE_ADDRESS = /^[^\s@,;:<>()"]+@(?:[^\s@,;:<>()".]+\.)+[^\s@,;:<>()".]+$/;

/** @returns the address, or null where the text is not a single address (a list of two is none). */
export function parseEmailAddress(text: string): EmailAddress | null {
  const address = text.trim().toLowerCase();
  return ONE_ADDRESS.test(address) ? (address as EmailAddress) : null;
}
