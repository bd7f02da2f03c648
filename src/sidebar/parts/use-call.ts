import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../server';
import { useSidebar } from '../sidebar-context';

/** One call at a time with its state: what runs, and why the last one brought nothing, in words. */
export function useCall<Name extends string>() {
  const { texts } = useSidebar();
  const [busy, setBusy] = useState<Name | null>(null);
  const [problem, setProblem] = useState('');
  const isRunning = useRef(false);

  /**
   * @param isChange - A lost answer may then have done something, and is worded so.
   * @returns the value, or null after the reason has been kept in `problem`, or while another call runs.
   */
  const attempt = async <T>(name: Name, call: () => Promise<Outcome<T>>, isChange = false): Promise<T | null> => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setBusy(name);
    setProblem('');
    const outcome = await call();
    isRunning.current = false;
    setBusy(null);
    if (outcome.kind === 'done') return outcome.value;
    setProblem(outcome.kind === 'refused' ? outcome.error.message : texts.sidebar.lost[isChange ? 'call' : 'read']);
    return null;
  };
  return { busy, problem, attempt };
}
