const day = 86_400_000;

/** What one account has used of a quota. The window starts with the first use and lasts 24 hours. */
export interface Usage {
  readonly since: number;
  readonly used: number;
}

/** Counts what accounts use in a day. */
export class DailyUsage {
  private readonly usages: Map<string, Usage>;

  constructor(saved: Readonly<Record<string, Usage>> = {}) {
    this.usages = new Map(Object.entries(saved));
  }

  used(account: string, now: number): number {
    const usage = this.usages.get(account);
    return usage && now - usage.since < day ? usage.used : 0;
  }

  add(account: string, amount: number, now: number): void {
    const usage = this.usages.get(account);
    const isOpen = usage !== undefined && now - usage.since < day;
    this.usages.set(account, isOpen ? { since: usage.since, used: usage.used + amount } : { since: now, used: amount });
  }

  all(): Record<string, Usage> {
    return Object.fromEntries(this.usages);
  }
}
