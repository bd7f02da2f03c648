import type { DueMessage } from './due-message';
import { type ClaimRules, findClaimable, type LedgerEntry } from './ledger';
import { latestToldLine, toldOrders } from './told-orders';

/**
 * What may be claimed. Messages about whole orders only where all of their lines may, and where the customer has not been told of
 * the order since they were found: a run at the same moment may have seen fewer lines. The next run finds what is left to say.
 *
 * @param due - Each key at most once.
 * @param entries - The whole ledger, for a claim read under the lock.
 */
export function claimableMessages(
  due: readonly DueMessage[],
  entries: readonly (LedgerEntry & { readonly told: string })[],
  rules: ClaimRules,
): readonly DueMessage[] {
  const claimable = findClaimable(due, entries, rules);
  const orders = new Map<string, DueMessage[]>();
  for (const message of claimable) {
    if (!message.order) continue;
    const own = orders.get(orderOf(message));
    if (own) own.push(message);
    else orders.set(orderOf(message), [message]);
  }
  if (orders.size === 0) return claimable;
  const told = toldOrders(entries, rules.now);
  const isOutdated = (messages: readonly DueMessage[]) => {
    const [first] = messages;
    if (!first?.order || messages.length < first.order.size) return true;
    const ids = [...messages.map(({ line }) => line.lineId), ...(first.order.besides ?? [])];
    const latest = latestToldLine(ids, first.recipient.email, told);
    return latest?.isUnderWay === true || (latest?.mailId ?? '') !== first.order.after;
  };
  const outdated = new Set([...orders].flatMap(([order, messages]) => (isOutdated(messages) ? [order] : [])));
  return claimable.filter((message) => !message.order || !outdated.has(orderOf(message)));
}

function orderOf({ recipient, rule, line }: DueMessage): string {
  return [recipient.email, rule.template, line.orderNumber || `\n${line.lineId}`].join('\n');
}
