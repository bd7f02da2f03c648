import { addMoney, multiplyMoney } from '../../domain/shared/money';
import { amountOf } from '../parts/typed-amount';
import type { LineFields } from './order-fields';

/** Quantity times price as typed; null while one of them is missing or no number. */
export function totalOfLine(line: LineFields, digits: number): number | null {
  const quantity = amountOf(line.quantity);
  const unitPrice = amountOf(line.unitPrice);
  if (quantity === null || unitPrice === null || Number.isNaN(quantity) || Number.isNaN(unitPrice)) return null;
  return multiplyMoney(quantity, unitPrice, digits);
}

export function totalOfOrder(lines: readonly LineFields[], digits: number): number {
  return addMoney(lines.map((line) => totalOfLine(line, digits) ?? 0));
}
