import { useState } from 'preact/hooks';
import type { StartView } from '../../app/api';
import { BusyButton } from '../parts/busy-button';
import { SheetIcon } from '../parts/icons';
import { Notice } from '../parts/notice';
import { Panel } from '../parts/panel';
import { useSidebar } from '../sidebar-context';

interface NoOrdersPanelProps {
  readonly onStart: (start: StartView) => void;
  readonly onNewOrder: () => void;
}

/** An empty workbook: enter the first order, or look around with samples. */
export function NoOrdersPanel({ onStart, onNewOrder }: NoOrdersPanelProps) {
  const { texts, server } = useSidebar();
  const [isFilling, setFilling] = useState(false);
  const [problem, setProblem] = useState('');
  const words = texts.sidebar.noOrders;

  const fill = async () => {
    setFilling(true);
    setProblem('');
    const outcome = await server.addSamples();
    setFilling(false);
    if (outcome.kind === 'done') onStart(outcome.value);
    else setProblem(outcome.kind === 'refused' ? outcome.error.message : texts.sidebar.lost.call);
  };

  return (
    <Panel title={words.title} icon={<SheetIcon />}>
      <p>{words.text}</p>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <BusyButton class="button primary" isBusy={isFilling} onClick={onNewOrder}>
        {words.newOrder}
      </BusyButton>
      <BusyButton class="button" isBusy={isFilling} onClick={fill}>
        {isFilling ? words.filling : words.samples}
      </BusyButton>
    </Panel>
  );
}
