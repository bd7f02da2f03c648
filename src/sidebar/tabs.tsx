import { useRef } from 'preact/hooks';
import { useSidebar } from './sidebar-context';

export const VIEWS = ['today', 'order', 'reminders', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** The view that the opener asked for; Today for anything unknown. */
export function viewNamed(name: string | undefined): View {
  return VIEWS.find((view) => view === name) ?? 'today';
}

interface TabsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** The four views as an ARIA tab list: one tab stop, arrow keys move between the tabs. */
export function Tabs({ view, onView }: TabsProps) {
  const { texts } = useSidebar();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const target = neighbour(view, event.key);
    if (!target) return;
    event.preventDefault();
    onView(target);
    list.current?.querySelector<HTMLElement>(`#tab-${target}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={texts.sidebar.views} ref={list} onKeyDown={move}>
      {VIEWS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          class="tab"
          type="button"
          role="tab"
          aria-selected={name === view}
          aria-controls={`view-${name}`}
          tabIndex={name === view ? 0 : -1}
          onClick={() => onView(name)}
        >
          {texts.sidebar.tab[name]}
        </button>
      ))}
    </div>
  );
}

function neighbour(view: View, key: string): View | undefined {
  const index = VIEWS.indexOf(view);
  if (key === 'ArrowRight') return VIEWS[(index + 1) % VIEWS.length];
  if (key === 'ArrowLeft') return VIEWS[(index + VIEWS.length - 1) % VIEWS.length];
  if (key === 'Home') return VIEWS[0];
  return key === 'End' ? VIEWS[VIEWS.length - 1] : undefined;
}
