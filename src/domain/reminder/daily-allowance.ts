/** Google's limits of recipients a day (F001). Trial accounts of Workspace have the consumers'. */
const CONSUMER = 100;
const WORKSPACE = 1500;

/**
 * How many recipients an account may mail on a whole day. Google tells what is left only, and an own domain may be a
 * trial's: the larger limit is believed where more than the smaller one is left, so that a forecast promises too little
 * rather than too much.
 *
 * @param left - What it may still send today.
 */
export function dailyAllowance(left: number): number {
  return left > CONSUMER ? WORKSPACE : CONSUMER;
}
