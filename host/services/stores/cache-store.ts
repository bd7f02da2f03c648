import { ServiceException } from '../exception';

const longestKey = 250;
const largestValue = 100 * 1024;
const longestSeconds = 21_600;
const mostItems = 1000;

/** An entry of a cache as it is saved. */
export interface CacheEntry {
  readonly value: string;
  readonly expires: number;
}

/** One store of `CacheService` (F021). When it is full, the entries that expire first go. */
export class CacheStore {
  private readonly entries: Map<string, CacheEntry>;

  constructor(saved: Readonly<Record<string, CacheEntry>> = {}) {
    this.entries = new Map(Object.entries(saved));
  }

  get(key: string, now: number): string | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.expires > now) return entry.value;
    this.entries.delete(key);
    return null;
  }

  /** @throws where key or value are too large, or the time is outside of 1 to 21,600 seconds. */
  put(key: string, value: string, seconds: number, now: number): void {
    if (key.length > longestKey) throw new ServiceException('Argument too large: key');
    if (Buffer.byteLength(value, 'utf8') > largestValue) throw new ServiceException('Argument too large: value');
    if (seconds < 1 || seconds > longestSeconds) throw new ServiceException(`Invalid argument: expirationInSeconds`);
    this.entries.set(key, { value, expires: now + seconds * 1000 });
    if (this.entries.size > mostItems) this.dropSoonest();
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  all(): Record<string, CacheEntry> {
    return Object.fromEntries(this.entries);
  }

  private dropSoonest(): void {
    const byExpiry = [...this.entries].sort(([, a], [, b]) => a.expires - b.expires);
    for (const [key] of byExpiry.slice(0, this.entries.size - Math.floor(mostItems * 0.9))) this.entries.delete(key);
  }
}
