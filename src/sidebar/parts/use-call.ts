import { useState } from 'preact/hooks';
import type { Outcome } from '../server';
import { useSidebar } from '../sidebar-context';

/** One call at a time with its state: what runs, and why the last one brought nothing, in words. */
export function useCall<Name extends string>() {
  const { texts } = useSidebar();
  const [busy, setBusy] = useState<Name | null>(null);
  const [problem, setProblem] = useState('');

  /** @returns the value, or null after the reason has been kept in `problem`. `isChange` words a lost answer as a maybe. */
  const attempt = async <T>(name: Name, call: Promise<Outcome<T>>, isChange = false): Promise<T | null> => {
    setBusy(name);
    setProblem('');
    const outcome = await call;
    setBusy(null);
    if (outcome.kind === 'done') return outcome.value;
    setProblem(outcome.kind === 'refused' ? outcome.error.message : texts.sidebar.lost[isChange ? 'call' : 'read']);
    return null;
  };
  return { busy, problem, attempt };
}
