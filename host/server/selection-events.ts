import type { Selection } from './protocol';

/** Of quick changes only the first and the last are told, those of so many milliseconds (F087). */
const quick = 2000;

/** Tells of a page's changed selections as Google does. */
export interface SelectionEvents {
  /** The page has reported what is selected. */
  report(before: Selection | undefined, now: Selection): void;
  close(): void;
}

/**
 * The first change is told at once; what follows within two seconds waits until they are over, and only the last of it is
 * told. What a page reports first is no change, and neither is what comes back after a script has selected something.
 */
export function createSelectionEvents(tell: () => void): SelectionEvents {
  let timer: NodeJS.Timeout | null = null;
  let isWaiting = false;
  const open = (): void => {
    timer = setTimeout(() => {
      timer = null;
      if (!isWaiting) return;
      isWaiting = false;
      open();
      tell();
    }, quick);
  };
  return {
    report(before, now) {
      if (!before || JSON.stringify(before) === JSON.stringify(now)) return;
      if (timer) {
        isWaiting = true;
        return;
      }
      open();
      tell();
    },
    close() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
