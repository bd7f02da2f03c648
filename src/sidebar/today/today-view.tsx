import { useRef, useState } from 'preact/hooks';
import type { StartView } from '../../app/api/start-view';
import type { TodayBoard } from '../../app/api/today-board';
import type { PageTexts } from '../../i18n/page-texts';
import { formatWeekday } from '../format';
import { BusyButton } from '../parts/busy-button';
import { RefreshIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import type { Outcome } from '../server';
import { useSidebar } from '../sidebar-context';
import { DueTiles, TILES, type Tile } from './due-tiles';
import { NoOrdersPanel } from './no-orders-panel';
import { OrderList } from './order-list';
import { ProblemList } from './problem-list';
import { useFocusKeeper } from './use-focus-keeper';

interface TodayViewProps {
  readonly board: TodayBoard;
  readonly onBoard: (board: TodayBoard) => void;
  readonly onStart: (start: StartView) => void;
  readonly onReload: () => Promise<Outcome<TodayBoard>>;
  readonly onNewOrder: () => void;
}

/** What is late, due and urgent, and what to do about it. */
export function TodayView({ board, onBoard, onStart, onReload, onNewOrder }: TodayViewProps) {
  const { texts, language, today } = useSidebar();
  const [filter, setFilter] = useState<Tile | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState('');
  const words = texts.sidebar;
  const root = useRef<HTMLDivElement>(null);
  useFocusKeeper(root, board);

  const reload = async () => {
    setLoading(true);
    const outcome = await onReload();
    setLoading(false);
    setProblem(outcome.kind === 'done' ? '' : outcome.kind === 'refused' ? outcome.error.message : words.lost.read);
  };
  const refresh = (
    <BusyButton class="icon-button" isBusy={isLoading} aria-label={words.refresh} title={words.refresh} onClick={reload}>
      <RefreshIcon />
    </BusyButton>
  );
  if (board.lineCount === 0) {
    return (
      <>
        <div class="view-head end">{refresh}</div>
        {problem && <Notice tone="problem">{problem}</Notice>}
        <NoOrdersPanel onStart={onStart} onNewOrder={onNewOrder} />
      </>
    );
  }

  const lists = filter
    ? [{ tile: filter, title: words.today[filter], lines: board[filter], count: board.counts[filter] }]
    : dueLists(board, words.today);
  return (
    <div ref={root}>
      <div class="view-head">
        <h2>{formatWeekday(today, today, language)}</h2>
        {refresh}
      </div>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <DueTiles counts={board.counts} filter={filter} onFilter={setFilter} />
      {board.counts.problems > 0 && <ProblemList problems={board.problems} count={board.counts.problems} />}
      {lists.map((list) => (
        <OrderList key={list.tile} {...list} onBoard={onBoard} />
      ))}
      {lists.length === 0 && <p class="all-done">{words.today.nothing}</p>}
    </div>
  );
}

/** Without a filter an urgent order that is due stands in its due list only; the others follow. */
function dueLists(board: TodayBoard, words: PageTexts['sidebar']['today']) {
  const due = TILES.filter((tile) => tile !== 'urgent').map((tile) => ({
    tile,
    title: words[tile],
    lines: board[tile],
    count: board.counts[tile],
  }));
  const others = board.urgent.filter((line) => line.dueState === null || line.dueState === 'deliveredLate');
  return [...due, { tile: 'urgent' as const, title: words.otherUrgent, lines: others, count: others.length }].filter(
    (list) => list.count > 0,
  );
}
