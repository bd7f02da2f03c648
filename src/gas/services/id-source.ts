import type { IdSource } from '../../app/ports';

/**
 * Random ids: two people who add lines at the same moment cannot meet. One random seed serves an execution and its lines
 * are counted, since a pasted block would otherwise ask Google once per line.
 */
export function createIdSource(): IdSource {
  let seed = '';
  let count = 0;
  return {
    nextLineId: () => {
      if (seed === '') seed = Utilities.getUuid().replace(/-/g, '').slice(0, 14);
      count += 1;
      return `L-${seed}${count.toString(36)}`;
    },
  };
}
