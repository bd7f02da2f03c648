import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Directory } from '../app/api/directory';
import type { StartView } from '../app/api/start-view';
import type { TodayBoard } from '../app/api/today-board';
import { OrderView } from './order/order-view';
import { useFresh } from './parts/use-fresh';
import { RemindersView } from './reminders/reminders-view';
import { SettingsView } from './settings/settings-view';
import { useSidebar } from './sidebar-context';
import { Tabs, VIEWS, type View } from './tabs';
import { TodayView } from './today/today-view';

interface ViewsProps {
  readonly firstView: View;
  readonly start: StartView;
  readonly board: TodayBoard;
  readonly onBoard: (board: TodayBoard) => void;
  readonly onStart: (start: StartView) => void;
  /** Currency and days come with the first data, so new settings load it again. */
  readonly onReload: () => void;
}

/** The four views. A visited view stays mounted, so that half-typed input survives a change of tab. */
export function Views({ firstView, start, board, onBoard, onStart, onReload }: ViewsProps) {
  const { server } = useSidebar();
  const [view, setView] = useState(firstView);
  const [visited, setVisited] = useState<ReadonlySet<View>>(new Set([firstView]));
  const [directory, setDirectory] = useState<Directory | null>(null);

  /** How far each view was scrolled; one that opens for the first time starts at its top. */
  const scrolled = useRef<Partial<Record<View, number>>>({});

  const show = (next: View) => {
    scrolled.current[view] = window.scrollY;
    setView(next);
    setVisited((before) => new Set(before).add(next));
  };
  const loadDirectory = () => {
    void server.getDirectory().then((outcome) => outcome.kind === 'done' && setDirectory(outcome.value));
  };
  /** How often the board was changed: an answer that was asked for before does not know of it. */
  const changes = useRef(0);
  const changeBoard = (changed: TodayBoard) => {
    changes.current += 1;
    onBoard(changed);
  };
  const reloadBoard = async () => {
    const before = changes.current;
    const outcome = await server.getBoard();
    if (outcome.kind === 'done' && changes.current === before) onBoard(outcome.value);
    return outcome;
  };
  useFresh(view === 'today', firstView === 'today', reloadBoard);
  useEffect(loadDirectory, [server]);
  useLayoutEffect(() => window.scrollTo(0, scrolled.current[view] ?? 0), [view]);

  const contents: Readonly<Record<View, ComponentChildren>> = {
    today: (
      <TodayView board={board} onBoard={changeBoard} onStart={onStart} onReload={reloadBoard} onNewOrder={() => show('order')} />
    ),
    order: (
      <OrderView
        directory={directory}
        onSaved={() => {
          void reloadBoard();
          loadDirectory();
        }}
        onToday={() => show('today')}
      />
    ),
    reminders: <RemindersView first={start.reminders} isShown={view === 'reminders'} />,
    settings: <SettingsView onSaved={onReload} />,
  };

  return (
    <>
      <Tabs view={view} onView={show} />
      {VIEWS.map((name) => (
        <div key={name} id={`view-${name}`} class="view" role="tabpanel" aria-labelledby={`tab-${name}`} hidden={name !== view}>
          {visited.has(name) && contents[name]}
        </div>
      ))}
    </>
  );
}
