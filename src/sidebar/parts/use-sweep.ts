import { useRef } from 'preact/hooks';
import { useSidebar } from '../sidebar-context';

/** Brings the order sheet in step behind what is shown, where an answer asks for it; nobody waits for it or hears of it. */
export function useSweep(): (isNeeded: boolean) => void {
  const { server } = useSidebar();
  const isRunning = useRef(false);
  return (isNeeded) => {
    if (!isNeeded || isRunning.current) return;
    isRunning.current = true;
    void server.runSweep().then(() => {
      isRunning.current = false;
    });
  };
}
