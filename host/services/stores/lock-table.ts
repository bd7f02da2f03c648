interface Waiter {
  readonly executionId: string;
  readonly granted: () => void;
}

interface HeldLock {
  holder: string;
  readonly waiters: Waiter[];
}

/** The locks of LockService, each held by at most one execution; those who wait get it in order (F147). */
export class LockTable {
  private readonly locks = new Map<string, HeldLock>();

  /** Takes a free lock, or one that this execution holds already. */
  take(name: string, executionId: string): boolean {
    const lock = this.locks.get(name);
    if (!lock) {
      this.locks.set(name, { holder: executionId, waiters: [] });
      return true;
    }
    return lock.holder === executionId;
  }

  /** Queues for a held lock. The returned function leaves the queue. */
  enqueue(name: string, executionId: string, granted: () => void): () => void {
    if (this.take(name, executionId)) {
      granted();
      return () => undefined;
    }
    const waiter = { executionId, granted };
    const waiters = this.locks.get(name)?.waiters;
    waiters?.push(waiter);
    return () => {
      const index = waiters?.indexOf(waiter) ?? -1;
      if (index >= 0) waiters?.splice(index, 1);
    };
  }

  isHeldBy(name: string, executionId: string): boolean {
    return this.locks.get(name)?.holder === executionId;
  }

  release(name: string, executionId: string): void {
    const lock = this.locks.get(name);
    if (!lock || lock.holder !== executionId) return;
    const next = lock.waiters.shift();
    if (!next) {
      this.locks.delete(name);
      return;
    }
    lock.holder = next.executionId;
    next.granted();
  }

  /** At the end of an execution, at its death, and when it waits in a dialog (F057). */
  releaseAll(executionId: string): void {
    for (const lock of this.locks.values()) {
      const stay = lock.waiters.filter((waiter) => waiter.executionId !== executionId);
      lock.waiters.splice(0, lock.waiters.length, ...stay);
    }
    for (const name of [...this.locks.keys()]) this.release(name, executionId);
  }
}
