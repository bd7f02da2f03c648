import type { TodayBoard } from '../../app/api/today-board';
import { useSidebar } from '../sidebar-context';

export const TILES = ['overdue', 'dueToday', 'dueSoon', 'urgent'] as const;
export type Tile = (typeof TILES)[number];

interface DueTilesProps {
  readonly counts: TodayBoard['counts'];
  readonly filter: Tile | null;
  readonly onFilter: (filter: Tile | null) => void;
}

/** The counts, and at the same time the filter: a pressed tile shows its list alone. */
export function DueTiles({ counts, filter, onFilter }: DueTilesProps) {
  const texts = useSidebar().texts.sidebar.today;
  return (
    <fieldset class="tiles">
      <legend class="visually-hidden">{texts.filter}</legend>
      {TILES.map((tile) => (
        <button
          key={tile}
          type="button"
          class={`tile ${tile}`}
          aria-pressed={filter === tile}
          onClick={() => onFilter(filter === tile ? null : tile)}
        >
          <span class="tile-count">{counts[tile]}</span>
          <span class="tile-name">{texts.tile[tile]}</span>
        </button>
      ))}
    </fieldset>
  );
}
