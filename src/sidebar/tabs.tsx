import { TabList } from './parts/tab-list';
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

/** The four views. */
export function Tabs({ view, onView }: TabsProps) {
  const { texts } = useSidebar();
  return <TabList names={VIEWS} labels={texts.sidebar.tab} current={view} label={texts.sidebar.views} onChange={onView} />;
}
