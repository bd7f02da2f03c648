import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RemindersDetail, RemindersView as RemindersSummary } from '../../app/api/reminders-view';
import { AsIfView } from '../as-if/as-if-view';
import { TabList } from '../parts/tab-list';
import { RulesView } from '../rules/rules-view';
import { useSidebar } from '../sidebar-context';
import { TemplatesView } from '../templates/templates-view';
import { useTemplates } from '../templates/use-templates';
import { SendingView } from './sending-view';

const PARTS = ['sending', 'rules', 'templates', 'asIf'] as const;
type Part = (typeof PARTS)[number];

interface RemindersViewProps {
  /** What the first data already told. */
  readonly first: RemindersSummary | null;
  readonly isShown: boolean;
}

/** Everything about mails: that they go out, by which rules, with which words, and what a day would bring. */
export function RemindersView({ first, isShown }: RemindersViewProps) {
  const { texts } = useSidebar();
  const [part, setPart] = useState<Part>('sending');
  // A visited part stays mounted, so that half-typed input survives.
  const [visited, setVisited] = useState<ReadonlySet<Part>>(new Set([part]));
  const templates = useTemplates();
  const [isOn, setOn] = useState(first?.isOn ?? null);
  const [areAlertsOn, setAlertsOn] = useState<boolean | null>(null);
  const show = (next: Part) => {
    setPart(next);
    setVisited((before) => new Set(before).add(next));
    window.scrollTo(0, 0);
  };
  /** How often somebody wanted to read today's mails. */
  const [timesAsked, setTimesAsked] = useState(0);
  const readToday = () => {
    setTimesAsked((before) => before + 1);
    show('asIf');
  };
  const tellOthers = ({ isOn: isOnNow, alerts }: RemindersDetail) => {
    setOn(isOnNow);
    setAlertsOn(alerts.isOn && alerts.warning === undefined);
  };
  const contents: Readonly<Record<Part, ComponentChildren>> = {
    sending: <SendingView first={first} isShown={isShown && part === 'sending'} onDetail={tellOthers} onRead={readToday} />,
    rules: (
      <RulesView isShown={isShown && part === 'rules'} isOff={isOn === false} areAlertsOn={areAlertsOn} templates={templates} />
    ),
    templates: <TemplatesView isShown={isShown && part === 'templates'} templates={templates} />,
    asIf: <AsIfView timesAsked={timesAsked} />,
  };

  return (
    <>
      <TabList
        isInner
        names={PARTS}
        labels={texts.sidebar.mailTab}
        current={part}
        label={texts.sidebar.mailParts}
        onChange={show}
      />
      {PARTS.map((name) => (
        <div key={name} id={`view-${name}`} class="part" role="tabpanel" aria-labelledby={`tab-${name}`} hidden={name !== part}>
          {visited.has(name) && contents[name]}
        </div>
      ))}
    </>
  );
}
