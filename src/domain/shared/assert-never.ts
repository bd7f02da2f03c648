/** Ends an exhaustive `switch`: a forgotten case does not compile, an impossible value at run time is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
