import { useRef } from 'preact/hooks';
import type { Outcome } from '../server';
import { useCall } from './use-call';
import { useFresh } from './use-fresh';

/**
 * Loads again each time that a view is shown or come back to, beside whatever else it calls: nobody waits for it, and an answer
 * that was asked for before a change is dropped, since it does not know of it.
 */
export function useLatest<T>(isShown: boolean, read: () => Promise<Outcome<T>>, accept: (value: T) => void) {
  const { busy, problem, attempt } = useCall<'load'>();
  const changes = useRef(0);
  const load = async () => {
    const before = changes.current;
    const loaded = await attempt('load', read);
    if (loaded && changes.current === before) accept(loaded);
  };
  /** Takes the answer of a change. */
  const acceptChange = (value: T) => {
    changes.current += 1;
    accept(value);
  };
  useFresh(isShown, false, load);
  return { isLoading: busy !== null, problem, load, acceptChange };
}
