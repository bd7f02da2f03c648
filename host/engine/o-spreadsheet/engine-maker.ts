import type { SheetEngine } from '../sheet-engine';
import { createSpreadsheetEngine } from './engine';

/** Makes engines for spreadsheets besides the open one. @param now - milliseconds since 1970. */
export function engineMaker(now: () => number): {
  open(saved: unknown): SheetEngine;
  create(made: { readonly name: string; readonly locale: string; readonly timeZone: string }): SheetEngine;
} {
  return {
    open: (saved) => createSpreadsheetEngine({ saved, now }),
    create: (made) => createSpreadsheetEngine({ ...made, now }),
  };
}
