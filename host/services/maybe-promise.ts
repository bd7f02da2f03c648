/** An answer now or later: the same code serves runs in this thread and in workers. */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with a value, at once where it is there. */
export function then<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All of them, at once where all are there; one behind the other. */
export function inOrder<T, R>(items: readonly T[], run: (item: T) => MaybePromise<R>): MaybePromise<R[]> {
  const results: R[] = [];
  const step = (index: number): MaybePromise<R[]> => {
    const item = items[index];
    if (index >= items.length || item === undefined) return results;
    return then(run(item), (result) => {
      results.push(result);
      return step(index + 1);
    });
  };
  return step(0);
}

/** All of them, at once where all are there; those that take time run beside each other. */
export function together<T, R>(items: readonly T[], run: (item: T) => MaybePromise<R>): MaybePromise<R[]> {
  const results = items.map(run);
  return results.some((result) => result instanceof Promise) ? Promise.all(results) : (results as R[]);
}
