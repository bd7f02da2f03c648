import type { CellError } from '../sheet-engine';
import { googleErrorText } from './shared/error-texts';

/** The library's error value as the engine's users know it. */
export function googleError(value: string): CellError {
  return { error: googleErrorText(value) };
}
