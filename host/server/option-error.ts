/** Thrown for an option that cannot be followed; the message is one sentence for the terminal. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}
