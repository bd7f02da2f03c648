import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back whenever somebody comes back to the sidebar from the sheet, a menu or another window: by a click, by the keyboard or
 * by the pointer, so that what they find is not from before.
 *
 * @param onReturn - Is told by its argument, whenever it asks, whether the component has gone in the meantime.
 */
export function useReturn(onReturn: (isGone: () => boolean) => void): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    let hasGone = false;
    const call = () => latest.current(() => hasGone);
    const seen = () => document.visibilityState === 'visible' && call();
    // From outside of the page; `pointerenter` is not told to its root element.
    const entered = (event: PointerEvent) => event.relatedTarget === null && call();
    window.addEventListener('focus', call);
    document.addEventListener('visibilitychange', seen);
    document.addEventListener('pointerover', entered);
    return () => {
      hasGone = true;
      window.removeEventListener('focus', call);
      document.removeEventListener('visibilitychange', seen);
      document.removeEventListener('pointerover', entered);
    };
  }, []);
}
