import type { Wire } from '../host/services/wire';

/** The length of a value as JSON in UTF-8, counted without making the text: a column of 100,000 lines is too long for that. */
export function jsonBytes(value: Wire | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return textBytes(value);
  if (typeof value !== 'object' || value === null) return String(value).length;
  if (Array.isArray(value))
    return (
      1 +
      Math.max(
        1,
        sum(value, (item: Wire) => jsonBytes(item) + 1),
      )
    );
  return (
    1 +
    Math.max(
      1,
      sum(Object.entries(value), ([key, part]) => textBytes(key) + jsonBytes(part) + 2),
    )
  );
}

function textBytes(text: string): number {
  return Buffer.byteLength(text) + 2 + (text.match(/["\\\n\r\t]/g)?.length ?? 0);
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += count(item);
  return total;
}
