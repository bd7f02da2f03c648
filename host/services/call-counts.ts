import { isServiceCall } from './access/call-kinds';

/** What an execution called. */
export interface CallSummary {
  readonly serviceCalls: number;
  readonly getters: number;
  /** Service calls by method, most first. */
  readonly callsByMethod: Readonly<Record<string, number>>;
  readonly gettersByMethod: Readonly<Record<string, number>>;
}

/** Counts the calls of an execution by method. */
export class CallCounts {
  private readonly counts = new Map<string, number>();
  private calls = 0;

  /** Counts one. @returns how many service calls there were with this one. */
  add(op: string): number {
    this.counts.set(op, (this.counts.get(op) ?? 0) + 1);
    if (isServiceCall(op)) this.calls++;
    return this.calls;
  }

  summary(): CallSummary {
    const sorted = [...this.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const calls = sorted.filter(([op]) => isServiceCall(op));
    const getters = sorted.filter(([op]) => !isServiceCall(op));
    return {
      serviceCalls: this.calls,
      getters: getters.reduce((sum, [, count]) => sum + count, 0),
      callsByMethod: Object.fromEntries(calls),
      gettersByMethod: Object.fromEntries(getters),
    };
  }
}
