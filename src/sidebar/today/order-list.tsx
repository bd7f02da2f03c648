import type { LineSummary, TodayBoard } from '../../app/api/today-board';
import { useSidebar } from '../sidebar-context';
import type { Tile } from './due-tiles';
import { OrderCard } from './order-card';
import { groupByOrder } from './order-group';

interface OrderListProps {
  readonly tile: Tile;
  readonly title: string;
  readonly lines: readonly LineSummary[];
  /** Of all such lines, also those that are not listed. */
  readonly count: number;
  readonly onBoard: (board: TodayBoard) => void;
}

/** A headed list of orders. */
export function OrderList({ tile, title, lines, count, onBoard }: OrderListProps) {
  const words = useSidebar().texts.sidebar.today;
  return (
    <section aria-labelledby={`list-${tile}`}>
      <h3 id={`list-${tile}`} class="list-title">
        {title}
        <span class="list-count">{count}</span>
      </h3>
      <ul class="cards">
        {groupByOrder(lines).map((group) => (
          <OrderCard key={group.key} group={group} onBoard={onBoard} />
        ))}
      </ul>
      {lines.length === 0 && <p class="note">{words.nothingHere}</p>}
      {count > lines.length && <p class="note">{words.more({ count: count - lines.length })}</p>}
    </section>
  );
}
