import { useRef, useState } from 'preact/hooks';
import type { ReplyError } from '../app/api/reply';
import type { StartView } from '../app/api/start-view';
import { BusyButton } from './parts/busy-button';
import { SheetIcon } from './parts/icons';
import { Notice } from './parts/notice';
import { Panel } from './parts/panel';
import { useReturn } from './parts/use-return';
import { useSidebar } from './sidebar-context';

interface MakeWorkbookPanelProps {
  /** Why the order sheet that is there cannot be read; null where there is none. */
  readonly obstacle: ReplyError | null;
  readonly onMade: (start: StartView) => void;
  readonly onRetry: () => void;
}

/** What the sidebar shows while there is no order sheet that it can read: one button that makes or mends it. */
export function MakeWorkbookPanel({ obstacle, onMade, onRetry }: MakeWorkbookPanelProps) {
  const { texts, server } = useSidebar();
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState('');
  const words = texts.sidebar;
  const isAsking = useRef(false);

  useReturn(async (isGone) => {
    if (isAsking.current || isMaking) return;
    isAsking.current = true;
    const outcome = await server.getStart();
    isAsking.current = false;
    // Made by the menu, or by a colleague. An answer from before says nothing new.
    if (!isGone() && outcome.kind === 'done' && outcome.value.board) onMade(outcome.value);
  });

  const make = async () => {
    setMaking(true);
    setProblem('');
    const outcome = await server.createWorkbook();
    setMaking(false);
    if (outcome.kind === 'done') onMade(outcome.value);
    else setProblem(outcome.kind === 'refused' ? outcome.error.message : words.lost.call);
  };

  return (
    <Panel title={obstacle ? words.obstacle.title : words.noWorkbook.title} icon={<SheetIcon />} isAlert={obstacle !== null}>
      <p>{obstacle ? obstacle.message : words.noWorkbook.text}</p>
      {problem && <Notice tone="problem">{problem}</Notice>}
      <BusyButton class="button primary" isBusy={isMaking} onClick={make}>
        {obstacle ? words.obstacle.repair : words.noWorkbook.make}
      </BusyButton>
      {obstacle && (
        <BusyButton class="button" isBusy={isMaking} onClick={onRetry}>
          {words.retry}
        </BusyButton>
      )}
      <p role="status" class="note">
        {isMaking ? (obstacle ? words.obstacle.repairing : words.noWorkbook.making) : ''}
      </p>
    </Panel>
  );
}
