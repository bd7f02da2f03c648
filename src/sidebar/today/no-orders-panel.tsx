import { useEffect, useState } from 'preact/hooks';
import type { StartView } from '../../app/api/start-view';
import { BusyButton } from '../parts/busy-button';
import { SheetIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { Panel } from '../parts/panel';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';

interface NoOrdersPanelProps {
  readonly onStart: (start: StartView) => void;
  readonly onNewOrder: () => void;
}

/** An empty workbook: take over the orders of another sheet, enter the first one, or look around with samples. */
export function NoOrdersPanel({ onStart, onNewOrder }: NoOrdersPanelProps) {
  const { texts, server } = useSidebar();
  const { busy, problem, attempt } = useCall<'fill' | 'open'>();
  /** What most people come with. Nothing moves when that is known, since somebody may be about to click. */
  const [hasTable, setHasTable] = useState(false);
  const words = texts.sidebar.noOrders;
  useEffect(() => {
    void server.findTable().then((outcome) => setHasTable(outcome.kind === 'done' && outcome.value.found));
  }, [server]);

  const fill = async () => {
    const start = await attempt('fill', () => server.addSamples(), true);
    if (start) onStart(start);
  };
  return (
    <Panel title={words.title} icon={<SheetIcon />}>
      <p>{words.text}</p>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <BusyButton
        class={hasTable ? 'button primary' : 'button'}
        isBusy={busy !== null}
        onClick={() => attempt('open', () => server.openAdoption())}
      >
        {busy === 'open' ? words.opening : words.existing}
      </BusyButton>
      <BusyButton class={hasTable ? 'button' : 'button primary'} isBusy={busy !== null} onClick={onNewOrder}>
        {words.newOrder}
      </BusyButton>
      <BusyButton class="button" isBusy={busy !== null} onClick={fill}>
        {busy === 'fill' ? words.filling : words.samples}
      </BusyButton>
    </Panel>
  );
}
