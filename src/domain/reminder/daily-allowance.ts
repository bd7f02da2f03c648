/** Google's limits of recipients a day (F001). Trial accounts of Workspace have less, which cannot be seen. */
const CONSUMER = 100;
const WORKSPACE = 1500;

/**
 * How many recipients an account may mail on a whole day. Google tells what is left only, so that this is taken from the
 * kind of account.
 *
 * @param left - What it may still send today.
 */
export function dailyAllowance(email: string, left: number): number {
  const isConsumer = /@(gmail|googlemail)\.com$/i.test(email.trim());
  return left > CONSUMER || !isConsumer ? WORKSPACE : CONSUMER;
}
