import type { MaybePromise } from './maybe-promise';

/** How many events wait behind the running one; Google says two, and nothing of what happens to more (F085). */
const mostWaiting = 2;

/** Runs the events of one handler one behind the other; what does not fit into the queue is lost. */
export class EventQueue {
  private readonly waiting: (() => MaybePromise<unknown>)[] = [];
  private isRunning = false;
  private lostEvents = 0;

  get lost(): number {
    return this.lostEvents;
  }

  push(run: () => MaybePromise<unknown>): void {
    if (!this.isRunning) this.start(run);
    else if (this.waiting.length < mostWaiting) this.waiting.push(run);
    else this.lostEvents++;
  }

  private start(run: () => MaybePromise<unknown>): void {
    this.isRunning = true;
    const result = run();
    if (result instanceof Promise) void result.finally(() => this.next());
    else this.next();
  }

  private next(): void {
    this.isRunning = false;
    const run = this.waiting.shift();
    if (run) this.start(run);
  }
}
