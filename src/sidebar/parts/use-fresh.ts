import { useEffect, useRef } from 'preact/hooks';
import { useReturn } from './use-return';

/** What was read less than this long ago is as good as new. */
const JUST_READ_MS = 3000;

/**
 * Reads again each time that a view is shown, and when somebody comes back to it from the sheet: they may have pasted hundreds of
 * orders there meanwhile.
 *
 * @param isKnown - What the view shows at first has just been read by another call.
 */
export function useFresh(isShown: boolean, isKnown: boolean, read: () => unknown): void {
  const lastRead = useRef(isKnown ? Date.now() : 0);
  const isFirst = useRef(isKnown);
  const readNow = () => {
    lastRead.current = Date.now();
    read();
  };
  useEffect(() => {
    if (isShown && !isFirst.current) readNow();
    isFirst.current = false;
  }, [isShown]);
  useReturn(() => {
    if (isShown && Date.now() - lastRead.current > JUST_READ_MS) readNow();
  });
}
