import Big from 'big.js';

/** Half away from zero, as the sheet's ROUND does. */
const HALF_AWAY_FROM_ZERO = 1;

/**
 * Quantity times price, rounded to the currency's digits.
 * Exact decimals: with floating point 56.50 × 0.290 would lose a cent.
 */
export function multiplyMoney(quantity: number, unitPrice: number, digits: number): number {
  return toNumber(new Big(quantity).times(unitPrice).round(digits, HALF_AWAY_FROM_ZERO));
}

/** An exact decimal sum. */
export function addMoney(amounts: readonly number[]): number {
  return toNumber(amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)));
}

export function subtractMoney(amount: number, minus: number): number {
  return toNumber(new Big(amount).minus(minus));
}

export function roundMoney(amount: number, digits: number): number {
  return toNumber(new Big(amount).round(digits, HALF_AWAY_FROM_ZERO));
}

/** Never minus zero, which no one can pay. */
function toNumber(amount: Big): number {
  return Number(amount) + 0;
}
