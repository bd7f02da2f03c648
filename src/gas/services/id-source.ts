import type { IdSource } from '../../app/ports';

/** Random ids: two people who add lines at the same moment cannot meet. */
export function createIdSource(): IdSource {
  return { nextLineId: () => `L-${Utilities.getUuid().replace(/-/g, '').slice(0, 16)}` };
}
