import { mayWriteToCustomers, splitByAccount } from '../../domain/reminder/customers-account';
import type { ChooseMails } from './send-messages';

/**
 * Leaves what is for customers to whoever has been elected since the run began, which may have read for a while: they hear from
 * that account only.
 *
 * @param electedNow - Who is elected at this moment, asked under the lock and only where customers are to be written to. Where it
 *   cannot be asked, what the run began with counts.
 */
export function leftToSender(electedNow: (() => string | null) | undefined, account: string, choose: ChooseMails): ChooseMails {
  return (claimable, known) => {
    const { ofSender } = splitByAccount(claimable, false);
    const isMine = ofSender.length === 0 || !electedNow || mayWriteToCustomers(account, electedNow());
    return choose(splitByAccount(claimable, isMine).own, known);
  };
}
