import type { Methods } from '../core/host-object';

/** Names of methods that are no longer documented and still work. */
const renamed = {
  getBackgroundColor: 'getBackground',
  getBackgroundColors: 'getBackgrounds',
  setBackgroundColor: 'setBackground',
  setBackgroundColors: 'setBackgrounds',
  getColumnIndex: 'getColumn',
} as const;

/** The old names of a range's methods, each handed to the present one. */
export const oldRangeNames: Methods = Object.fromEntries(
  Object.entries(renamed).map(([old, present]) => [
    old,
    function (this: object, ...args: unknown[]) {
      return (this as Record<string, (...given: unknown[]) => unknown>)[present]?.(...args);
    },
  ]),
);
