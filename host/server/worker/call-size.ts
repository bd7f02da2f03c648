/** What a script may hand to one service call: 25 MB of attachments (F016) travel as lists of numbers, of 8 bytes each. */
export const longestCallMb = 256;

// Scripts can put a function of their own in its place later.
const { isArray } = Array;

/** A number, or what an entry of a list or an object takes beside its content. */
const entryBytes = 8;

/**
 * Tells whether the arguments of a call are more than the main thread should take in at once. Counts roughly, and without any
 * function of the language that a script could have replaced.
 */
export function exceedsCall(args: readonly unknown[]): boolean {
  return roomAfter(args, longestCallMb * 1024 * 1024) < 0;
}

function roomAfter(value: unknown, room: number): number {
  if (typeof value === 'string') return room - entryBytes - value.length * 2;
  if (typeof value !== 'object' || value === null) return room - entryBytes;
  let left = room - entryBytes;
  if (isArray(value)) {
    for (let index = 0; index < value.length && left >= 0; index += 1) left = roomAfter(value[index], left);
    return left;
  }
  for (const key in value) {
    if (left < 0) return left;
    left = roomAfter((value as Record<string, unknown>)[key], left - key.length * 2);
  }
  return left;
}
