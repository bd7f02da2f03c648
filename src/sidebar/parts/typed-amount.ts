import { parseAmount } from '../../domain/shared/parse-amount';

/** A typed number: null for an empty field, NaN for a text that is no number. */
export function amountOf(typed: string): number | null {
  return typed.trim() === '' ? null : (parseAmount(typed) ?? Number.NaN);
}
