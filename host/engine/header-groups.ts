import type { HeaderGroup } from './sheet-engine';
import { type Dimension, joinSpans, type Shift, type Span, shiftWholeSpan } from './shift-area';

interface LevelGroup extends Span {
  readonly collapsed: boolean;
}

/** {@link HeaderGroups} as it is written to disk: per dimension the groups of depth 1, 2, … */
export type GroupLevels = Readonly<Record<Dimension, readonly (readonly LevelGroup[])[]>>;

/** Google's deepest nesting. */
const deepest = 8;

/**
 * The collapsible groups of a sheet. A group is a run of lines that are at least so deep; groups of one depth that touch
 * are one group, as in Google.
 */
export class HeaderGroups {
  #levels: Record<Dimension, LevelGroup[][]> = { rows: [], columns: [] };

  list(): HeaderGroup[] {
    return (['rows', 'columns'] as const).flatMap((dimension) =>
      this.#levels[dimension].flatMap((level) =>
        level.map(({ first, count, collapsed }) => ({ dimension, first, count, collapsed })),
      ),
    );
  }

  /** How many groups a line lies in. */
  depthOf(dimension: Dimension, position: number): number {
    return this.#levels[dimension].filter((level) => level.some((group) => holds(group, position))).length;
  }

  /** Puts lines one group deeper. Lines that are as deep as Google allows stay. */
  deepen(dimension: Dimension, first: number, count: number): void {
    this.#setDepths(dimension, first, count, 1);
  }

  /** Takes lines out of their innermost group. */
  raise(dimension: Dimension, first: number, count: number): void {
    this.#setDepths(dimension, first, count, -1);
  }

  setCollapsed(dimension: Dimension, first: number, count: number, collapsed: boolean): void {
    this.#levels[dimension] = this.#levels[dimension].map((level) =>
      level.map((group) => (group.first === first && group.count === count ? { ...group, collapsed } : group)),
    );
  }

  shift(dimension: Dimension, shift: Shift): void {
    this.#levels[dimension] = this.#levels[dimension].map((level) =>
      level.flatMap((group) => {
        const span = shiftWholeSpan(group, shift);
        return span ? [{ ...span, collapsed: group.collapsed }] : [];
      }),
    );
  }

  save(): GroupLevels {
    return this.#levels;
  }

  static load(saved: GroupLevels): HeaderGroups {
    const groups = new HeaderGroups();
    groups.#levels = { rows: saved.rows.map((level) => [...level]), columns: saved.columns.map((level) => [...level]) };
    return groups;
  }

  #setDepths(dimension: Dimension, first: number, count: number, change: 1 | -1): void {
    const old = this.#levels[dimension];
    const lines = Array.from({ length: count }, (_, index) => first + index);
    const target = lines.map((position) => Math.min(deepest, Math.max(0, this.depthOf(dimension, position) + change)));
    const levels: LevelGroup[][] = [];
    for (let depth = 1; depth <= Math.max(old.length, ...target); depth++) {
      const level = old[depth - 1] ?? [];
      const kept = level.flatMap((group) => outside(group, first, count));
      const changed = lines
        .filter((_, index) => (target[index] ?? 0) >= depth)
        .map((position) => ({ first: position, count: 1 }));
      const joined = joinSpans([...kept, ...changed]).map((span) => ({
        first: span.first,
        count: span.count,
        collapsed: level.some((group) => group.collapsed && group.first === span.first && group.count === span.count),
      }));
      if (joined.length > 0) levels.push(joined);
    }
    this.#levels[dimension] = levels;
  }
}

function holds(span: Span, position: number): boolean {
  return position >= span.first && position < span.first + span.count;
}

function outside(span: Span, first: number, count: number): Span[] {
  const end = span.first + span.count;
  return [
    { first: span.first, count: Math.min(end, first) - span.first },
    { first: Math.max(span.first, first + count), count: end - Math.max(span.first, first + count) },
  ].filter((piece) => piece.count > 0);
}
