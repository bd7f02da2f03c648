import { success } from '../../src/domain/shared/result';
import { aMemory } from './a-memory';
import type { OrderDesk } from './order-desk';

/** What the commands on samples work with, and which lines they removed. */
export function aSampleDesk(desk: OrderDesk) {
  const removed: string[] = [];
  const remover = {
    removeLines: (ids: readonly string[]) => {
      removed.push(...ids);
      return success({ removed: ids.length });
    },
  };
  return { ports: { ...desk, memory: aMemory(), remover }, removed };
}
